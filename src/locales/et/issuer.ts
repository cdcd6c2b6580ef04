import type { IssuerWords } from '../en/issuer.js';

export const issuerWords = {
  'verified-contact': 'Kinnitatud kontakt',
  'anonymous-login': 'Anonüümne sisselogimine',
  pid: 'Isikutuvastusandmed',
  'proof-of-age': 'Vanusetõend',
  passport: 'Pass',
  'drivers-license': 'Juhiluba',
  sampleIssuer: 'Näidisväljastaja',
  sample: '{name} (testandmed)',
  email: 'E-posti aadress',
  email_verified: 'Kas e-posti aadress on kinnitatud',
  phone_number: 'Telefoninumber',
  phone_number_verified: 'Kas telefoninumber on kinnitatud',
  sub: 'Tunnus, mis on ainult sellel kukrul',
  txCode: 'Kuus numbrit. Leht, kus te neid küsisite, saadab uued.',
  txCodeTo: 'Kuus numbrit, mis saadetakse siia: {contact}. Leht, kus te neid küsisite, saadab uued.',
} satisfies IssuerWords;
