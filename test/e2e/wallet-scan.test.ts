import { writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import qrcode from 'qrcode';
import { expect, test } from './support/system.js';
import { createRequest } from './support/wallet-page.js';

const [WIDTH, HEIGHT] = [640, 480];

/** A film of one picture that shows a code, in the form that Chromium takes in place of a camera (YUV4MPEG2). */
function filmOf(text: string): Buffer {
  const { size, data } = qrcode.create(text, { errorCorrectionLevel: 'M' }).modules;
  const luma = Buffer.alloc(WIDTH * HEIGHT, 235);
  const pixels = Math.floor(400 / size);
  const [left, top] = [Math.floor((WIDTH - size * pixels) / 2), Math.floor((HEIGHT - size * pixels) / 2)];
  for (let y = 0; y < size * pixels; y++)
    for (let x = 0; x < size * pixels; x++)
      if (data[Math.floor(y / pixels) * size + Math.floor(x / pixels)])
        luma[(top + y) * WIDTH + left + x] = 16;
  const chroma = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  return Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\nFRAME\n`),
    luma,
    chroma,
  ]);
}

test('a person scans the code of a site with the camera, in a browser without a reader of its own', async ({
  system,
}, info) => {
  const film = info.outputPath('camera.y4m');
  writeFileSync(film, filmOf(await createRequest(system)));
  const { launchOptions } = info.project.use;
  const browser = await chromium.launch({
    ...launchOptions,
    args: [
      ...(launchOptions?.args ?? []),
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  });
  const page = await browser.newPage();
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'BarcodeDetector'));
  await page.goto(`${system.serviceUrl}/wallet/`);
  await page.getByRole('button', { name: 'Scan a code' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fern & Field asks for your data');
  await browser.close();
});

test('where the camera is refused, the page says to paste the link', async ({ page, system }) => {
  await page.goto(`${system.serviceUrl}/wallet/`);
  await page.getByRole('button', { name: 'Scan a code' }).click();
  await expect(page.getByText('The camera cannot be used here. Paste the link instead.')).toBeVisible();
});
