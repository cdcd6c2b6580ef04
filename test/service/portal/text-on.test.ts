import { expect, it } from 'vitest';
import { hexColour, textOn } from '../../../service/portal/text-on.js';

const hex = (...channels: number[]) =>
  `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;

it('text on a colour is black or white, whichever can be read better, and can be read on every colour', () => {
  const levels = Array.from({ length: 18 }, (_, step) => step * 15);
  const all = levels.flatMap((red) => levels.flatMap((green) => levels.map((blue) => hex(red, green, blue))));
  expect(all.filter((colour) => textOn(colour).contrast < 4.5)).toEqual([]);
  expect(textOn('#ffffff')).toEqual({ isWhite: false, contrast: 21 });
  expect(textOn('#000000')).toEqual({ isWhite: true, contrast: 21 });
  expect(textOn('#4b2bb8').contrast).toBeCloseTo(8.98, 1);
});

it.each(['', 'red', '#12', '#12345', '#1234567', '#1f7a33cc', '#12345g', 'url(x)', '#１２３'])(
  '%j is no colour',
  (text) => {
    expect(hexColour(text)).toBeUndefined();
  },
);

it.each([
  ['#ABC', '#aabbcc'],
  [' #4B2bb8 ', '#4b2bb8'],
])('%j is %s', (text, colour) => {
  expect(hexColour(text)).toBe(colour);
});
