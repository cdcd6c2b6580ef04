import type { IssuerWords } from '../en/issuer.js';

export const issuerWords = {
  'verified-contact': 'Contacto verificado',
  'anonymous-login': 'Início de sessão anónimo',
  pid: 'Dados de identificação pessoal',
  'proof-of-age': 'Prova de idade',
  passport: 'Passaporte',
  'drivers-license': 'Carta de condução',
  sampleIssuer: 'Emissor de exemplo',
  sample: '{name} (dados de teste)',
  email: 'Endereço de correio eletrónico',
  email_verified: 'Se o endereço de correio foi verificado',
  phone_number: 'Número de telefone',
  phone_number_verified: 'Se o número de telefone foi verificado',
  sub: 'Identificador que só esta carteira tem',
  txCode: 'Seis algarismos. A página onde os pediu envia novos.',
  txCodeTo: 'Seis algarismos enviados para {contact}. A página onde os pediu envia novos.',
} satisfies IssuerWords;
