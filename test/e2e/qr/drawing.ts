import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { build, type Rollup } from 'vite';
import type { QrCodeOptions } from '../../../elements/civic-modal/qr-code.js';
import { minifyTemplates } from '../../../scripts/build/minify-templates.mjs';

/** Pixels, four bytes each, and where in them the drawing is. */
export interface Picture {
  data: Uint8ClampedArray;
  width: number;
  height: number;
  /** Pixels a module is wide. */
  module: number;
  /** Modules of the symbol in a row. */
  modules: number;
  /** Where the symbol begins, from the left and from the top. */
  start: number;
}

/** Light modules that the drawing puts around the symbol. */
const QUIET = 4;
/** As dark as the modules: what touches them is lost. */
const DARK = '#0c1a10';
/** CSS pixels of the page to see around the box. */
const AROUND = 16;

/** `box.ts` with everything it imports, as the hosted files have it. */
async function script(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    plugins: [minifyTemplates()],
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL('./box.ts', import.meta.url)), formats: ['iife'], name: 'box' },
    },
  })) as Rollup.RollupOutput[];
  return built[0]?.output[0].code ?? '';
}
/** Built once for all tests of a process. */
const whole = script();

/** A page as dark or light as the modal, with a box as the one its code is in: the corners are round and cut. */
export async function openBox(page: Page, theme: 'light' | 'dark'): Promise<void> {
  const box = `width: fit-content; margin: ${AROUND}px; overflow: hidden; border-radius: 16px`;
  await page.setContent(
    `<body style="margin: 0; background: ${theme === 'dark' ? DARK : '#fff'}"><style>canvas{display:block;width:var(--_pixels)}</style><div id="box" style="${box}"></div>`,
  );
  await page.addScriptTag({ content: await whole });
}

/** Draws a code in the page's box and takes a picture of it, with some of the page around. */
export async function photograph(page: Page, text: string, options: QrCodeOptions): Promise<Picture> {
  const { size, total, scale } = await page.evaluate(
    ([link, how]) => {
      window.drawQr(link, how);
      const drawing = document.querySelector('canvas') as HTMLCanvasElement;
      const context = drawing.getContext('2d') as CanvasRenderingContext2D;
      const { data, width } = context.getImageData(0, 0, drawing.width, drawing.width);
      const isDark = (x: number, y: number) => (data[4 * (y * width + x)] ?? 255) < 128;
      // The symbol begins behind the light margin, with the seven dark modules of a finder pattern.
      let margin = 0;
      while (!isDark(margin, margin)) margin += 1;
      let finder = margin;
      while (isDark(finder, margin)) finder += 1;
      return {
        size: drawing.getBoundingClientRect().width,
        total: (7 * width) / (finder - margin),
        scale: window.devicePixelRatio,
      };
    },
    [text, options] as const,
  );
  const side = size + 2 * AROUND;
  const { data, width, height } = PNG.sync.read(
    await page.screenshot({ clip: { x: 0, y: 0, width: side, height: side } }),
  );
  const module = (size / total) * scale;
  return {
    data: new Uint8ClampedArray(data),
    width,
    height,
    module,
    modules: total - 2 * QUIET,
    start: AROUND * scale + QUIET * module,
  };
}
