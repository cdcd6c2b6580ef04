import type { moveWords as english } from '../en/portal-move.js';

export const moveWords = {
  moved: {
    text: 'Portál sa presťahoval na túto adresu a prístupové kľúče patria k predchádzajúcej. Prihláste sa jedným zo svojich kódov na obnovenie a potom pridajte prístupový kľúč v časti Účet.',
    noCode: 'Ak nemáte kód na obnovenie, požiadajte vlastníka o novú pozvánku.',
  },
} satisfies typeof english;
