import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from './running-service.js';

/** `civic-service serve` in a process of its own. */
export interface Serving {
  url: string;
  child: ChildProcess;
  /** Resolves when the process has printed this, to either stream, after what an earlier call of it has found. @throws when it ends before */
  printed(text: string): Promise<void>;
  /** How often the process has printed this so far. */
  count(text: string): number;
  /** Sets the soft limit of the system for the process, by the name that `prlimit` has for it. */
  limit(name: 'nofile' | 'fsize', value: number | 'unlimited'): void;
  /** Ends it, with SIGTERM unless another signal is given. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts the built command and waits until it is ready. Settings are added to those of the environment; `PUBLIC_URL` is the address that it is asked by. */
export async function serve(settings: Record<string, string>, ...flags: string[]): Promise<Serving> {
  const command = join(root, 'service/bin/civic-service.js');
  const child = spawn(process.execPath, [command, 'serve', ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...settings },
  });
  let output = '';
  let found = 0;
  const heard = new EventTarget();
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk;
      heard.dispatchEvent(new Event('data'));
    });
  child.once('exit', () => heard.dispatchEvent(new Event('data')));
  const printed = async (text: string) => {
    while (!output.includes(text, found)) {
      if (child.exitCode !== null || child.signalCode) throw new Error(`civic-service has ended:\n${output}`);
      await new Promise((resolve) => heard.addEventListener('data', resolve, { once: true }));
    }
    found = output.indexOf(text, found) + text.length;
  };
  const serving: Serving = {
    url: settings.PUBLIC_URL ?? '',
    child,
    printed,
    count: (text) => output.split(text).length - 1,
    limit: (name, value) => void execFileSync('prlimit', ['--pid', `${child.pid}`, `--${name}=${value}:`]),
    async stop(signal = 'SIGTERM') {
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    },
  };
  await printed('civic ready');
  return serving;
}
