import type { IssuerWords } from '../en/issuer.js';

export const issuerWords = {
  'verified-contact': 'Geverifieerd contact',
  'anonymous-login': 'Anonieme login',
  pid: 'Identiteitsgegevens',
  'proof-of-age': 'Leeftijdsbewijs',
  passport: 'Paspoort',
  'drivers-license': 'Rijbewijs',
  sampleIssuer: 'Voorbeelduitgever',
  sample: '{name} (testgegevens)',
  email: 'E-mailadres',
  email_verified: 'Of het e-mailadres is geverifieerd',
  phone_number: 'Telefoonnummer',
  phone_number_verified: 'Of het telefoonnummer is geverifieerd',
  sub: 'Kenmerk dat alleen deze wallet heeft',
  txCode: 'Zes cijfers. De pagina waar u erom vroeg, stuurt nieuwe.',
  txCodeTo: 'Zes cijfers die naar {contact} gaan. De pagina waar u erom vroeg, stuurt nieuwe.',
} satisfies IssuerWords;
