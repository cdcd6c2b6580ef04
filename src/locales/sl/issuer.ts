import type { IssuerWords } from '../en/issuer.js';

export const issuerWords = {
  'verified-contact': 'Preverjen kontakt',
  'anonymous-login': 'Anonimna prijava',
  pid: 'Osebni identifikacijski podatki',
  'proof-of-age': 'Dokazilo o starosti',
  passport: 'Potni list',
  'drivers-license': 'Vozniško dovoljenje',
  sampleIssuer: 'Vzorčni izdajatelj',
  sample: '{name} (preskusni podatki)',
  email: 'E-poštni naslov',
  email_verified: 'Ali je bil e-poštni naslov preverjen',
  phone_number: 'Telefonska številka',
  phone_number_verified: 'Ali je bila telefonska številka preverjena',
  sub: 'Identifikator, ki ga ima samo ta denarnica',
  txCode: 'Šest števk. Nove pošlje stran, kjer ste jih zahtevali.',
  txCodeTo: 'Šest števk, ki gredo na {contact}. Nove pošlje stran, kjer ste jih zahtevali.',
} satisfies IssuerWords;
