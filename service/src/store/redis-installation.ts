import { type Redis, RedisError, script } from './redis-connection.js';
import { type RedisPart, madeAt } from './redis-part.js';
import { TRIES, createTable } from './redis-table.js';
import type { App, SigningKey, Store, TrustAnchor, TrustList } from './store.js';

type InstallationStore = Pick<
  Store,
  | 'addApp'
  | 'putApp'
  | 'changeApp'
  | 'getApp'
  | 'listApps'
  | 'putTrustAnchor'
  | 'removeTrustAnchor'
  | 'listTrustAnchors'
  | 'compareAndSetTrustList'
  | 'removeTrustList'
  | 'listTrustLists'
  | 'getListedCertificates'
  | 'putSigningKey'
  | 'changeSigningKeys'
  | 'listSigningKeys'
  | 'getSecret'
  | 'listSecrets'
  | 'putSecret'
  | 'changeSecrets'
>;

const LIST_KEYS = ['rows', 'versions', 'certificates'].map((name) => `civic:{trust-lists}:${name}`);
const [LISTS = '', , CERTIFICATES = ''] = LIST_KEYS;
const SECRETS = 'civic:{secrets}:values';

const REPLACE_LIST = script(`
  if tonumber(redis.call('HGET', KEYS[2], ARGV[1]) or '0') ~= tonumber(ARGV[2]) - 1 then return 0 end
  redis.call('HSET', KEYS[2], ARGV[1], ARGV[2])
  redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
  if ARGV[4] ~= '' then redis.call('HSET', KEYS[3], ARGV[1], ARGV[4]) end
  return 1`);

const REMOVE_LIST = script(`
  redis.call('HDEL', KEYS[2], ARGV[1])
  redis.call('HDEL', KEYS[3], ARGV[1])
  return redis.call('HDEL', KEYS[1], ARGV[1])`);

/** Replaces all secrets, each by its name, what was read, and what it becomes, if all are still as they were read. */
const CHANGE_SECRETS = script(`
  if redis.call('HLEN', KEYS[1]) * 3 ~= #ARGV then return 0 end
  for at = 1, #ARGV, 3 do
    if redis.call('HGET', KEYS[1], ARGV[at]) ~= ARGV[at + 1] then return 0 end
  end
  for at = 1, #ARGV, 3 do redis.call('HSET', KEYS[1], ARGV[at], ARGV[at + 2]) end
  return 1`);

/** That part of a store in Redis: apps, trust, keys. */
export function createRedisInstallationStore(
  redis: Redis,
): InstallationStore & RedisPart & { removeApp(appId: string): Promise<boolean> } {
  const apps = createTable<App>(redis, 'apps');
  const anchors = createTable<TrustAnchor>(redis, 'trust-anchors');
  const keys = createTable<SigningKey[]>(redis, 'signing-keys');
  const ALL = 'all';

  async function listSecrets() {
    const flat = (await redis.send(SECRETS, 'HGETALL', SECRETS)) as string[];
    const all = flat.flatMap((name, index) => (index % 2 ? [] : [{ name, value: flat[index + 1] ?? '' }]));
    return all.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }

  return {
    addApp: (app) => apps.add(app.appId, app),
    putApp: (app) => apps.put(app.appId, app),
    changeApp: (appId, change) => apps.change(appId, (app) => app && change(app)),
    getApp: (appId) => apps.get(appId),
    async listApps() {
      return (await apps.all()).toSorted((a, b) => (a.appId < b.appId ? -1 : 1));
    },
    putTrustAnchor: (anchor) => anchors.put(anchor.id, anchor),
    removeTrustAnchor: (id) => anchors.remove(id),
    async listTrustAnchors() {
      return (await anchors.all()).toSorted(byId);
    },
    async compareAndSetTrustList(next, certificates) {
      const texts = [JSON.stringify(next), certificates ? JSON.stringify(certificates) : ''];
      return (await redis.run(REPLACE_LIST, LIST_KEYS, [next.id, next.version, ...texts])) === 1;
    },
    async removeTrustList(id) {
      return (await redis.run(REMOVE_LIST, LIST_KEYS, [id])) === 1;
    },
    async listTrustLists() {
      const texts = (await redis.send(LISTS, 'HVALS', LISTS)) as string[];
      return texts.map((text) => JSON.parse(text) as TrustList).toSorted(byId);
    },
    async getListedCertificates(id) {
      return JSON.parse(
        ((await redis.send(CERTIFICATES, 'HGET', CERTIFICATES, id)) as string | null) ?? '[]',
      );
    },
    async putSigningKey(key) {
      await keys.change(ALL, (all = []) => [key, ...all]);
    },
    async changeSigningKeys(change) {
      await keys.change(ALL, (all = []) => change(all));
    },
    async listSigningKeys() {
      return (await keys.get(ALL)) ?? [];
    },
    async getSecret(name) {
      return ((await redis.send(SECRETS, 'HGET', SECRETS, name)) as string | null) ?? undefined;
    },
    listSecrets,
    async putSecret(name, value) {
      await redis.send(SECRETS, 'HSETNX', SECRETS, name, value);
      return ((await redis.send(SECRETS, 'HGET', SECRETS, name)) as string | null) ?? value;
    },
    async changeSecrets(change) {
      for (let nth = 0; nth < TRIES; nth++) {
        const known = await listSecrets();
        const args = known.flatMap((one) => [one.name, one.value, change({ ...one })]);
        if ((await redis.run(CHANGE_SECRETS, [SECRETS], args)) === 1) return;
      }
      throw new RedisError('REDIS_CONTENDED');
    },
    removeApp: (appId) => apps.remove(appId),
    async tables() {
      const made = (rows: readonly { createdAt: number }[]) => madeAt(rows.map(({ createdAt }) => createdAt));
      const lengthOf = async (key: string) => ({ rows: (await redis.send(key, 'HLEN', key)) as number });
      return {
        apps: made(await apps.all()),
        trust_anchors: { rows: (await anchors.all()).length },
        trust_lists: await lengthOf(LISTS),
        signing_keys: made((await keys.get(ALL)) ?? []),
        secrets: await lengthOf(SECRETS),
      };
    },
  };
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
