import type { IssuerWords } from '../en/issuer.js';

export const issuerWords = {
  'verified-contact': 'Contacto verificado',
  'anonymous-login': 'Inicio de sesión anónimo',
  pid: 'Datos de identificación de la persona',
  'proof-of-age': 'Prueba de edad',
  passport: 'Pasaporte',
  'drivers-license': 'Permiso de conducir',
  sampleIssuer: 'Emisor de ejemplo',
  sample: '{name} (datos de prueba)',
  email: 'Dirección de correo electrónico',
  email_verified: 'Si se ha verificado la dirección de correo',
  phone_number: 'Número de teléfono',
  phone_number_verified: 'Si se ha verificado el número de teléfono',
  sub: 'Identificador que solo tiene esta cartera',
  txCode: 'Seis cifras. La página donde las pidió envía otras nuevas.',
  txCodeTo: 'Seis cifras que se envían a {contact}. La página donde las pidió envía otras nuevas.',
} satisfies IssuerWords;
