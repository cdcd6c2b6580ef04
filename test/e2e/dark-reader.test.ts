import { join } from 'node:path';
import { startSite } from './support/site.js';
import { scanQr } from './support/scan-qr.js';
import { ROOT } from './support/snippets.js';
import { expect, test } from './support/system.js';

for (const mark of ['', 'qr-mark']) {
  test(`an extension that darkens pages leaves the code dark on white: ${mark || 'without the mark'}`, async ({
    page,
    system,
  }) => {
    const site = await startSite(system);
    site.show(`<h1>A page</h1><civic-button app-id="${site.app.appId}" ${mark}></civic-button>
      <script type="module" src="${system.serviceUrl}/civic-elements.js"></script>`);
    await page.goto(site.origin);
    await page.addScriptTag({ path: join(ROOT, 'node_modules/darkreader/darkreader.js') });
    await page.evaluate(() => {
      const { DarkReader } = window as unknown as { DarkReader: { enable(theme: object): void } };
      DarkReader.enable({ brightness: 100, contrast: 90 });
    });
    await page.getByRole('button', { name: 'Continue with Civic' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('img', { name: /QR/ })).toBeVisible();
    expect(new URL(await scanQr(page)).origin).toBe(system.serviceUrl);
    // The extension is at work: what the page and the modal write is light on dark.
    const lightness = await dialog
      .getByRole('heading')
      .evaluate((heading) =>
        Math.max(...(getComputedStyle(heading).color.match(/[\d.]+/g) ?? []).map(Number)),
      );
    expect(lightness).toBeGreaterThan(150);
    await page.screenshot({ path: test.info().outputPath('dark-reader.png') });
    site.close();
  });
}
