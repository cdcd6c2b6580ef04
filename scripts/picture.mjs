// `npm run picture`: takes the README's picture of the modal from the running demo.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findChromium } from './tools/chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), 'civic-picture-'));
const system = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, PORT: '8090', CIVIC_DATA_DIR: dataDir },
});
try {
  await new Promise((resolve, reject) => {
    let output = '';
    system.stdout.on('data', (chunk) => {
      output += chunk;
      if (/^ {2}wallet/m.test(output)) resolve();
    });
    system.once('exit', () => reject(new Error('the system did not start')));
  });
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 1080, height: 860 }, deviceScaleFactor: 2 });
  await page.goto('http://localhost:8091');
  await page.getByRole('button', { name: 'Continue with Civic' }).click();
  await page.getByRole('dialog').getByRole('img', { name: /QR/ }).waitFor();
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  await page.screenshot({ path: join(root, 'docs/images/modal.png') });
  await browser.close();
} finally {
  system.kill();
  rmSync(dataDir, { recursive: true, force: true });
}
