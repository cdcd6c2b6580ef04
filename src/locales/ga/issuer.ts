import type { IssuerWords } from '../en/issuer.js';

export const issuerWords = {
  'verified-contact': 'Teagmháil fhíoraithe',
  'anonymous-login': 'Logáil isteach anaithnid',
  pid: 'Sonraí aitheantais duine',
  'proof-of-age': 'Cruthúnas aoise',
  passport: 'Pas',
  'drivers-license': 'Ceadúnas tiomána',
  sampleIssuer: 'Eisitheoir samplach',
  sample: '{name} (sonraí tástála)',
  email: 'Seoladh ríomhphoist',
  email_verified: 'Cé acu ar fíoraíodh an seoladh ríomhphoist',
  phone_number: 'Uimhir theileafóin',
  phone_number_verified: 'Cé acu ar fíoraíodh an uimhir theileafóin',
  sub: 'Aitheantóir nach bhfuil ach ag an tiachóg seo',
  txCode: 'Sé dhigit. Seolann an leathanach inar iarr tú iad cinn nua.',
  txCodeTo: 'Sé dhigit a sheoltar chuig {contact}. Seolann an leathanach inar iarr tú iad cinn nua.',
} satisfies IssuerWords;
