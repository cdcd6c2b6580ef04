import type { DcApiWords } from '../en/dc-api.js';

export const dcApiWords = {
  prompt: 'Continuez avec votre portefeuille d’identité',
  promptText:
    'Votre navigateur demande quel portefeuille utiliser. Rien n’est communiqué avant que vous ne l’approuviez là.',
  askBrowser: 'Choisir un portefeuille',
  askOnPhone: 'Continuer',
  askDocument: 'Utiliser une pièce d’identité mobile',
  or: 'ou',
  asking: 'Continuez dans la fenêtre de votre navigateur',
  askingText: 'Choisissez-y un portefeuille. Si vous ne voyez aucune fenêtre, essayez un autre moyen.',
  others: 'Un autre moyen',
  othersText: 'Choisissez ce qui vous convient. Rien n’est communiqué avant votre accord.',
  back: 'Retour',
  promptClosed: 'Cela a été annulé ou n’est pas possible ici. Réessayez ou choisissez un autre moyen.',
  promptFailed: 'Cela n’a pas fonctionné. Réessayez ou choisissez un autre moyen.',
  promptUnsent: 'La réponse de votre portefeuille n’a pas pu être envoyée. Réessayez.',
} satisfies DcApiWords;
