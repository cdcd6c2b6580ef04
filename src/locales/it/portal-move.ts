import type { moveWords as english } from '../en/portal-move.js';

export const moveWords = {
  moved: {
    text: 'Il portale si è trasferito a questo indirizzo, e le passkey appartengono a quello precedente. Acceda con uno dei suoi codici di recupero, poi aggiunga una passkey in Account.',
    noCode: 'Se non ha un codice di recupero, chieda un nuovo invito a un proprietario.',
  },
} satisfies typeof english;
