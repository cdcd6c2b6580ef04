import type { IssuerWords } from '../en/issuer.js';

export const issuerWords = {
  'verified-contact': 'Apstiprināta kontaktinformācija',
  'anonymous-login': 'Anonīma pieteikšanās',
  pid: 'Personas identifikācijas dati',
  'proof-of-age': 'Vecuma apliecinājums',
  passport: 'Pase',
  'drivers-license': 'Vadītāja apliecība',
  sampleIssuer: 'Parauga izdevējs',
  sample: '{name} (testa dati)',
  email: 'E-pasta adrese',
  email_verified: 'Vai e-pasta adrese ir apstiprināta',
  phone_number: 'Tālruņa numurs',
  phone_number_verified: 'Vai tālruņa numurs ir apstiprināts',
  sub: 'Identifikators, kas ir tikai šim makam',
  txCode: 'Seši cipari. Jaunus sūta lapa, kurā tos lūdzāt.',
  txCodeTo: 'Seši cipari, kas tiek sūtīti uz {contact}. Jaunus sūta lapa, kurā tos lūdzāt.',
} satisfies IssuerWords;
