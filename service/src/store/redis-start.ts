import type { RedisOptions } from '../options.js';
import { StartError } from '../start-error.js';
import { type Redis, RedisError } from './redis-connection.js';
import type { Waiting } from './redis-secure.js';
import { ALL_SHARDS, shardKey } from './redis-shards.js';

/** The version of the layout of keys. */
const LAYOUT = '2';
const LAYOUT_KEY = 'civic:layout';

/** Milliseconds for which an exchange waits for the memory of replicas. */
const PATIENCE = 1_000;

/** The same where it waits for disks: a server that writes once a second may need more than one. */
const PATIENCE_FOR_DISKS = 3_000;

/** How a server keeps what it acknowledged. */
export interface ServerFacts {
  /** Such as `7.2.4`; Valkey says which Redis it is like. */
  version: string;
  policy: string;
  hasAppendOnly: boolean;
  /** `always`, `everysec` or `no`; undefined where the server does not say. */
  appendfsync: string | undefined;
  replicas: number;
}

/**
 * Sees that the servers lose no rows by themselves, and that the keys are of this version.
 * @returns how exchanges are waited for, whether the servers have append-only files, and what the operator should know
 * @throws StartError
 */
export async function prepare(
  redis: Redis,
  options: RedisOptions,
): Promise<{ waiting: Waiting | undefined; hasFiles: boolean; remarks: string[] }> {
  const servers = await Promise.all(ALL_SHARDS.map((shard) => readFacts(redis, shardKey(shard, 'row:'))));
  refuseUnfit(servers);
  await redis.send(LAYOUT_KEY, 'SET', LAYOUT_KEY, LAYOUT, 'NX');
  if (!(await hasOurLayout(redis)))
    throw new StartError('Redis holds data of another version of civic-service; run that version');
  return {
    waiting: chooseWaiting(servers, options),
    hasFiles: servers.every(({ hasAppendOnly }) => hasAppendOnly),
    remarks: [...new Set(servers.flatMap((one) => remarksOn(one, options)))],
  };
}

/** Whether the keys are still there, in the layout that this version reads. @throws RedisError */
export async function hasOurLayout(redis: Redis): Promise<boolean> {
  return (await redis.send(LAYOUT_KEY, 'GET', LAYOUT_KEY)) === LAYOUT;
}

/** Whether there are keys of any layout. @throws RedisError */
export async function hasLayout(redis: Redis): Promise<boolean> {
  return (await redis.send(LAYOUT_KEY, 'GET', LAYOUT_KEY)) !== null;
}

async function readFacts(redis: Redis, key: string): Promise<ServerFacts> {
  const info = (await redis.ask(key, 'INFO')) as string;
  const read = (name: string) => new RegExp(`^${name}:([^\\r\\n]*)`, 'm').exec(info)?.[1] ?? '';
  // Managed servers may forbid CONFIG.
  const config = (await redis.ask(key, 'CONFIG', 'GET', 'appendfsync').catch((error: unknown) => {
    if (error instanceof RedisError && !error.code.startsWith('REDIS_AWAY')) return [];
    throw error;
  })) as string[];
  return {
    version: read('redis_version'),
    policy: read('maxmemory_policy'),
    hasAppendOnly: read('aof_enabled') === '1',
    appendfsync: config[1],
    replicas: Number(read('connected_slaves')),
  };
}

/** @throws StartError for servers that are too old, or that throw rows away when their memory is full */
export function refuseUnfit(servers: readonly ServerFacts[]): void {
  for (const { version, policy } of servers) {
    if (!isAtLeast(version, 7, 0))
      throw new StartError('Redis must have version 7.0 or a later one, Valkey 8');
    if (policy !== 'noeviction') {
      throw new StartError(
        'Redis would throw scope requests away when its memory is full; set its maxmemory-policy to noeviction',
      );
    }
  }
}

/** How data of a consumed code waits: for every disk where all servers can say so, otherwise for the memory of the replicas; not at all where each reply means a disk. */
export function chooseWaiting(
  servers: readonly ServerFacts[],
  { replicas }: Pick<RedisOptions, 'replicas'>,
): Waiting | undefined {
  const canWaitForDisks = servers.every((one) => one.hasAppendOnly && isAtLeast(one.version, 7, 2));
  const isOnDisk = servers.every((one) => one.hasAppendOnly && one.appendfsync === 'always');
  if (canWaitForDisks && !(isOnDisk && replicas === 0)) {
    return {
      command: ['WAITAOF', 1, replicas, PATIENCE_FOR_DISKS],
      isEnough: (reply) => {
        const [own = 0, others = 0] = reply as number[];
        return own >= 1 && others >= replicas;
      },
    };
  }
  if (replicas === 0) return undefined;
  return { command: ['WAIT', replicas, PATIENCE], isEnough: (reply) => (reply as number) >= replicas };
}

/** What the promise "at most one attempt gets the data" does not hold against with such a server. */
export function remarksOn(server: ServerFacts, { replicas }: Pick<RedisOptions, 'replicas'>): string[] {
  const { hasAppendOnly, appendfsync, version } = server;
  const remarks = [];
  if (!hasAppendOnly) {
    remarks.push(
      'Redis keeps no append-only file: when it ends, all since its last snapshot is lost. Set appendonly yes and appendfsync always',
    );
  } else if (appendfsync !== 'always') {
    remarks.push(
      'Redis does not write to its disk before it answers: when its machine fails, up to a second is lost. Set appendfsync always',
    );
  }
  if (server.replicas > replicas) {
    remarks.push(
      'Redis has replicas that exchanges do not wait for: a failover to one that is behind can hand a code out twice. Set CIVIC_REDIS_REPLICAS to how many there are',
    );
  }
  if (server.replicas < replicas)
    remarks.push(
      'Redis has fewer replicas than CIVIC_REDIS_REPLICAS says: no code can be exchanged until they are back',
    );
  if (replicas > 0 && !(hasAppendOnly && isAtLeast(version, 7, 2))) {
    remarks.push(
      'Exchanges wait until the replicas have them in memory, not on their disks (WAITAOF needs version 7.2 and appendonly yes): when all machines fail at once, a code may be handed out twice',
    );
  }
  return remarks;
}

function isAtLeast(version: string, major: number, minor: number): boolean {
  const [first = 0, second = 0] = version.split('.').map(Number);
  return first > major || (first === major && second >= minor);
}
