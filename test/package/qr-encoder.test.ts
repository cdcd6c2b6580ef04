import { createRequire } from 'node:module';
import { build, type Rollup } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { hostedPlugins } from '../../scripts/hosted-plugins.js';

interface Encoder {
  create(
    text: string,
    options: { errorCorrectionLevel: 'M' },
  ): { modules: { size: number; data: Uint8Array } };
}

const require = createRequire(import.meta.url);
const whole = require('qrcode/lib/core/qrcode.js') as Encoder;
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
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { default: Encoder };
  small = module.default;
});

const symbol = (encoder: Encoder, text: string) => {
  const { size, data } = encoder.create(text, { errorCorrectionLevel: 'M' }).modules;
  return { size, data: [...data] };
};

describe('the encoder in the hosted files draws what the whole library draws', () => {
  it('for links of every length that a symbol holds', () => {
    for (let length = 1; length <= 2331; length += length < 120 ? 1 : 67) {
      const text = 'https://id.example.org/w/'.padEnd(length, 'aB3-_z').slice(0, length).replace(/^./, 'h');
      expect(symbol(small, text)).toEqual(symbol(whole, text));
    }
  });

  it('with characters outside ASCII', () => {
    expect(symbol(small, 'https://例え.test/é')).toEqual(symbol(whole, 'https://例え.test/é'));
  });

  it('and refuses what no symbol holds, and nothing', () => {
    expect(() => small.create('x'.repeat(2332), { errorCorrectionLevel: 'M' })).toThrow(/too big/);
    expect(() => small.create('', { errorCorrectionLevel: 'M' })).toThrow();
  });
});
