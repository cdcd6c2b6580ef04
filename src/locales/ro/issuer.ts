import type { IssuerWords } from '../en/issuer.js';

export const issuerWords = {
  'verified-contact': 'Contact verificat',
  'anonymous-login': 'Autentificare anonimă',
  pid: 'Date de identificare personală',
  'proof-of-age': 'Dovada vârstei',
  passport: 'Pașaport',
  'drivers-license': 'Permis de conducere',
  sampleIssuer: 'Emitent de probă',
  sample: '{name} (date de test)',
  email: 'Adresă de e-mail',
  email_verified: 'Dacă adresa de e-mail a fost verificată',
  phone_number: 'Număr de telefon',
  phone_number_verified: 'Dacă numărul de telefon a fost verificat',
  sub: 'Identificator pe care îl are numai acest portofel',
  txCode: 'Șase cifre. Pagina pe care le-ați cerut trimite altele noi.',
  txCodeTo: 'Șase cifre trimise la {contact}. Pagina pe care le-ați cerut trimite altele noi.',
} satisfies IssuerWords;
