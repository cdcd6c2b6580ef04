import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { holdLock } from '../service/support/foreign-lock.js';
import { startWire } from '../service/support/lossy-wire.js';
import {
  again,
  atPoints,
  inWorld,
  killSoon,
  outage,
  upTo,
  withRedis,
  withSentinel,
  withSmallDisk,
} from './break.js';
import type { Verdict } from './ledger.js';

/** Something that is broken again and again while people use the service. */
export interface Scenario {
  name: string;
  /** How many times it is broken for each of `--kills`: kills are quick, and other faults are not. */
  share: number;
  /** What is not promised here, as docs/reliability.md says. */
  unpromised?: readonly ('lost' | 'zombies')[];
  run(times: number): Promise<Verdict>;
}

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'SQLite: killed at random',
    share: 1,
    run: (times) =>
      inWorld(
        { instances: 1 },
        again(times, (world) => killSoon(world, 0)),
      ),
  },
  {
    name: 'SQLite: killed at named points',
    share: 1,
    run: (times) => inWorld({ instances: 1 }, atPoints(times, 0)),
  },
  {
    name: 'Redis, two instances: one killed at random',
    share: 1,
    run: (times) =>
      withRedis((_redis, env) =>
        inWorld(
          { instances: 2, env },
          again(times, (world) => killSoon(world, upTo(1))),
        ),
      ),
  },
  {
    name: 'Redis, two instances: one killed at named points',
    share: 1,
    run: (times) => withRedis((_redis, env) => inWorld({ instances: 2, env }, atPoints(times, 0))),
  },
  {
    name: 'Redis killed and started again',
    share: 0.5,
    run: (times) =>
      withRedis((redis, env) =>
        inWorld(
          { instances: 2, env },
          again(times, async (world) => {
            await delay(upTo(60));
            await outage(
              world,
              () => redis.kill('SIGKILL'),
              upTo(500),
              () => redis.restart(),
            );
          }),
        ),
      ),
  },
  {
    name: 'Redis failed over to its replica',
    share: 0.25,
    run: (times) =>
      withSentinel(({ env, failOver }) =>
        inWorld(
          { instances: 2, env },
          // Nobody can be served before the instances have found the new master.
          again(times, (world) => outage(world, failOver, 0, () => world.ready())),
        ),
      ),
  },
  {
    name: 'Redis failed over to a replica that is behind',
    share: 0.25,
    unpromised: ['lost', 'zombies'],
    run: (times) =>
      withSentinel(({ env, pause, failOver }) =>
        inWorld(
          { instances: 2, env },
          again(times, async (world) => {
            await pause();
            await delay(500);
            await outage(world, failOver, 0, () => {});
          }),
        ),
      ),
  },
  {
    name: 'replies lost between clients and service',
    share: 2,
    run: (times) =>
      inWorld(
        { instances: 1, isLossy: true },
        again(times, async (world) => world.loseReply()),
      ),
  },
  {
    name: 'replies lost between service and Redis',
    share: 2,
    run: (times) =>
      withRedis(async (redis, env) => {
        const wire = await startWire(redis.port);
        const behind = { ...env, CIVIC_REDIS_URL: `redis://127.0.0.1:${wire.port}` };
        try {
          return await inWorld(
            { instances: 2, env: behind },
            again(times, async ({ ledger }) => {
              ledger.fault();
              wire.dropNextReply();
            }),
          );
        } finally {
          await wire.stop();
        }
      }),
  },
  {
    name: 'Redis, two instances: the clock of one set by up to 10 s',
    share: 0.5,
    run: (times) =>
      withRedis((_redis, env) =>
        inWorld(
          { instances: 2, env },
          again(times, async (world) => {
            world.ledger.fault();
            await world.setClock(1, upTo(20_000) - 10_000);
          }),
        ),
      ),
  },
  {
    name: 'Redis, two instances: the clock of one set by 10 minutes',
    share: 0.25,
    unpromised: ['lost', 'zombies'],
    run: (times) =>
      withRedis((_redis, env) =>
        inWorld(
          { instances: 2, env },
          again(times, async (world, time) => {
            await world.setClock(1, time % 2 === 0 ? 600_000 : -600_000);
            await delay(1_500);
            await world.setClock(1, 0);
            world.ledger.fault();
          }),
        ),
      ),
  },
  {
    name: 'SQLite: disk full',
    share: 0.25,
    run: (times) =>
      withSmallDisk(({ path, fill, free }) =>
        inWorld(
          { instances: 1, dataDir: path },
          again(times, (world) => outage(world, fill, 1_000, free)),
        ),
      ),
  },
  {
    name: 'SQLite: locked by another program',
    share: 0.25,
    run: (times) =>
      inWorld(
        { instances: 1 },
        again(times, async (world) => {
          const lock = await holdLock(join(world.dataDir, 'civic.sqlite'));
          await outage(
            world,
            () => {},
            2_000 + upTo(4_000),
            () => lock.release(),
          );
        }),
      ),
  },
  {
    name: 'SQLite: stopped and continued',
    share: 0.25,
    run: (times) =>
      inWorld(
        { instances: 1 },
        again(times, (world) =>
          outage(
            world,
            () => world.signal(0, 'SIGSTOP'),
            500 + upTo(3_000),
            () => world.signal(0, 'SIGCONT'),
          ),
        ),
      ),
  },
];
