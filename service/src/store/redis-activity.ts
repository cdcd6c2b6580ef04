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

const keyOf = (name: string) => `civic:{activity}:${name}`;
const LAST_ID = keyOf('last-id');
/** Which counts there are, by their hour. */
const HOURS = keyOf('hours');

/** Adds what happened with one app: so many rows, and then counts (field, member of the hours, hour) and steps (name, time), by their numbers. */
const ADD = script(`
  local at = 4
  for _ = 1, tonumber(ARGV[1]) do
    redis.call('LPUSH', KEYS[2], redis.call('INCR', KEYS[1]) .. ' ' .. ARGV[at])
    at = at + 1
  end
  redis.call('LTRIM', KEYS[2], 0, ${KEPT_ROWS - 1})
  for _ = 1, tonumber(ARGV[2]) do
    redis.call('HINCRBY', KEYS[3], ARGV[at], 1)
    redis.call('ZADD', KEYS[5], ARGV[at + 2], ARGV[at + 1])
    at = at + 3
  end
  for _ = 1, tonumber(ARGV[3]) do
    redis.call('HSETNX', KEYS[4], ARGV[at], ARGV[at + 1])
    at = at + 2
  end
  return 1`);

/** That part of a store in Redis. `purge` deletes counts that are 30 days old, and says how many. */
export function createRedisActivityStore(
  redis: Redis,
): ActivityStore & { purge(now: number, limit: number): Promise<number> } {
  const ofApp = (name: string, appId: string) => keyOf(`${name}:${appId}`);

  async function add(appId: string, entries: readonly ActivityEntry[]): Promise<void> {
    const rows = [];
    const counts = [];
    const steps = [];
    for (const { appId: _appId, steps: reached = [], isCountedOnly, ...row } of entries) {
      const hour = row.at - (row.at % HOUR);
      const field = JSON.stringify([hour, row.kind, row.code ?? '']);
      if (!isCountedOnly) rows.push(JSON.stringify(row));
      counts.push(field, JSON.stringify([field, appId]), hour);
      for (const step of reached) steps.push(step, row.at);
    }
    const keys = [LAST_ID, ofApp('rows', appId), ofApp('counts', appId), ofApp('steps', appId), HOURS];
    const numbers = [rows.length, entries.length, steps.length / 2];
    await redis.run(ADD, keys, [...numbers, ...rows, ...counts, ...steps]);
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
      const key = ofApp('rows', appId);
      const texts = (await redis.send(key, 'LRANGE', key, 0, -1)) as string[];
      const rows = texts.map((text): ActivityRow => {
        const space = text.indexOf(' ');
        return { id: Number(text.slice(0, space)), ...JSON.parse(text.slice(space + 1)) };
      });
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
