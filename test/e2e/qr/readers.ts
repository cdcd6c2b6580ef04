import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Picture } from './drawing.js';

/** Four bytes for each pixel, row by row. */
export type Pixels = Pick<Picture, 'data' | 'width' | 'height'>;

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

/** Two decoders that share nothing with each other or with our encoder. Neither looks for light modules on dark: many phones do not. */
export const READERS = {
  async jsqr({ data, width, height }: Pixels): Promise<string | undefined> {
    return jsQr(data, width, height, { inversionAttempts: 'dontInvert' })?.data;
  },
  async zxing({ data, width, height }: Pixels): Promise<string | undefined> {
    const found = await readBarcodes({ data, width, height, colorSpace: 'srgb' } as ImageData, {
      formats: ['QRCode'],
      tryInvert: false,
    });
    return found[0]?.text;
  },
} as const;
