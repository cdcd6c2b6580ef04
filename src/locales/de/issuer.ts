import type { IssuerWords } from '../en/issuer.js';

export const issuerWords = {
  'verified-contact': 'Bestätigter Kontakt',
  'anonymous-login': 'Anonyme Anmeldung',
  pid: 'Identitätsdaten',
  'proof-of-age': 'Altersnachweis',
  passport: 'Reisepass',
  'drivers-license': 'Führerschein',
  sampleIssuer: 'Beispielaussteller',
  sample: '{name} (Testdaten)',
  email: 'E-Mail-Adresse',
  email_verified: 'Ob die E-Mail-Adresse bestätigt wurde',
  phone_number: 'Telefonnummer',
  phone_number_verified: 'Ob die Telefonnummer bestätigt wurde',
  sub: 'Kennung, die nur diese Wallet hat',
  txCode: 'Sechs Ziffern. Die Seite, auf der Sie sie angefordert haben, sendet neue.',
  txCodeTo:
    'Sechs Ziffern, die an {contact} gehen. Die Seite, auf der Sie sie angefordert haben, sendet neue.',
} satisfies IssuerWords;
