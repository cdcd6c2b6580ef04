import type { IssuerWords } from '../en/issuer.js';

export const issuerWords = {
  'verified-contact': 'Vahvistettu yhteystieto',
  'anonymous-login': 'Nimetön kirjautuminen',
  pid: 'Henkilön tunnistetiedot',
  'proof-of-age': 'Ikätodistus',
  passport: 'Passi',
  'drivers-license': 'Ajokortti',
  sampleIssuer: 'Esimerkkimyöntäjä',
  sample: '{name} (testitietoja)',
  email: 'Sähköpostiosoite',
  email_verified: 'Onko sähköpostiosoite vahvistettu',
  phone_number: 'Puhelinnumero',
  phone_number_verified: 'Onko puhelinnumero vahvistettu',
  sub: 'Tunniste, joka on vain tällä lompakolla',
  txCode: 'Kuusi numeroa. Sivu, jolla pyysit niitä, lähettää uudet.',
  txCodeTo: 'Kuusi numeroa, jotka lähetetään: {contact}. Sivu, jolla pyysit niitä, lähettää uudet.',
} satisfies IssuerWords;
