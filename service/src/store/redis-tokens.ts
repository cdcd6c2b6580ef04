import type { ContactStore } from './contact-store.js';
import { type Redis, script } from './redis-connection.js';
import type { RedisPart } from './redis-part.js';
import { ALL_SHARDS, shardKey, shardOf } from './redis-shards.js';
import type { Store } from './store.js';

/** Spent keys that are looked at in one step. */
const STEP = 1000;

const SPEND = script(`
  local known = redis.call('ZSCORE', KEYS[1], ARGV[1])
  if known and tonumber(known) > tonumber(ARGV[3]) then return 0 end
  redis.call('ZADD', KEYS[1], ARGV[2], ARGV[1])
  return 1`);

/**
 * A count that begins takes the place of two whose time is over: strangers can begin as many as they send requests, so their number must not rest on
 * the purge alone.
 */
const COUNT = script(`
  local ends = redis.call('ZSCORE', KEYS[2], ARGV[1])
  if not ends or tonumber(ends) <= tonumber(ARGV[3]) then
    for _, over in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', ARGV[3], 'LIMIT', 0, 2)) do
      redis.call('ZREM', KEYS[2], over)
      redis.call('HDEL', KEYS[1], over)
    end
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
): Pick<Store, 'spend' | 'putMark' | 'getMark' | 'hit'> &
  Pick<ContactStore, 'count' | 'uncount'> &
  RedisPart {
  const spentKey = (key: string) => shardKey(shardOf(key), 'spent');

  async function add(key: string, limit: number, expiresAt: number, now: number) {
    const reply = (await redis.run(COUNT, keysOfCount(key), [key, expiresAt, now, limit])) as [
      number,
      string,
    ];
    return { n: reply[0], endsAt: Number(reply[1]) };
  }

  /** How many there are in lists of all parts. */
  async function total(name: string): Promise<number> {
    const keys = ALL_SHARDS.map((shard) => shardKey(shard, name));
    const counts = await Promise.all(keys.map((key) => redis.send(key, 'ZCARD', key)));
    return (counts as number[]).reduce((sum, n) => sum + n, 0);
  }

  async function eraseSpent(list: string, beginning: string): Promise<number> {
    let [cursor, erased] = ['0', 0];
    do {
      const [next, flat] = (await redis.send(list, 'ZSCAN', list, cursor, 'COUNT', STEP)) as [
        string,
        string[],
      ];
      const own = flat.filter((key, index) => index % 2 === 0 && key.startsWith(beginning));
      if (own.length > 0) erased += (await redis.send(list, 'ZREM', list, ...own)) as number;
      cursor = next;
    } while (cursor !== '0');
    return erased;
  }

  return {
    async tables() {
      return { spent: { rows: await total('spent') }, counters: { rows: await total('count-ends') } };
    },
    async erase(appId) {
      const lists = ALL_SHARDS.map((shard) => shardKey(shard, 'spent'));
      // Request tokens are spent under the id of their app (backend-api/authenticate.ts).
      const erased = await Promise.all(lists.map((list) => eraseSpent(list, `rt:${appId}:`)));
      return { spent: erased.reduce((sum, n) => sum + n, 0) };
    },
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
