import type { IssuerWords } from '../en/issuer.js';

export const issuerWords = {
  'verified-contact': 'Kuntatt verifikat',
  'anonymous-login': 'Login anonimu',
  pid: 'Data ta’ identifikazzjoni personali',
  'proof-of-age': 'Prova tal-età',
  passport: 'Passaport',
  'drivers-license': 'Liċenzja tas-sewqan',
  sampleIssuer: 'Emittent ta’ eżempju',
  sample: '{name} (data tat-test)',
  email: 'Indirizz tal-email',
  email_verified: 'Jekk l-indirizz tal-email ġiex ivverifikat',
  phone_number: 'Numru tat-telefon',
  phone_number_verified: 'Jekk in-numru tat-telefon ġiex ivverifikat',
  sub: 'Identifikatur li għandha biss din il-kartiera',
  txCode: 'Sitt ċifri. Il-paġna fejn tlabthom tibgħat oħrajn ġodda.',
  txCodeTo: 'Sitt ċifri li jintbagħtu lil {contact}. Il-paġna fejn tlabthom tibgħat oħrajn ġodda.',
} satisfies IssuerWords;
