import type { IssuerWords } from '../en/issuer.js';

export const issuerWords = {
  'verified-contact': 'Contacto verificado',
  'anonymous-login': 'Inicio de sesión anónimo',
  email: 'Dirección de correo electrónico',
  email_verified: 'Si se ha verificado la dirección de correo',
  phone_number: 'Número de teléfono',
  phone_number_verified: 'Si se ha verificado el número de teléfono',
  sub: 'Identificador que solo tiene esta cartera',
  txCode: 'Seis cifras. La página donde las pidió envía otras nuevas.',
  txCodeTo: 'Seis cifras que se envían a {contact}. La página donde las pidió envía otras nuevas.',
} satisfies IssuerWords;
