import type { IssuerWords } from '../en/issuer.js';

export const issuerWords = {
  'verified-contact': 'Provjeren kontakt',
  'anonymous-login': 'Anonimna prijava',
  pid: 'Osobni identifikacijski podaci',
  'proof-of-age': 'Dokaz o dobi',
  passport: 'Putovnica',
  'drivers-license': 'Vozačka dozvola',
  sampleIssuer: 'Ogledni izdavatelj',
  sample: '{name} (testni podaci)',
  email: 'Adresa e-pošte',
  email_verified: 'Je li adresa e-pošte provjerena',
  phone_number: 'Broj telefona',
  phone_number_verified: 'Je li broj telefona provjeren',
  sub: 'Identifikator koji ima samo ova lisnica',
  txCode: 'Šest znamenki. Nove šalje stranica na kojoj ste ih zatražili.',
  txCodeTo: 'Šest znamenki koje idu na {contact}. Nove šalje stranica na kojoj ste ih zatražili.',
} satisfies IssuerWords;
