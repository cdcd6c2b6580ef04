import { pageStyles, palette } from 'civic-elements/palette';
import { beforeAll, describe, expect, it } from 'vitest';
import { type WalletSide, startWalletSide } from '../support/wallet-side.js';

let css = '';
let side: WalletSide;
beforeAll(async () => {
  side = await startWalletSide();
  css = (await side.server.inject('/w/style.css')).body;
});

const names = (text: string, pattern: RegExp) =>
  new Set([...text.matchAll(pattern)].map(([, name = '']) => name));
const declared = (text: string) => names(text, /(--_[\w-]+):/g);

/** The block after `@supports`, and everything else. */
function split(text: string): { computed: string; plain: string } {
  const start = text.indexOf('@supports');
  const end = text.indexOf('\n}\n}', start) + 4;
  return { computed: text.slice(start, end), plain: text.slice(0, start) + text.slice(end) };
}

describe('/w/style.css', () => {
  it('is the look that the wallet has as well', async () => {
    expect(css.startsWith(pageStyles(':root'))).toBe(true);
    expect(css).toContain(palette);
    expect((await side.server.inject('/w/style.css')).headers['content-type']).toBe(
      'text/css; charset=utf-8',
    );
  });

  it('knows no left and right, so that it also fits languages that are read from right to left', () => {
    const properties = [...css.matchAll(/[;{\s]([a-z-]+):\s/g)].map(([, name = '']) => name);
    expect(properties.length).toBeGreaterThan(100);
    expect(
      properties.filter((name) =>
        /(^|-)(left|right|top|bottom)($|-)|^(min-|max-)?(width|height)$/.test(name),
      ),
    ).toEqual([]);
    expect(css).not.toMatch(/(text-align|float|clear):\s*(left|right)/);
  });

  it('loads nothing from anywhere', () => {
    expect(css).not.toMatch(/url\(|@import|@font-face|image-set/);
  });

  it('declares every colour that it uses', () => {
    for (const name of names(css, /var\((--_[\w-]+)/g)) expect(declared(css)).toContain(name);
  });
});

describe('on a phone whose browser cannot compute colours', () => {
  it('every computed colour has a plain one', () => {
    const { computed, plain } = split(css);
    const helpers = new Set(['--_white']);
    for (const name of declared(computed)) {
      if (!helpers.has(name)) expect([...declared(plain)]).toContain(name);
    }
  });

  it('nothing outside `@supports` needs more than the year 2021 knew', () => {
    expect(split(css).plain).not.toMatch(
      /light-dark\(|color-mix\(|oklch\(|oklab|\(from |:has\(|:is\(|&|\b(rotate|scale|translate):/,
    );
  });

  it('the plain text can be read on the plain ground: at least 4.5 : 1', () => {
    const { plain } = split(css);
    const colour = (name: string) =>
      new RegExp(`--_${name}: (#[0-9a-f]{3,6});`).exec(plain)?.[1] ?? 'missing';
    for (const [text, ground] of [
      ['text', 'surface'],
      ['text', 'tint'],
      ['muted', 'surface'],
      ['muted', 'tint'],
      ['link', 'surface'],
      ['alert', 'tint'],
      ['on-brand', 'brand'],
      ['on-brand', 'hover'],
    ] as const) {
      const ratio = contrast(colour(text), colour(ground));
      expect(ratio, `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});

/** WCAG 2.2, definition of contrast ratio. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex;
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
