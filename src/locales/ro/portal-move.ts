import type { moveWords as english } from '../en/portal-move.js';

export const moveWords = {
  moved: {
    text: 'Portalul s-a mutat la această adresă, iar cheile de acces aparțin celei vechi. Conectați-vă cu unul dintre codurile de recuperare, apoi adăugați o cheie de acces la Cont.',
    noCode: 'Dacă nu aveți niciun cod de recuperare, cereți unui proprietar o invitație nouă.',
  },
} satisfies typeof english;
