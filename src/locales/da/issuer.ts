import type { IssuerWords } from '../en/issuer.js';

export const issuerWords = {
  'verified-contact': 'Bekræftet kontakt',
  'anonymous-login': 'Anonymt login',
  pid: 'Identitetsoplysninger',
  'proof-of-age': 'Aldersbevis',
  passport: 'Pas',
  'drivers-license': 'Kørekort',
  sampleIssuer: 'Eksempeludsteder',
  sample: '{name} (testdata)',
  email: 'E-mailadresse',
  email_verified: 'Om e-mailadressen er bekræftet',
  phone_number: 'Telefonnummer',
  phone_number_verified: 'Om telefonnummeret er bekræftet',
  sub: 'Identifikator, som kun denne tegnebog har',
  txCode: 'Seks cifre. Siden, hvor du bad om dem, sender nye.',
  txCodeTo: 'Seks cifre, der sendes til {contact}. Siden, hvor du bad om dem, sender nye.',
} satisfies IssuerWords;
