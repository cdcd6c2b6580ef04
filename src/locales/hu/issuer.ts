import type { IssuerWords } from '../en/issuer.js';

export const issuerWords = {
  'verified-contact': 'Ellenőrzött elérhetőség',
  'anonymous-login': 'Névtelen bejelentkezés',
  pid: 'Személyazonosító adatok',
  'proof-of-age': 'Életkorigazolás',
  passport: 'Útlevél',
  'drivers-license': 'Vezetői engedély',
  sampleIssuer: 'Mintakiállító',
  sample: '{name} (tesztadatok)',
  email: 'E-mail-cím',
  email_verified: 'Ellenőrizték-e az e-mail-címet',
  phone_number: 'Telefonszám',
  phone_number_verified: 'Ellenőrizték-e a telefonszámot',
  sub: 'Azonosító, amely csak ennek a tárcának van',
  txCode: 'Hat számjegy. Újat az az oldal küld, ahol kérte.',
  txCodeTo: 'Hat számjegy, amelyet ide küldünk: {contact}. Újat az az oldal küld, ahol kérte.',
} satisfies IssuerWords;
