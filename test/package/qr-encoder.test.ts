import * as fc from 'fast-check';
import { correction, generate, mode } from 'lean-qr';
import type { QrSymbol } from 'qrcode/lib/core/qrcode.js';
import { describe, expect, it } from 'vitest';
import { capacityOf, type Level, symbolsOf } from '../elements/support/qr-oracle.js';

const MASKS = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/** The symbols of all masks as rows of `0` and `1`, by the encoder of the elements, called as `qr-code.ts` does. */
function drawn(text: string, level: Level): string[] {
  return MASKS.map((mask) => {
    const symbol = generate(mode.bytes(new TextEncoder().encode(text)), {
      minCorrectionLevel: correction[level],
      maxCorrectionLevel: correction[level],
      mask,
    });
    const along = Array.from({ length: symbol.size }, (_, i) => i);
    return along.map((y) => along.map((x) => (symbol.get(x, y) ? '1' : '0')).join('')).join('\n');
  });
}

function rowsOf({ modules: { size, data } }: QrSymbol): string {
  return Array.from({ length: size }, (_, y) => data.subarray(y * size, (y + 1) * size).join('')).join('\n');
}

/** The same, by `qrcode`. */
const expected = (text: string, level: Level) => symbolsOf(text, level).map(rowsOf);

const partsOfLinks = fc.constantFrom(
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./?=&#%:',
);
const links = fc
  .tuple(
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.string({ unit: partsOfLinks, size: '+2' }),
  )
  .map((parts) => parts.join('/').slice(0, 300));

describe.each(['M', 'Q'] as const)(
  'the encoder of the elements draws what another encoder draws, with every mask, at level %s',
  (level) => {
    it('for every version there is, filled to the last byte', () => {
      for (let version = 1; version <= 40; version += 1) {
        const most = capacityOf(version, level);
        const text = 'https://id.example.org/w/'.padEnd(most, 'aB3-_zQ9/').slice(0, most);
        const symbols = symbolsOf(text, level);
        expect(symbols[0]?.version).toBe(version);
        expect(drawn(text, level)).toEqual(symbols.map(rowsOf));
      }
    });

    it('for any link', () => {
      fc.assert(
        fc.property(links, (text) => {
          expect(drawn(text, level)).toEqual(expected(text, level));
        }),
        { numRuns: 100 },
      );
    });

    it('with characters outside ASCII', () => {
      fc.assert(
        fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (text) => {
          expect(drawn(text, level)).toEqual(expected(text, level));
        }),
        { numRuns: 100 },
      );
    });
  },
);
