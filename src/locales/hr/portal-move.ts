import type { moveWords as english } from '../en/portal-move.js';

export const moveWords = {
  moved: {
    text: 'Portal se preselio na ovu adresu, a pristupni ključevi pripadaju prijašnjoj. Prijavite se jednim od svojih kodova za oporavak i zatim dodajte pristupni ključ pod Račun.',
    noCode: 'Ako nemate kod za oporavak, zatražite novu pozivnicu od vlasnika.',
  },
} satisfies typeof english;
