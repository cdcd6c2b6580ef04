import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { ROBUST_READERS } from './qr/readers.js';
import { ESCAPE, photographTerminal } from './qr/terminal.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs `npm start` with a data folder of its own until `use` is done with it. @param use gets what it has printed so far, and the folder */
async function withSystem(
  args: string[],
  port: number,
  use: (printed: () => string, dataDir: string) => Promise<void>,
): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'civic-start-'));
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs'), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: String(port), CIVIC_DATA_DIR: dataDir },
  });
  try {
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    await use(() => output, dataDir);
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
    rmSync(dataDir, { recursive: true, force: true });
  }
}

test('npm start prints one ready line, serves demo and wallet, and keeps its secrets to the owner', async ({
  page,
}) => {
  await withSystem([], 18080, async (printed, dataDir) => {
    await expect.poll(printed, { timeout: 50_000 }).toContain('wallet  http://localhost:18080/wallet/');
    expect(printed()).toContain('civic ready http://localhost:18080\n');
    expect(printed()).toContain('demo    http://localhost:18081');
    expect(printed()).not.toContain(ESCAPE);

    await page.goto('http://localhost:18081');
    await expect(page.getByRole('button', { name: 'Continue with Civic' })).toBeVisible();
    await page.goto('http://localhost:18080/wallet/');
    await expect(page.getByRole('heading').first()).toBeVisible();

    // Without a relay, codes of mails are where a developer looks.
    await page.goto('http://localhost:18080/contact/email');
    await page.getByLabel('Email address').fill('ada@example.org');
    await page.getByRole('button', { name: 'Send the code' }).click();
    await expect.poll(printed).toMatch(/code {4}\d{6} for ada@example\.org .*outbox.*\.eml/);

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
  });
});

/** Runs a command that starts the system, and sends it a signal once all is up. @returns how the command ended */
async function stopped(command: string[], port: number, signal: NodeJS.Signals): Promise<unknown[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'civic-start-'));
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: String(port), CIVIC_DATA_DIR: dataDir },
  });
  try {
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    const ended = once(child, 'exit');
    await expect.poll(() => output, { timeout: 50_000 }).toContain('portal  ');
    child.kill(signal);
    return await ended;
  } finally {
    child.kill('SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Whether anybody listens on a port of this machine. */
async function isServed(port: number): Promise<boolean> {
  const socket = connect(port, 'localhost');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)
  test(`${signal} ends service and demo, and the exit code says which signal it was`, async () => {
    const command = [process.execPath, join(root, 'scripts/start.mjs')];
    expect(await stopped(command, 18084, signal)).toEqual([code, null]);
    await expect.poll(() => isServed(18085)).toBe(false);
    expect(await isServed(18084)).toBe(false);
  });

test('npm passes SIGTERM to its shell alone, and all the same nothing goes on', async () => {
  await stopped(['npm', 'start'], 18086, 'SIGTERM');
  for (const port of [18086, 18087]) await expect.poll(() => isServed(port)).toBe(false);
});

/** Ends whatever is left of a process that leads a group, although it has gone itself. */
function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing is left.
  }
}

/** Runs a command that starts the system, and sends it SIGTERM before anything is served. @returns how the command ended, once nothing of it is left */
async function stoppedEarly(command: string[], port: number): Promise<unknown[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'civic-start-'));
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: String(port), CIVIC_DATA_DIR: dataDir },
  });
  try {
    child.stdout.resume();
    let how: unknown[] | undefined;
    // All that was started writes to the same pipe: it closes when the last one ends.
    child.on('close', (...ended) => (how = ended));
    await expect
      .poll(() => existsSync(join(dataDir, 'serving.lock')), { timeout: 50_000, intervals: [5] })
      .toBe(true);
    child.kill('SIGTERM');
    await expect.poll(() => how, { timeout: 20_000 }).toBeDefined();
    return how ?? [];
  } finally {
    endGroup(child);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

test('SIGTERM before the service listens ends the start, and the exit code says so', async () => {
  const command = [process.execPath, join(root, 'scripts/start.mjs')];
  expect(await stoppedEarly(command, 18090)).toEqual([143, null]);
});

test('npm that is stopped before the service listens leaves nothing behind', async () => {
  await stoppedEarly(['npm', 'start'], 18092);
  for (const port of [18092, 18093]) expect(await isServed(port)).toBe(false);
});

test('a demo that ends takes the service with it', async () => {
  const taken = createServer().listen(18089, 'localhost');
  await once(taken, 'listening');
  const dataDir = mkdtempSync(join(tmpdir(), 'civic-start-'));
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, PORT: '18088', CIVIC_DATA_DIR: dataDir },
  });
  try {
    expect(await once(child, 'exit')).toEqual([1, null]);
    expect(await isServed(18088)).toBe(false);
    expect(await isServed(18089)).toBe(true);
  } finally {
    child.kill('SIGKILL');
    taken.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
});

test('npm start -- --lan shows the address of the demo as a QR code that a phone can read', async () => {
  await withSystem(['--lan'], 18082, async (printed) => {
    await expect.poll(() => printed().endsWith(`${ESCAPE}0m\n`), { timeout: 50_000 }).toBe(true);
    const [, address = ''] = /^ {2}demo {4}(https:\/\/[\d.]+:18083)$/m.exec(printed()) ?? [];
    expect(address).not.toBe('');
    const drawing = printed().slice(printed().indexOf(ESCAPE));
    for (const read of Object.values(ROBUST_READERS))
      expect(await read(photographTerminal(drawing))).toBe(address);
  });
});
