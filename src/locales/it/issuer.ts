import type { IssuerWords } from '../en/issuer.js';

export const issuerWords = {
  'verified-contact': 'Contatto verificato',
  'anonymous-login': 'Accesso anonimo',
  pid: 'Dati di identificazione personale',
  'proof-of-age': 'Prova dell’età',
  passport: 'Passaporto',
  'drivers-license': 'Patente di guida',
  sampleIssuer: 'Emittente di esempio',
  sample: '{name} (dati di prova)',
  email: 'Indirizzo e-mail',
  email_verified: 'Se l’indirizzo e-mail è stato verificato',
  phone_number: 'Numero di telefono',
  phone_number_verified: 'Se il numero di telefono è stato verificato',
  sub: 'Identificativo che ha solo questo portafoglio',
  txCode: 'Sei cifre. La pagina su cui le ha chieste ne invia di nuove.',
  txCodeTo: 'Sei cifre inviate a {contact}. La pagina su cui le ha chieste ne invia di nuove.',
} satisfies IssuerWords;
