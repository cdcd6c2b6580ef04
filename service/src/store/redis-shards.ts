import { createHash } from 'node:crypto';
import { type Redis, script } from './redis-connection.js';

/**
 * Into so many parts scope requests, spent tokens and counts are divided. Each part is one slot of a Cluster, so that a script can change a row and what
 * finds it together. These are their hash tags: numbers whose slots lie in the middle of each sixteenth of all slots, so that servers with equal shares
 * of the slots have equal shares of the parts. The tags 0 to 15 would leave half of eight servers without any.
 */
const TAGS = [18, 455, 333, 223, 553, 443, 95, 663, 265, 375, 908, 155, 985, 895, 405, 515];

/** The key of something in a part. */
export function shardKey(shard: number, name: string): string {
  return `civic:{${TAGS[shard]}}:${name}`;
}

/** All parts. */
export const ALL_SHARDS: readonly number[] = [...TAGS.keys()];

/** The part that has a uuid or a key. */
export function shardOf(text: string): number {
  return (createHash('sha256').update(text).digest()[0] ?? 0) % TAGS.length;
}

const PURGE = script(`
  local ended = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', '(' .. ARGV[1], 'LIMIT', 0, ARGV[3])
  for _, uuid in ipairs(ended) do
    redis.call('DEL', ARGV[6] .. uuid)
    redis.call('ZREM', KEYS[1], uuid)
  end
  local spent = redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', ARGV[2], 'LIMIT', 0, ARGV[4])
  for _, key in ipairs(spent) do redis.call('ZREM', KEYS[2], key) end
  local counts = redis.call('ZRANGEBYSCORE', KEYS[3], '-inf', ARGV[2], 'LIMIT', 0, ARGV[5])
  for _, key in ipairs(counts) do
    redis.call('ZREM', KEYS[3], key)
    redis.call('HDEL', KEYS[4], key)
  end
  return {#ended, #spent, #counts}`);

/**
 * Deletes from all parts what is over: scope requests that ended before `before`, and what expired until `now`, at most `limit` of each kind.
 * @returns how many
 */
export async function purgeShards(redis: Redis, before: number, now: number, limit: number): Promise<number> {
  const left = [limit, limit, limit];
  for (const shard of ALL_SHARDS) {
    const keys = ['ended', 'spent', 'count-ends', 'counts'].map((name) => shardKey(shard, name));
    const purged = await redis.run(PURGE, keys, [before, now, ...left, shardKey(shard, 'row:')]);
    for (const [kind, n] of (purged as number[]).entries()) left[kind] = (left[kind] ?? 0) - n;
    if (left.every((n) => n === 0)) break;
  }
  return left.reduce((sum, n) => sum + limit - n, 0);
}
