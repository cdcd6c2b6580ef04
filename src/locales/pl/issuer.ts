import type { IssuerWords } from '../en/issuer.js';

export const issuerWords = {
  'verified-contact': 'Potwierdzony kontakt',
  'anonymous-login': 'Anonimowe logowanie',
  pid: 'Dane identyfikujące osobę',
  'proof-of-age': 'Potwierdzenie wieku',
  passport: 'Paszport',
  'drivers-license': 'Prawo jazdy',
  sampleIssuer: 'Przykładowy wystawca',
  sample: '{name} (dane testowe)',
  email: 'Adres e-mail',
  email_verified: 'Czy adres e-mail został potwierdzony',
  phone_number: 'Numer telefonu',
  phone_number_verified: 'Czy numer telefonu został potwierdzony',
  sub: 'Identyfikator, który ma tylko ten portfel',
  txCode: 'Sześć cyfr. Nowe wysyła strona, na której o nie poproszono.',
  txCodeTo: 'Sześć cyfr, które zostaną wysłane na {contact}. Nowe wysyła strona, na której o nie poproszono.',
} satisfies IssuerWords;
