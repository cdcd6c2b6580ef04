import { type IssuedCredential, type IssuedStore, type WhichIssued, toIssuance } from './issued-store.js';
import { type Redis, script } from './redis-connection.js';
import { type RedisPart, madeAt } from './redis-part.js';

const keyOf = (name: string) => `civic:{issued}:${name}`;
/** Credentials by their place, as they were added. */
const ROWS = keyOf('rows');
/** When credentials were withdrawn, by their place. */
const REVOKED = keyOf('revoked');
const ENDS = keyOf('ends');

/** How many places are read in one step, so that no step holds the others up. */
const STEP = 500;

const ADD = script(`
  if redis.call('HSETNX', KEYS[1], ARGV[1], ARGV[2]) == 0 then return 0 end
  redis.call('ZADD', KEYS[2], ARGV[3], ARGV[1])
  for index = 3, #KEYS do redis.call('SADD', KEYS[index], ARGV[1]) end
  return 1`);

const REVOKE = script(`
  local n = 0
  for _, place in ipairs(redis.call('SMEMBERS', KEYS[1])) do
    n = n + redis.call('HSETNX', KEYS[2], place, ARGV[1])
  end
  return n`);

const REMOVE = script(`
  redis.call('ZREM', KEYS[2], ARGV[1])
  redis.call('HDEL', KEYS[3], ARGV[1])
  for index = 4, #KEYS do redis.call('SREM', KEYS[index], ARGV[1]) end
  return redis.call('HDEL', KEYS[1], ARGV[1])`);

/** That part of a store in Redis. `purge` deletes at most `limit` credentials that have expired, and says how many it deleted. */
export function createRedisIssuedStore(
  redis: Redis,
): IssuedStore & RedisPart & { purge(now: number, limit: number): Promise<number> } {
  const placeOf = ({ list, index }: IssuedCredential) => `${list} ${index}`;
  const setOf = (which: WhichIssued) =>
    'id' in which ? keyOf(`id:${which.id}`) : keyOf(`contact:${which.contact}`);
  const listSet = (list: number) => keyOf(`list:${list}`);
  const setsOf = ({ id, contact, list }: IssuedCredential) => [
    setOf({ id }),
    listSet(list),
    ...(contact === undefined ? [] : [setOf({ contact })]),
  ];

  const membersOf = async (set: string) => (await redis.send(set, 'SMEMBERS', set)) as string[];
  async function fields(key: string, places: readonly string[]): Promise<(string | null)[]> {
    const found = [];
    for (let at = 0; at < places.length; at += STEP) {
      const step = await redis.send(key, 'HMGET', key, ...places.slice(at, at + STEP));
      found.push(...(step as (string | null)[]));
    }
    return found;
  }

  async function allPlaces(): Promise<string[]> {
    return (await redis.send(ENDS, 'ZRANGE', ENDS, 0, -1)) as string[];
  }

  async function read(places: readonly string[]): Promise<IssuedCredential[]> {
    const [rows, revoked] = [await fields(ROWS, places), await fields(REVOKED, places)];
    return rows.flatMap((text, index) => {
      if (text === null) return [];
      const revokedAt = revoked[index] ?? undefined;
      return [
        {
          ...(JSON.parse(text) as IssuedCredential),
          ...(revokedAt !== undefined && { revokedAt: Number(revokedAt) }),
        },
      ];
    });
  }

  return {
    async addIssued(credential) {
      const keys = [ROWS, ENDS, ...setsOf(credential)];
      return (
        (await redis.run(ADD, keys, [
          placeOf(credential),
          JSON.stringify(credential),
          credential.expiresAt,
        ])) === 1
      );
    },
    async revokeIssued(which, revokedAt) {
      return (await redis.run(REVOKE, [setOf(which), REVOKED], [revokedAt])) as number;
    },
    async listIssued(limit, which) {
      const found = await read(which ? await membersOf(setOf(which)) : await allPlaces());
      const batches = new Map<string, IssuedCredential[]>();
      for (const one of found) {
        const batch = batches.get(one.id);
        if (batch) batch.push(one);
        else batches.set(one.id, [one]);
      }
      return [...batches.values()]
        .map(toIssuance)
        .toSorted((a, b) => b.issuedAt - a.issuedAt || (a.id < b.id ? -1 : 1))
        .slice(0, limit);
    },
    async revokedIndices(list) {
      const places = await membersOf(listSet(list));
      if (places.length === 0) return undefined;
      const revoked = await fields(REVOKED, places);
      return places
        .filter((_place, index) => revoked[index] !== null)
        .map((place) => Number(place.split(' ')[1]))
        .toSorted((a, b) => a - b);
    },
    async tables() {
      return { issued: madeAt((await read(await allPlaces())).map(({ issuedAt }) => issuedAt)) };
    },
    async purge(now, limit) {
      const places = (await redis.send(
        ENDS,
        'ZRANGEBYSCORE',
        ENDS,
        '-inf',
        now,
        'LIMIT',
        0,
        limit,
      )) as string[];
      const removed = (await read(places)).map((credential) =>
        redis.run(REMOVE, [ROWS, ENDS, REVOKED, ...setsOf(credential)], [placeOf(credential)]),
      );
      return ((await Promise.all(removed)) as number[]).reduce((sum, n) => sum + n, 0);
    },
  };
}
