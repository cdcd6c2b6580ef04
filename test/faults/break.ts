import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createClient } from 'redis';
import { DURABLE, type RedisServer, startRedis, startSentinel } from '../service/support/redis-server.js';
import type { Verdict } from './ledger.js';
import { POINT_NAMES } from './points.mjs';
import { type Setup, type World, startWorld } from './world.js';

/** A whole number from 0 to `most`. */
export const upTo = (most: number): number => Math.floor(Math.random() * (most + 1));

/** Has people use a service while it is broken, lets every flow come to its end, and judges. */
export async function inWorld(setup: Setup, breakIt: (world: World) => Promise<void>): Promise<Verdict> {
  const world = await startWorld(setup);
  try {
    await world.progress(1);
    await breakIt(world);
    await world.progress(4);
  } finally {
    await world.stop();
  }
  return world.ledger.judge();
}

/** Breaks it so many times, each time after a few answers of wallets. */
export function again(
  times: number,
  breakIt: (world: World, time: number) => Promise<void>,
): (world: World) => Promise<void> {
  return async (world) => {
    for (let time = 0; time < times; time++) {
      await world.progress(1 + upTo(3));
      await breakIt(world, time);
    }
  };
}

/** Kills an instance at any moment. */
export async function killSoon(world: World, nth: number): Promise<void> {
  await delay(upTo(60));
  await world.crash(nth);
}

/** Has an instance die at one point after the other. */
export function atPoints(times: number, nth: number): (world: World) => Promise<void> {
  return async (world) => {
    for (let time = 0; time < times; time++) {
      const point = POINT_NAMES[time % POINT_NAMES.length] ?? '';
      await world.crash(nth, { point, nth: 1 + upTo(2) });
      if (!(await world.hasDied(nth))) throw new Error(`nobody came to the point "${point}"`);
    }
    await world.crash(nth);
  };
}

/** A fault that lasts for so many milliseconds, in which nobody can be served. */
export async function outage(
  world: World,
  begin: () => unknown,
  ms: number,
  end: () => unknown,
): Promise<void> {
  const back = world.ledger.down();
  await begin();
  await delay(ms);
  await end();
  back();
  world.ledger.fault();
}

/** A Redis that writes what it acknowledges, and the settings of instances that use it. */
export async function withRedis<T>(
  run: (redis: RedisServer, env: Record<string, string>) => Promise<T>,
): Promise<T> {
  const redis = await startRedis(DURABLE);
  try {
    return await run(redis, { CIVIC_STORE: 'redis', CIVIC_REDIS_URL: redis.options.urls[0] ?? '' });
  } finally {
    await redis.stop();
  }
}

/** A master with a replica that exchanges wait for, and a Sentinel that makes a replica the master. */
export interface Pair {
  env: Record<string, string>;
  /** Stops the replica from hearing more, and lets it go on. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Kills the master, waits until the other one is the master, and starts the killed one again as its replica. */
  failOver(): Promise<void>;
}

const SENTINEL_NAME = 'civic';

export async function withSentinel<T>(run: (pair: Pair) => Promise<T>): Promise<T> {
  const soon = [...DURABLE, '--repl-diskless-sync-delay', '0'];
  let master = await startRedis(soon);
  let replica = await startRedis(soon);
  const follow = async (one: RedisServer, other: RedisServer) => {
    await until(() => one.admin.sendCommand(['REPLICAOF', '127.0.0.1', `${other.port}`]));
    await until(async () => {
      if (!(await one.admin.info('replication')).includes('master_link_status:up')) throw new Error('apart');
    });
  };
  await follow(replica, master);
  const sentinel = await startSentinel(SENTINEL_NAME, master.port);
  const asked = createClient({ url: `redis://127.0.0.1:${sentinel.port}` });
  await asked.connect();
  const ask = async () =>
    (await asked.sendCommand(['SENTINEL', 'GET-MASTER-ADDR-BY-NAME', SENTINEL_NAME])) as unknown as string[];
  await until(async () => {
    const known = (await asked.sendCommand(['SENTINEL', 'REPLICAS', SENTINEL_NAME])) as unknown as unknown[];
    if (known.length === 0) throw new Error('no replica is known');
  });
  try {
    return await run({
      env: {
        CIVIC_STORE: 'redis',
        CIVIC_REDIS_URL: `redis://127.0.0.1:${sentinel.port}`,
        CIVIC_REDIS_SENTINEL: SENTINEL_NAME,
        CIVIC_REDIS_REPLICAS: '1',
      },
      pause: () => replica.kill('SIGSTOP'),
      resume: () => replica.kill('SIGCONT'),
      async failOver() {
        await master.kill('SIGKILL');
        await replica.kill('SIGCONT');
        await until(async () => {
          const [, port] = await ask();
          const role = await replica.admin.info('replication');
          if (port !== String(replica.port) || !role.includes('role:master')) throw new Error('not yet');
        });
        [master, replica] = [replica, master];
        await replica.restart();
        await follow(replica, master);
      },
    });
  } finally {
    asked.destroy();
    await sentinel.stop();
    await Promise.all([master.stop(), replica.stop()]);
  }
}

/** Tries until it does not fail. @throws after 30 s */
async function until(attempt: () => Promise<unknown>): Promise<void> {
  const end = performance.now() + 30_000;
  for (;;) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
      await delay(50);
    }
  }
}

/** Bytes of a file system of its own, which a database of a few flows does not fill. */
const DISK = 16_000_000;

/** A folder on such a file system. It takes the right to mount one. */
export async function withSmallDisk<T>(
  run: (disk: { path: string; fill(): void; free(): void }) => Promise<T>,
): Promise<T> {
  const path = mkdtempSync(join(tmpdir(), 'civic-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', path]);
  const ballast = join(path, 'ballast');
  const fill = () => {
    for (let size = DISK; size >= 1; size = Math.floor(size / 2)) {
      try {
        writeFileSync(ballast, Buffer.alloc(size), { flag: 'a' });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    }
  };
  try {
    return await run({ path, fill, free: () => rmSync(ballast, { force: true }) });
  } finally {
    execFileSync('umount', [path]);
    rmSync(path, { recursive: true });
  }
}
