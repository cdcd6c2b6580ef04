import type { ScopeRequest } from '../scope-request/scope-request.js';
import { type Redis, RedisError, script } from './redis-connection.js';
import { shardKey, shardOf } from './redis-shards.js';

/** A write on the connection, if the row is at least at the version that was read or written: what waits behind it waits for the row as well. */
const TOUCH = script(`
  local version = tonumber(redis.call('HGET', KEYS[1], 'v') or '0')
  if version < tonumber(ARGV[1]) then return 0 end
  redis.call('SET', KEYS[2], ARGV[1])
  return 1`);

/** How what is written is waited for before data of a consumed code leaves, and how many copies must have it. */
export interface Waiting {
  command: readonly (string | number)[];
  isEnough(reply: unknown): boolean;
}

/** A row that is to be secured, and whom to tell. */
interface Call {
  keys: readonly string[];
  version: number;
  done(): void;
  failed(error: unknown): void;
}

/**
 * Makes what waits until a row is where it must be. Waiting blocks its connection, so rows that come while one wait is under way share the next:
 * many exchanges then wait for one disk or one replica together, and are refused together where it is away.
 * @param isCluster whether rows of several parts may lie on several servers; only those of one part share a wait then
 * @returns throws a RedisError when the row is older, gone, or not on enough copies in time
 */
export function createSecuring(
  redis: Pick<Redis, 'runAllThen'>,
  { command, isEnough }: Waiting,
  isCluster: boolean,
): (request: Pick<ScopeRequest, 'uuid' | 'version'>) => Promise<void> {
  const lines = new Map<string, Call[]>();

  async function work(place: string, line: Call[]): Promise<void> {
    while (line.length > 0) {
      const group = line.splice(0);
      try {
        const replies = await redis.runAllThen(
          TOUCH,
          group.map(({ keys, version }) => ({ keys, args: [version] })),
          command,
        );
        const isSafe = isEnough(replies.at(-1));
        for (const [index, { done, failed }] of group.entries()) {
          if (isSafe && replies[index] === 1) done();
          else failed(new RedisError('REDIS_NOT_SECURED'));
        }
      } catch (error) {
        for (const { failed } of group) failed(error);
      }
    }
    lines.delete(place);
  }

  return ({ uuid, version }) => {
    const shard = shardOf(uuid);
    const place = isCluster ? String(shard) : '';
    const keys = [shardKey(shard, `row:${uuid}`), shardKey(shard, 'secured')];
    return new Promise((resolve, reject) => {
      const call = { keys, version, done: resolve, failed: reject };
      const line = lines.get(place);
      if (line) {
        line.push(call);
        return;
      }
      const begun = [call];
      lines.set(place, begun);
      void work(place, begun);
    });
  };
}
