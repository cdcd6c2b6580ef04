import type { moveWords as english } from '../en/portal-move.js';

export const moveWords = {
  moved: {
    text: 'Portaal on kolinud sellele aadressile, pääsuvõtmed aga kuuluvad endise juurde. Logige sisse ühe taastekoodiga ja lisage siis jaotises „Konto“ pääsuvõti.',
    noCode: 'Kui teil taastekoodi ei ole, paluge omanikult uus kutse.',
  },
} satisfies typeof english;
