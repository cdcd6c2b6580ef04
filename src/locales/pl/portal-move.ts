import type { moveWords as english } from '../en/portal-move.js';

export const moveWords = {
  moved: {
    text: 'Portal przeniósł się pod ten adres, a klucze dostępu należą do poprzedniego. Proszę zalogować się jednym z kodów odzyskiwania, a potem dodać klucz dostępu w sekcji Konto.',
    noCode: 'Jeśli nie mają Państwo kodu odzyskiwania, proszę poprosić właściciela o nowe zaproszenie.',
  },
} satisfies typeof english;
