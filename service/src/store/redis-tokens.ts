import type { ContactStore } from './contact-store.js';
import { type Redis, script } from './redis-connection.js';
import { shardKey, shardOf } from './redis-shards.js';
import type { Store } from './store.js';

const SPEND = script(`
  local known = redis.call('ZSCORE', KEYS[1], ARGV[1])
  if known and tonumber(known) > tonumber(ARGV[3]) then return 0 end
  redis.call('ZADD', KEYS[1], ARGV[2], ARGV[1])
  return 1`);

const COUNT = script(`
  local ends = redis.call('ZSCORE', KEYS[2], ARGV[1])
  if not ends or tonumber(ends) <= tonumber(ARGV[3]) then
    redis.call('ZADD', KEYS[2], ARGV[2], ARGV[1])
    redis.call('HSET', KEYS[1], ARGV[1], 1)
    return {1, ARGV[2]}
  end
  local n = tonumber(redis.call('HGET', KEYS[1], ARGV[1]) or '0')
  if n < tonumber(ARGV[4]) then n = redis.call('HINCRBY', KEYS[1], ARGV[1], 1) else n = n + 1 end
  return {n, ends}`);

const UNCOUNT = script(`
  local n = tonumber(redis.call('HGET', KEYS[1], ARGV[1]) or '0')
  if n > 0 then redis.call('HINCRBY', KEYS[1], ARGV[1], -1) end
  return n`);

const keysOfCount = (key: string) => ['counts', 'count-ends'].map((name) => shardKey(shardOf(key), name));

/**
 * That part of a store in Redis: what is spent once, and what is counted. Their time is that of the service, as in every store, so the purge and not
 * Redis itself forgets them.
 */
export function createRedisTokenStore(
  redis: Redis,
): Pick<Store, 'spend' | 'putMark' | 'getMark' | 'hit'> & Pick<ContactStore, 'count' | 'uncount'> {
  const spentKey = (key: string) => shardKey(shardOf(key), 'spent');

  async function add(key: string, limit: number, expiresAt: number, now: number) {
    const reply = (await redis.run(COUNT, keysOfCount(key), [key, expiresAt, now, limit])) as [
      number,
      string,
    ];
    return { n: reply[0], endsAt: Number(reply[1]) };
  }

  return {
    async spend(key, expiresAt, now) {
      return (await redis.run(SPEND, [spentKey(key)], [key, expiresAt, now])) === 1;
    },
    async putMark(key, until) {
      await redis.send(spentKey(key), 'ZADD', spentKey(key), 'GT', until, key);
    },
    async getMark(key) {
      const until = (await redis.send(spentKey(key), 'ZSCORE', spentKey(key), key)) as string | null;
      return until === null ? undefined : Number(until);
    },
    async count(key, limit, expiresAt, now) {
      return (await add(key, limit, expiresAt, now)).n <= limit;
    },
    async uncount(key) {
      await redis.run(UNCOUNT, keysOfCount(key), [key]);
    },
    hit: (key, limit, expiresAt, now) => add(`hit:${key}`, limit, expiresAt, now),
  };
}
