import type { IssuerWords } from '../en/issuer.js';

export const issuerWords = {
  'verified-contact': 'Bekräftad kontakt',
  'anonymous-login': 'Anonym inloggning',
  pid: 'Identitetsuppgifter',
  'proof-of-age': 'Åldersintyg',
  passport: 'Pass',
  'drivers-license': 'Körkort',
  sampleIssuer: 'Exempelutfärdare',
  sample: '{name} (testuppgifter)',
  email: 'E-postadress',
  email_verified: 'Om e-postadressen har bekräftats',
  phone_number: 'Telefonnummer',
  phone_number_verified: 'Om telefonnumret har bekräftats',
  sub: 'Identifierare som bara den här plånboken har',
  txCode: 'Sex siffror. Sidan där du bad om dem skickar nya.',
  txCodeTo: 'Sex siffror som skickas till {contact}. Sidan där du bad om dem skickar nya.',
} satisfies IssuerWords;
