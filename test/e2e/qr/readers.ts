import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { spawnSync } from 'node:child_process';
import { binarize, Decoder, Detector, grayscale } from '@nuintun/qrcode';
import { scanRGBABuffer } from '@undecaf/zbar-wasm';
import { PNG } from 'pngjs';
import { decodeQR } from 'qr/decode.js';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Picture } from './drawing.js';

/** Four bytes for each pixel, row by row. */
export type Pixels = Pick<Picture, 'data' | 'width' | 'height'>;

/** Finds the text of the code in a picture; `undefined` when there is none to read. */
export type Reader = (pixels: Pixels) => Promise<string | undefined>;

const require = createRequire(import.meta.url);
const jsQr = require('jsqr') as (
  pixels: Uint8ClampedArray,
  width: number,
  height: number,
  options: { inversionAttempts: 'dontInvert' },
) => { data: string } | null;

// From the package, not from the network.
prepareZXingModule({
  overrides: {
    wasmBinary: new Uint8Array(readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))).buffer,
  },
});

/** Two readers that share nothing with each other or with our encoder, for codes that are worn. Neither looks for light modules on dark: many phones do not. */
export const ROBUST_READERS = {
  jsqr: async ({ data, width, height }) =>
    jsQr(data, width, height, { inversionAttempts: 'dontInvert' })?.data,
  async zxing({ data, width, height }) {
    const found = await readBarcodes({ data, width, height, colorSpace: 'srgb' } as ImageData, {
      formats: ['QRCode'],
      tryInvert: false,
    });
    return found[0]?.text;
  },
} as const satisfies Record<string, Reader>;

/**
 * Those two, and three that give up sooner. ZBar and `qr` look for the alignment pattern in the middle of larger symbols, and take what they find
 * there for it.
 */
export const READERS = {
  ...ROBUST_READERS,
  async zbar({ data, width, height }) {
    const found = await scanRGBABuffer(data.slice().buffer, width, height);
    return found[0]?.decode();
  },
  async qr({ data, width, height }) {
    try {
      // Without the limit of a few milliseconds that a camera sets, which a busy machine would miss.
      return decodeQR({ data, width, height }, { timeLimit: Number.POSITIVE_INFINITY });
    } catch {
      return undefined;
    }
  },
  async nuintun({ data, width, height }) {
    const pixels = grayscale({ data, width, height, colorSpace: 'srgb' } as ImageData);
    const candidates = new Detector().detect(binarize(pixels, width, height));
    for (let next = candidates.next(); !next.done; next = candidates.next(false)) {
      try {
        return new Decoder().decode(next.value.matrix).content;
      } catch {
        // This was no symbol; the next candidate may be.
      }
    }
    return undefined;
  },
} as const satisfies Record<string, Reader>;

/**
 * The ZBar of Debian, which is older than the one above.
 * @throws Error when the program is not installed
 */
export function zbarimg({ data, width, height }: Pixels): string | undefined {
  const png = new PNG({ width, height });
  png.data.set(data);
  const { error, stdout } = spawnSync('zbarimg', ['--quiet', '--raw', '--oneshot', '-'], {
    input: PNG.sync.write(png),
    encoding: 'utf8',
  });
  if (error) throw new Error('zbarimg does not run: install the package zbar-tools', { cause: error });
  return stdout.trim() || undefined;
}
