import type { ActivityRow } from 'civic-elements/protocol';
import {
  type ActivityEntry,
  type ActivityStore,
  HOUR,
  type HourCount,
  KEPT_COUNTS,
  KEPT_ROWS,
} from './activity-store.js';
import { type Redis, script } from './redis-connection.js';
import { type RedisPart, madeAt } from './redis-part.js';

const keyOf = (name: string) => `civic:{activity}:${name}`;
const LAST_ID = keyOf('last-id');
/** Which counts there are, by their hour. */
const HOURS = keyOf('hours');
/** The apps of which there is something. */
const APPS = keyOf('apps');

/** Adds what happened with one app, whose id comes first: so many rows, and then counts (field, member of the hours, hour) and steps (name, time), by their numbers. */
const ADD = script(`
  redis.call('SADD', KEYS[6], ARGV[1])
  local at = 5
  for _ = 1, tonumber(ARGV[2]) do
    redis.call('LPUSH', KEYS[2], redis.call('INCR', KEYS[1]) .. ' ' .. ARGV[at])
    at = at + 1
  end
  redis.call('LTRIM', KEYS[2], 0, ${KEPT_ROWS - 1})
  for _ = 1, tonumber(ARGV[3]) do
    redis.call('HINCRBY', KEYS[3], ARGV[at], 1)
    redis.call('ZADD', KEYS[5], ARGV[at + 2], ARGV[at + 1])
    at = at + 3
  end
  for _ = 1, tonumber(ARGV[4]) do
    redis.call('HSETNX', KEYS[4], ARGV[at], ARGV[at + 1])
    at = at + 2
  end
  return 1`);

/** Erases what is known of one app, of the counts those that are given (field, member of the hours). */
const ERASE = script(`
  local erased = {redis.call('LLEN', KEYS[1]), 0, redis.call('HLEN', KEYS[3])}
  redis.call('DEL', KEYS[1], KEYS[3])
  redis.call('SREM', KEYS[5], ARGV[1])
  for at = 2, #ARGV, 2 do
    erased[2] = erased[2] + redis.call('HDEL', KEYS[2], ARGV[at])
    redis.call('ZREM', KEYS[4], ARGV[at + 1])
  end
  return erased`);

/** That part of a store in Redis. `purge` deletes counts that are 30 days old, and says how many. */
export function createRedisActivityStore(
  redis: Redis,
): ActivityStore & RedisPart & { purge(now: number, limit: number): Promise<number> } {
  const ofApp = (name: string, appId: string) => keyOf(`${name}:${appId}`);

  const inHours = (field: string, appId: string) => JSON.stringify([field, appId]);
  const ofAll = async (name: string) =>
    ((await redis.send(APPS, 'SMEMBERS', APPS)) as string[]).map((appId) => ofApp(name, appId));

  /** The newest first. */
  async function readRows(key: string): Promise<ActivityRow[]> {
    const texts = (await redis.send(key, 'LRANGE', key, 0, -1)) as string[];
    return texts.map((text) => {
      const space = text.indexOf(' ');
      return { id: Number(text.slice(0, space)), ...JSON.parse(text.slice(space + 1)) };
    });
  }

  async function add(appId: string, entries: readonly ActivityEntry[]): Promise<void> {
    const rows = [];
    const counts = [];
    const steps = [];
    for (const { appId: _appId, steps: reached = [], isCountedOnly, ...row } of entries) {
      const hour = row.at - (row.at % HOUR);
      const field = JSON.stringify([hour, row.kind, row.code ?? '']);
      if (!isCountedOnly) rows.push(JSON.stringify(row));
      counts.push(field, inHours(field, appId), hour);
      for (const step of reached) steps.push(step, row.at);
    }
    const keys = [LAST_ID, ofApp('rows', appId), ofApp('counts', appId), ofApp('steps', appId), HOURS, APPS];
    const numbers = [rows.length, entries.length, steps.length / 2];
    await redis.run(ADD, keys, [appId, ...numbers, ...rows, ...counts, ...steps]);
  }

  return {
    async addActivity(batch) {
      const appIds = [...new Set(batch.map(({ appId }) => appId))];
      await Promise.all(
        appIds.map((appId) =>
          add(
            appId,
            batch.filter((entry) => entry.appId === appId),
          ),
        ),
      );
    },
    async listActivity(appId, { kind, before = Number.POSITIVE_INFINITY, limit }) {
      const rows = await readRows(ofApp('rows', appId));
      return rows
        .filter((row) => row.id < before && (kind === undefined || row.kind === kind))
        .slice(0, limit);
    },
    async countActivity(appId, since) {
      const key = ofApp('counts', appId);
      const flat = (await redis.send(key, 'HGETALL', key)) as string[];
      const order = ({ kind, code = '' }: HourCount) => `${kind} ${code}`;
      return flat
        .flatMap((field, index): HourCount[] => {
          if (index % 2) return [];
          const [hour, kind, code] = JSON.parse(field) as [number, string, string];
          return [{ hour, kind, ...(code !== '' && { code }), n: Number(flat[index + 1]) }];
        })
        .filter(({ hour }) => hour >= since - (since % HOUR))
        .toSorted((a, b) => a.hour - b.hour || (order(a) < order(b) ? -1 : 1));
    },
    async getChecklist(appId) {
      const key = ofApp('steps', appId);
      const flat = (await redis.send(key, 'HGETALL', key)) as string[];
      const steps = flat.flatMap((step, index) => (index % 2 ? [] : [[step, Number(flat[index + 1])]]));
      return Object.fromEntries(steps);
    },
    async tables() {
      const rows = [];
      for (const key of await ofAll('rows')) rows.push(...(await readRows(key)).map(({ at }) => at));
      const steps = (await ofAll('steps')).map((key) => redis.send(key, 'HVALS', key));
      const hours = (await redis.send(HOURS, 'ZCARD', HOURS)) as number;
      const [, oldest] = (await redis.send(HOURS, 'ZRANGE', HOURS, 0, 0, 'WITHSCORES')) as string[];
      return {
        activity: madeAt(rows),
        activity_counts: { rows: hours, ...(oldest !== undefined && { oldest: Number(oldest) }) },
        activity_steps: madeAt(
          (await Promise.all(steps)).flatMap((times) => (times as string[]).map(Number)),
        ),
      };
    },
    async erase(appId) {
      const counts = ofApp('counts', appId);
      const keys = [ofApp('rows', appId), counts, ofApp('steps', appId), HOURS, APPS];
      const fields = (await redis.send(counts, 'HKEYS', counts)) as string[];
      const args = [appId, ...fields.flatMap((field) => [field, inHours(field, appId)])];
      const [activity = 0, hours = 0, reached = 0] = (await redis.run(ERASE, keys, args)) as number[];
      return { activity, activity_counts: hours, activity_steps: reached };
    },
    async purge(now, limit) {
      const range = ['-inf', `(${now - KEPT_COUNTS}`, 'LIMIT', 0, limit];
      const members = (await redis.send(HOURS, 'ZRANGEBYSCORE', HOURS, ...range)) as string[];
      const purged = members.map(async (member) => {
        const [field = '', appId = ''] = JSON.parse(member) as string[];
        const key = ofApp('counts', appId);
        await redis.send(key, 'HDEL', key, field);
        return (await redis.send(HOURS, 'ZREM', HOURS, member)) as number;
      });
      return (await Promise.all(purged)).reduce((sum, n) => sum + n, 0);
    },
  };
}
