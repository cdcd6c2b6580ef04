import type { moveWords as english } from '../en/portal-move.js';

export const moveWords = {
  moved: {
    text: 'A portál erre a címre költözött, az azonosítókulcsok pedig a korábbihoz tartoznak. Jelentkezzen be az egyik helyreállító kódjával, majd adjon hozzá egy azonosítókulcsot a Fiók alatt.',
    noCode: 'Ha nincs helyreállító kódja, kérjen új meghívót egy tulajdonostól.',
  },
} satisfies typeof english;
