import type { moveWords as english } from '../en/portal-move.js';

export const moveWords = {
  moved: {
    text: 'Le portail a déménagé à cette adresse, et les clés d’accès sont liées à l’ancienne. Connectez-vous avec l’un de vos codes de récupération, puis ajoutez une clé d’accès sous « Compte ».',
    noCode: 'Si vous n’avez pas de code de récupération, demandez une nouvelle invitation à un propriétaire.',
  },
} satisfies typeof english;
