// A redis-server that writes what it acknowledges, for as long as a measurement runs.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** The program: another version of Redis, or Valkey, is measured by naming it. */
const PROGRAM = process.env['CIVIC_REDIS_SERVER'] ?? 'redis-server';

/** @param dir an existing folder for its files @param more further options @returns `{url, port, info(), stop()}`; it ends with this process as well */
export async function startRedis(dir, more = {}) {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  const options = {
    port,
    bind: '127.0.0.1',
    dir,
    save: '',
    appendonly: 'yes',
    appendfsync: 'always',
    ...more,
  };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, `${value}`]);
  // The shell ends the server when this process ends, however it does: then its input is over.
  const watched = '"$@" & cat >/dev/null; kill -9 $!';
  const child = spawn('sh', ['-c', watched, 'sh', PROGRAM, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  await new Promise((resolve, reject) => {
    child.stdout.on('data', (text) => text.includes('Ready to accept connections') && resolve());
    child.stdout.once('end', () => reject(new Error(`${PROGRAM} does not start, or is missing`)));
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    /** What it says of itself, by name. */
    info() {
      const lines = ask(port, 'INFO', 'everything').matchAll(/^(\w+):(.*)\r?$/gm);
      return Object.fromEntries([...lines].map(([, name, value]) => [name, value]));
    },
    async stop() {
      const ended = once(child, 'exit');
      child.stdin.end();
      await ended;
    },
  };
}

/** @returns what `redis-cli` prints */
export function ask(port, ...command) {
  return execFileSync('redis-cli', ['-p', String(port), ...command], { encoding: 'utf8' });
}
