import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { ROOT } from './snippets.js';

type Environment = Readonly<Record<string, string>>;

/** A folder in which the commands of the docs run as in the repository's: the packages are there, and nothing else. */
export function workFolder(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'civic-docs-'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  symlinkSync(join(ROOT, 'examples'), join(folder, 'examples'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function start(script: string, folder: string, env: Environment): ChildProcess {
  const { PATH = '', HOME = '' } = process.env;
  return spawn('sh', ['-e'], {
    cwd: folder,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH, HOME, ...env },
  }).on('spawn', function (this: ChildProcess) {
    this.stdin?.end(script);
  });
}

function gather(child: ChildProcess): { text: string } {
  const output = { text: '' };
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output.text += chunk));
  return output;
}

/** Runs a block of commands to its end. @returns what it printed */
export async function runShell(
  script: string,
  folder: string,
  env: Environment,
): Promise<{ code: number; output: string }> {
  const child = start(script, folder, env);
  const output = gather(child);
  const [code] = (await once(child, 'close')) as [number];
  return { code, output: output.text };
}

/** Runs a block whose last command goes on, until it has printed `ready`. The result ends it, whatever it started included. */
export async function serveShell(
  script: string,
  folder: string,
  env: Environment,
  ready: string | RegExp,
): Promise<{ end(): Promise<void> }> {
  const child = start(script, folder, env);
  const output = gather(child);
  const closed = once(child, 'close');
  const end = async () => {
    if (child.exitCode === null && child.pid) process.kill(-child.pid, 'SIGTERM');
    await closed;
  };
  try {
    await Promise.race([
      expect.poll(() => output.text, { timeout: 120_000 }).toMatch(ready),
      closed.then(([code]) => {
        throw new Error(`ended with ${code}: ${output.text}`);
      }),
    ]);
  } catch (error) {
    await end();
    throw error;
  }
  return { end };
}
