import type { moveWords as english } from '../en/portal-move.js';

export const moveWords = {
  moved: {
    text: 'Порталът се премести на този адрес, а ключовете за достъп принадлежат на предишния. Влезте с един от кодовете си за възстановяване и след това добавете ключ за достъп в „Профил“.',
    noCode: 'Ако нямате код за възстановяване, поискайте от собственик нова покана.',
  },
} satisfies typeof english;
