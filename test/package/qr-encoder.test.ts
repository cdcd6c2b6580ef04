import { createRequire } from 'node:module';
import * as fc from 'fast-check';
import { build, type Rollup } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { hostedPlugins } from '../../scripts/hosted-plugins.js';

type Level = 'M' | 'Q';

interface Encoder {
  create(
    text: string | { data: string; mode: 'byte' }[],
    options: { errorCorrectionLevel: Level },
  ): { version: number; modules: { size: number; data: Uint8Array } };
}

/** What the largest symbol holds, in bytes (ISO/IEC 18004, table 7). */
const MOST = { M: 2331, Q: 1663 };
const LEVELS: Level[] = ['M', 'Q'];

const require = createRequire(import.meta.url);
const whole = require('qrcode/lib/core/qrcode.js') as Encoder;
const { getCapacity } = require('qrcode/lib/core/version.js') as {
  getCapacity(version: number, level: unknown): number;
};
const levels = require('qrcode/lib/core/error-correction-level.js') as Record<Level, unknown>;
const capacity = (version: number, level: Level) => getCapacity(version, levels[level]);
let small: Encoder;

beforeAll(async () => {
  const entry = require.resolve('qrcode/lib/core/qrcode.js');
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    plugins: hostedPlugins(),
    build: { write: false, minify: false, lib: { entry, formats: ['es'] } },
  })) as Rollup.RollupOutput[];
  const code = built[0]?.output[0].code ?? '';
  small = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Encoder;
});

/** Rows of modules as text, and the version. */
function rows({ version, modules: { size, data } }: ReturnType<Encoder['create']>): string {
  return `${version}\n${data.join('').replace(RegExp(`.{${size}}`, 'g'), '$&\n')}`;
}

const hosted = (text: string, level: Level) => rows(small.create(text, { errorCorrectionLevel: level }));
const asBytes = (text: string, level: Level) =>
  rows(whole.create([{ data: text, mode: 'byte' }], { errorCorrectionLevel: level }));

const base64url = fc.constantFrom(
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./?=&#%:',
);
const links = fc
  .tuple(
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.string({ unit: base64url, size: '+2' }),
  )
  .map((parts) => parts.join('/').slice(0, 300));
const tokens = fc.string({ unit: base64url, minLength: 1, maxLength: 300, size: 'max' });

describe.each(LEVELS)(
  'the encoder in the hosted files draws what the whole library draws, at level %s',
  (level) => {
    it('for every version there is, filled to the last byte', () => {
      for (let version = 1; version <= 40; version += 1) {
        const text = 'https://id.example.org/w/'.padEnd(capacity(version, level), 'aB3-_zQ9/');
        const full = text.slice(0, capacity(version, level));
        expect(hosted(full, level)).toBe(asBytes(full, level));
        expect(hosted(full, level)).toMatch(RegExp(`^${version}\\n`));
      }
    });

    it('for any link', () => {
      fc.assert(
        fc.property(links, (text) => {
          expect(hosted(text, level)).toBe(asBytes(text, level));
        }),
        { numRuns: 200 },
      );
    });

    it('for any text of up to 300 characters that links are made of', () => {
      fc.assert(
        fc.property(tokens, (text) => {
          expect(hosted(text, level)).toBe(asBytes(text, level));
        }),
        { numRuns: 300 },
      );
    });

    it('with characters outside ASCII', () => {
      fc.assert(
        fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (text) => {
          expect(hosted(text, level)).toBe(asBytes(text, level));
        }),
        { numRuns: 100 },
      );
    });

    it('and refuses what no symbol holds, and nothing', () => {
      const options = { errorCorrectionLevel: level };
      expect(small.create('x'.repeat(MOST[level]), options).version).toBe(40);
      expect(() => small.create('x'.repeat(MOST[level] + 1), options)).toThrow(/too big/);
      expect(() => small.create('', options)).toThrow();
    });
  },
);

describe('a link of ours', () => {
  const link = 'https://id.example.org/w/Zz-_k3mQ9xB7aLr2TvWc0d';

  it.each(LEVELS)('is no larger as bytes alone than with the choice of modes, at level %s', (level) => {
    const options = { errorCorrectionLevel: level };
    expect(small.create(link, options).version).toBe(whole.create(link, options).version);
  });

  it('is another symbol at another level', () => {
    expect(hosted(link, 'M')).not.toBe(hosted(link, 'Q'));
  });

  it('has no symbol at a level that the hosted files leave out', () => {
    expect(() => small.create(link, { errorCorrectionLevel: 'L' as Level })).toThrow();
  });
});
