import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RedisClientType, createClient } from 'redis';
import type { RedisOptions } from '../../../service/src/options.js';
import { openRedisStore } from '../../../service/src/store/redis.js';
import type { Store } from '../../../service/src/store/store.js';

/** A Redis of the test's own, in a folder that goes with it. */
export interface RedisServer {
  options: RedisOptions;
  port: number;
  folder: string;
  /** Speaks to it past the store. */
  admin: RedisClientType;
  /** An empty store. What another one kept before is gone. */
  emptyStore(): Promise<Store>;
  /** Every byte of its files. */
  fileBytes(): Buffer;
  /** Sends it a signal, and resolves when it has ended or, for signals that do not end it, at once. */
  kill(signal: NodeJS.Signals): Promise<void>;
  /** Starts it again on the same port and folder after a kill. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** The program: another version of Redis, or Valkey, is tested by naming it. */
const PROGRAM = process.env['CIVIC_REDIS_SERVER'] ?? 'redis-server';

/** Arguments under which a server writes what it acknowledges. */
export const DURABLE = ['--appendonly', 'yes', '--appendfsync', 'always'];

/** Starts a server. A machine without one fails the tests: what the service promises with Redis is not to be skipped. */
export async function startRedis(args: readonly string[] = []): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'civic-redis-'));
  const port = await freePort();
  const options: RedisOptions = { urls: [`redis://127.0.0.1:${port}`], replicas: 0 };
  let child = await launch(port, folder, args);
  const admin = createClient({ url: options.urls[0] ?? '' }) as RedisClientType;
  admin.on('error', () => {});
  await admin.connect();

  async function kill(signal: NodeJS.Signals): Promise<void> {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    if (signal === 'SIGKILL' || signal === 'SIGTERM') await ended;
  }

  return {
    options,
    port,
    folder,
    admin,
    async emptyStore() {
      await admin.flushAll();
      return openRedisStore(options);
    },
    fileBytes() {
      const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) =>
        one.isFile(),
      );
      return Buffer.concat(files.map(({ parentPath, name }) => readFileSync(join(parentPath, name))));
    },
    kill,
    async restart() {
      child = await launch(port, folder, args);
    },
    async stop() {
      admin.destroy();
      if (child.exitCode === null && child.signalCode === null) await kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts a Sentinel that alone decides when a master is away: after one second. */
export async function startSentinel(
  name: string,
  master: number,
): Promise<{ port: number; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'civic-sentinel-'));
  const port = await freePort();
  const file = join(folder, 'sentinel.conf');
  const lines = [
    `port ${port}`,
    'bind 127.0.0.1',
    `dir ${folder}`,
    `sentinel monitor ${name} 127.0.0.1 ${master} 1`,
    `sentinel down-after-milliseconds ${name} 1000`,
    `sentinel failover-timeout ${name} 5000`,
  ];
  writeFileSync(file, lines.join('\n'));
  const child = await launchWith([file, '--sentinel'], 'monitor master');
  return {
    port,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function launch(port: number, folder: string, args: readonly string[]): Promise<ChildProcess> {
  const own = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
  return launchWith([...own, ...args], 'Ready to accept connections');
}

/** @param ready what it says when it can be used */
async function launchWith(args: readonly string[], ready: string): Promise<ChildProcess> {
  const child = spawn(PROGRAM, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  await new Promise<void>((resolve, reject) => {
    let said = '';
    child.once('error', () =>
      reject(new Error(`${PROGRAM} is missing; on Debian: apt-get install redis-server`)),
    );
    child.once('exit', () => reject(new Error(`redis-server did not start: ${said}`)));
    child.stdout?.on('data', (text: Buffer) => {
      said += text.toString();
      if (said.includes(ready)) resolve();
    });
  });
  return child;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
