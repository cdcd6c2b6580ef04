import type { Pixels } from './readers.js';

/** What an escape sequence begins with. */
export const ESCAPE = '\u001b[';
/** Pixels that half of a character is high and wide: a module. */
const MODULE = 8;
/** Modules of the terminal to see around the text. */
const AROUND = 4;

/** Whether the upper and the lower half of a character have the colour of letters. */
const HALVES: Record<string, readonly [boolean, boolean]> = {
  '▀': [true, false],
  '▄': [false, true],
  '█': [true, true],
};

/** What each escape sequence for black and white does to the colours of letters and of their ground, in grey from 0 to 255. */
const COLOURS: Record<string, { letter?: number; ground?: number }> = {
  '30': { letter: 0 },
  '37': { letter: 229 },
  '40': { ground: 0 },
  '47': { ground: 229 },
};

/** What a terminal draws: the characters of a line, each with its colours. */
type Line = { character: string; letter: number; ground: number }[];

/** A light-on-dark terminal's own colours. */
const PLAIN = { letter: 229, ground: 0 };

function linesOf(text: string): Line[] {
  let colours = PLAIN;
  return text.split('\n').map((line) =>
    line.split(ESCAPE).flatMap((piece, i) => {
      const [, code = '', characters = ''] = i === 0 ? ['', '', piece] : (/^(\d+)m(.*)/.exec(piece) ?? []);
      colours = code === '0' ? PLAIN : { ...colours, ...COLOURS[code] };
      return [...characters].map((character) => ({ character, ...colours }));
    }),
  );
}

/** Takes a picture of a terminal that shows block characters and escape sequences. */
export function photographTerminal(text: string): Pixels {
  const lines = linesOf(text);
  const width = (Math.max(...lines.map(({ length }) => length)) + 2 * AROUND) * MODULE;
  const height = (2 * lines.length + 2 * AROUND) * MODULE;
  const data = new Uint8ClampedArray(width * height * 4).fill(PLAIN.ground);
  const fill = (column: number, row: number, grey: number) => {
    for (let y = row * MODULE; y < (row + 1) * MODULE; y += 1)
      data.fill(grey, 4 * (y * width + column * MODULE), 4 * (y * width + (column + 1) * MODULE));
  };
  for (const [row, line] of lines.entries())
    for (const [column, { character, letter, ground }] of line.entries())
      for (const [half, isLetter] of (HALVES[character] ?? [false, false]).entries())
        fill(AROUND + column, AROUND + 2 * row + half, isLetter ? letter : ground);
  return { data, width, height };
}
