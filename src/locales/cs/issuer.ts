import type { IssuerWords } from '../en/issuer.js';

export const issuerWords = {
  'verified-contact': 'Ověřený kontakt',
  'anonymous-login': 'Anonymní přihlášení',
  pid: 'Osobní identifikační údaje',
  'proof-of-age': 'Doklad o věku',
  passport: 'Cestovní pas',
  'drivers-license': 'Řidičský průkaz',
  sampleIssuer: 'Vzorový vydavatel',
  sample: '{name} (testovací údaje)',
  email: 'E-mailová adresa',
  email_verified: 'Zda byla e-mailová adresa ověřena',
  phone_number: 'Telefonní číslo',
  phone_number_verified: 'Zda bylo telefonní číslo ověřeno',
  sub: 'Identifikátor, který má jen tato peněženka',
  txCode: 'Šest číslic. Nové posílá stránka, kde jste o ně požádali.',
  txCodeTo: 'Šest číslic, které jdou na {contact}. Nové posílá stránka, kde jste o ně požádali.',
} satisfies IssuerWords;
