import { luminanceOf } from './contrast.js';

const LEVELS = [0, 43, 85, 128, 170, 213, 255];
const grid = LEVELS.flatMap((red) =>
  LEVELS.flatMap((green) => LEVELS.map((blue) => `rgb(${red} ${green} ${blue})`)),
);

/** Colours on which black and white have nearly the same contrast, so that the choice between them changes here. */
const balanced = LEVELS.slice(0, 6).flatMap((red) =>
  Array.from({ length: 128 }, (_, half) => 2 * half).flatMap((blue) =>
    Array.from({ length: 256 }, (_, green) => green)
      .filter((green) => Math.abs(luminanceOf(red, green, blue) - 0.1791) < 6e-5)
      .map((green) => `rgb(${red} ${green} ${blue})`),
  ),
);

const notations = [
  'white',
  'black',
  'gold',
  'rebeccapurple',
  '#0f0',
  '#1f7a33cc',
  'hsl(60 100% 50%)',
  'hsl(120deg 100% 25%)',
  'hwb(200 10% 20%)',
  'lab(60% 80 60)',
  'lch(80% 130 130)',
  'oklab(0.6 0.2 -0.2)',
  'oklch(0.9 0.35 145)',
  'oklch(0.45 0.35 265)',
  'oklch(0.5 none 20)',
  'color(display-p3 0 1 0)',
  'color(display-p3 1 0 0)',
  'color(rec2020 1 1 0)',
  'color(srgb-linear 0.18 0.18 0.18)',
  'color-mix(in oklab, red, blue)',
  'light-dark(#036, #9cf)',
  'var(--not-there, teal)',
  'rgb(31 122 51 / 0.3)',
  'rgb(255 220 0 / 0)',
  'transparent',
];

/** Some hundred colours that a site may choose: from all over sRGB, from where the choice of the text colour changes, and in other notations. */
export const BRANDS: readonly string[] = [...grid, ...balanced, ...notations];

/** Values of `--civic-brand` that are not colours. */
export const NO_BRANDS: readonly string[] = [
  'nonsense',
  'url(x)',
  'url(javascript:alert(1))',
  '12px',
  '#12345',
  'rgb(1 2)',
  'red blue',
  '"red"',
  'calc(1px / 0)',
  'var(--not-there)',
  'a{',
  ' ',
];
