import type { moveWords as english } from '../en/portal-move.js';

export const moveWords = {
  moved: {
    text: 'Portál se přestěhoval na tuto adresu a přístupové klíče patří k té předchozí. Přihlaste se jedním ze svých kódů pro obnovení a potom přidejte přístupový klíč v části „Účet“.',
    noCode: 'Pokud žádný kód pro obnovení nemáte, požádejte vlastníka o novou pozvánku.',
  },
} satisfies typeof english;
