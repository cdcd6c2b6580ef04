import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('npm start prints one ready line, serves demo and wallet, and keeps its secrets to the owner', async ({
  page,
}) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'civic-start-'));
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: '18080', CIVIC_DATA_DIR: dataDir },
  });
  try {
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    await expect.poll(() => output, { timeout: 50_000 }).toContain('wallet  http://localhost:18080/wallet/');
    expect(output).toContain('civic ready http://localhost:18080\n');
    expect(output).toContain('demo    http://localhost:18081');

    await page.goto('http://localhost:18081');
    await expect(page.getByRole('button', { name: 'Continue with Civic' })).toBeVisible();
    await page.goto('http://localhost:18080/wallet/');
    await expect(page.getByRole('heading').first()).toBeVisible();

    const file = join(dataDir, 'demo-app.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const app = JSON.parse(readFileSync(file, 'utf8'));
    expect(Object.keys(app).toSorted()).toEqual([
      'appId',
      'appSecret',
      'prvKey',
      'pubKey',
      'servicePublicKey',
      'serviceUrl',
    ]);
    expect(app.serviceUrl).toBe('http://localhost:18080');
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
    rmSync(dataDir, { recursive: true, force: true });
  }
});
