import type { ScopeRequest } from '../scope-request/scope-request.js';
import { type Redis, script } from './redis-connection.js';
import { type RedisPart, madeAt } from './redis-part.js';
import { keysOf, linkKey } from './redis-requests.js';
import { ALL_SHARDS, shardKey } from './redis-shards.js';

/** Rows that are read in one step, so that no step holds the others up. */
const STEP = 500;

const ERASE = script(`
  local text = redis.call('HGET', KEYS[1], 't')
  redis.call('DEL', KEYS[1])
  for index = 2, #KEYS do redis.call('ZREM', KEYS[index], ARGV[1]) end
  return text`);

/** All scope requests, in no order. */
export async function* allRequests(redis: Redis): AsyncGenerator<ScopeRequest> {
  for (const shard of ALL_SHARDS) {
    // A row is in one of both, and only ever moves from the first to the second.
    const lists = ['due', 'ended'].map((name) => shardKey(shard, name));
    const named = await Promise.all(lists.map((list) => redis.send(list, 'ZRANGE', list, 0, -1)));
    const uuids = [...new Set((named as string[][]).flat())];
    for (let at = 0; at < uuids.length; at += STEP) {
      const keys = uuids.slice(at, at + STEP).map((uuid) => shardKey(shard, `row:${uuid}`));
      const texts = await Promise.all(keys.map((key) => redis.send(key, 'HGET', key, 't')));
      for (const text of texts as (string | null)[])
        if (text !== null) yield JSON.parse(text) as ScopeRequest;
    }
  }
}

/** Scope requests as a whole. */
export function createRedisRequestsPart(redis: Redis): RedisPart {
  async function remove(uuid: string): Promise<boolean> {
    const text = (await redis.run(ERASE, keysOf(uuid), [uuid])) as string | null;
    if (text === null) return false;
    const { linkHashes = {} } = JSON.parse(text) as ScopeRequest;
    const links = Object.values(linkHashes).map(linkKey);
    await Promise.all(links.map((link) => redis.send(link, 'DEL', link)));
    return true;
  }

  return {
    async tables() {
      const times = [];
      for await (const { createdAt } of allRequests(redis)) times.push(createdAt);
      return { scope_requests: madeAt(times) };
    },
    async erase(appId) {
      let erased = 0;
      for await (const request of allRequests(redis))
        if (request.appId === appId && (await remove(request.uuid))) erased++;
      return { scope_requests: erased };
    },
  };
}
