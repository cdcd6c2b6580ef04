import { type Redis, script } from './redis-connection.js';
import type { RedisPart } from './redis-part.js';
import {
  KEPT_DELIVERIES,
  MOST_OVER,
  MOST_WAITING,
  type WebhookDelivery,
  type WebhookStore,
} from './webhook-store.js';

const keyOf = (name: string) => `civic:{webhooks}:${name}`;
/** Messages by id, each after its number, by which they follow each other, and a space. */
const ROWS = keyOf('rows');
const LAST = keyOf('last');
const CREATED = keyOf('created');
/** Apps for which messages wait. */
const WAITING_APPS = keyOf('waiting-apps');

/** All messages of an app by number, those that wait by when they are due, and those that are over by number. Those that are due at once stay in order of their numbers. */
const ofApp = (appId: string) => ['all', 'waiting', 'over'].map((name) => keyOf(`${name}:${appId}`));
const keysOf = (appId: string) => [ROWS, LAST, CREATED, WAITING_APPS, ...ofApp(appId)];

const FILE = `
  local function file(id, nth, due, app)
    local member = string.format('%016d ', nth) .. id
    if due == '' then
      redis.call('ZREM', KEYS[6], member)
      redis.call('ZADD', KEYS[7], nth, id)
      if redis.call('ZCARD', KEYS[6]) == 0 then redis.call('SREM', KEYS[4], app) end
    else
      redis.call('ZREM', KEYS[7], id)
      redis.call('ZADD', KEYS[6], due, member)
      redis.call('SADD', KEYS[4], app)
    end
  end
  local function remove(id, app)
    local nth = string.match(redis.call('HGET', KEYS[1], id) or '', '^%d+')
    if not nth then return 0 end
    redis.call('HDEL', KEYS[1], id)
    redis.call('ZREM', KEYS[3], id)
    redis.call('ZREM', KEYS[5], id)
    redis.call('ZREM', KEYS[6], string.format('%016d ', nth) .. id)
    redis.call('ZREM', KEYS[7], id)
    if redis.call('ZCARD', KEYS[6]) == 0 then redis.call('SREM', KEYS[4], app) end
    return 1
  end`;

/** Of one app: its id, and of each message id, time of making, when it is due, and text. */
const ADD = script(`${FILE}
  for at = 2, #ARGV, 4 do
    if redis.call('ZCARD', KEYS[6]) < ${MOST_WAITING} and redis.call('HEXISTS', KEYS[1], ARGV[at]) == 0 then
      local nth = redis.call('INCR', KEYS[2])
      redis.call('HSET', KEYS[1], ARGV[at], nth .. ' ' .. ARGV[at + 3])
      redis.call('ZADD', KEYS[3], ARGV[at + 1], ARGV[at])
      redis.call('ZADD', KEYS[5], nth, ARGV[at])
      file(ARGV[at], nth, ARGV[at + 2], ARGV[1])
    end
  end
  local extra = redis.call('ZCARD', KEYS[7]) - ${MOST_OVER}
  if extra > 0 then
    for _, id in ipairs(redis.call('ZRANGE', KEYS[7], 0, extra - 1)) do remove(id, ARGV[1]) end
  end
  return 1`);

const PUT = script(`${FILE}
  local nth = string.match(redis.call('HGET', KEYS[1], ARGV[2]) or '', '^%d+')
  if not nth then return 0 end
  redis.call('HSET', KEYS[1], ARGV[2], nth .. ' ' .. ARGV[4])
  file(ARGV[2], nth, ARGV[3], ARGV[1])
  return 1`);

const REMOVE = script(`${FILE}
  return remove(ARGV[2], ARGV[1])`);

/** That part of a store in Redis. `purge` deletes messages that are 7 days old, and says how many. */
export function createRedisWebhookStore(
  redis: Redis,
): WebhookStore & RedisPart & { purge(now: number, limit: number): Promise<number> } {
  async function read(ids: readonly string[]): Promise<WebhookDelivery[]> {
    if (ids.length === 0) return [];
    const texts = (await redis.send(ROWS, 'HMGET', ROWS, ...ids)) as (string | null)[];
    return texts.flatMap((text) =>
      text === null ? [] : [JSON.parse(text.slice(text.indexOf(' ') + 1)) as WebhookDelivery],
    );
  }

  async function dueOf(appId: string, now: number, perApp: number): Promise<WebhookDelivery[]> {
    const [, waiting = ''] = ofApp(appId);
    const members = await redis.send(waiting, 'ZRANGEBYSCORE', waiting, '-inf', now, 'LIMIT', 0, perApp);
    return read((members as string[]).map((member) => member.slice(member.indexOf(' ') + 1)));
  }

  return {
    async addDeliveries(deliveries) {
      for (const appId of new Set(deliveries.map((one) => one.appId))) {
        const own = deliveries.filter((one) => one.appId === appId);
        const args = own.flatMap((one) => [one.id, one.createdAt, one.dueAt ?? '', JSON.stringify(one)]);
        await redis.run(ADD, keysOf(appId), [appId, ...args]);
      }
    },
    async putDelivery(one) {
      await redis.run(PUT, keysOf(one.appId), [one.appId, one.id, one.dueAt ?? '', JSON.stringify(one)]);
    },
    async dueDeliveries(now, perApp) {
      const appIds = (await redis.send(WAITING_APPS, 'SMEMBERS', WAITING_APPS)) as string[];
      const due = await Promise.all(appIds.map((appId) => dueOf(appId, now, perApp)));
      return due.flat().toSorted((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0));
    },
    async listDeliveries(appId, limit) {
      const [all = ''] = ofApp(appId);
      return read((await redis.send(all, 'ZRANGE', all, 0, limit - 1, 'REV')) as string[]);
    },
    async tables() {
      const rows = (await redis.send(ROWS, 'HLEN', ROWS)) as number;
      const [, oldest] = (await redis.send(CREATED, 'ZRANGE', CREATED, 0, 0, 'WITHSCORES')) as string[];
      return { webhook_deliveries: { rows, ...(oldest !== undefined && { oldest: Number(oldest) }) } };
    },
    async erase(appId) {
      const [all = ''] = ofApp(appId);
      const ids = (await redis.send(all, 'ZRANGE', all, 0, -1)) as string[];
      const removed = await Promise.all(ids.map((id) => redis.run(REMOVE, keysOf(appId), [appId, id])));
      return { webhook_deliveries: (removed as number[]).reduce((sum, n) => sum + n, 0) };
    },
    async purge(now, limit) {
      const range = ['-inf', `(${now - KEPT_DELIVERIES}`, 'LIMIT', 0, limit];
      const old = await read((await redis.send(CREATED, 'ZRANGEBYSCORE', CREATED, ...range)) as string[]);
      const removed = old.map(({ id, appId }) => redis.run(REMOVE, keysOf(appId), [appId, id]));
      return ((await Promise.all(removed)) as number[]).reduce((sum, n) => sum + n, 0);
    },
  };
}
