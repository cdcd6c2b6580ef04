import type { IssuerWords } from '../en/issuer.js';

export const issuerWords = {
  'verified-contact': 'Contact vérifié',
  'anonymous-login': 'Connexion anonyme',
  pid: 'Données d’identification personnelle',
  'proof-of-age': 'Preuve d’âge',
  passport: 'Passeport',
  'drivers-license': 'Permis de conduire',
  sampleIssuer: 'Émetteur d’exemple',
  sample: '{name} (données de test)',
  email: 'Adresse e-mail',
  email_verified: 'Si l’adresse e-mail a été vérifiée',
  phone_number: 'Numéro de téléphone',
  phone_number_verified: 'Si le numéro de téléphone a été vérifié',
  sub: 'Identifiant que seul ce portefeuille possède',
  txCode: 'Six chiffres. La page où vous les avez demandés en envoie de nouveaux.',
  txCodeTo: 'Six chiffres envoyés à {contact}. La page où vous les avez demandés en envoie de nouveaux.',
} satisfies IssuerWords;
