import { randomBytes } from 'node:crypto';
import type { RedisOptions } from '../options.js';
import { StartError } from '../start-error.js';
import { createRedisAccountStore } from './redis-accounts.js';
import { createRedisActivityStore } from './redis-activity.js';
import { createRedisRequestsPart } from './redis-all-requests.js';
import { type Redis, RedisError, connectRedis } from './redis-connection.js';
import { createRedisContactStore } from './redis-contact.js';
import { createRedisDataStore } from './redis-data.js';
import { createRedisInstallationStore } from './redis-installation.js';
import { createRedisIssuedStore } from './redis-issued.js';
import { createRedisRequestStore } from './redis-requests.js';
import { rewriteFiles } from './redis-rewrite.js';
import { purgeShards } from './redis-shards.js';
import { createSecuring } from './redis-secure.js';
import { hasLayout, hasOurLayout, prepare } from './redis-start.js';
import { createRedisTokenStore } from './redis-tokens.js';
import { createWakes } from './redis-wakes.js';
import { createRedisWebhookStore } from './redis-webhooks.js';
import type { Store } from './store.js';

/**
 * Opens a store in Redis (7.0 or later) or Valkey (8 or later), which several instances share. What it survives is what its servers do: see
 * redis-start.ts for what it refuses and remarks.
 * @throws StartError when no server answers, or the servers are not fit
 */
export async function openRedisStore(options: RedisOptions): Promise<Store> {
  const redis = await connectRedis(options).catch(explain);
  try {
    const instance = randomBytes(9).toString('base64url');
    const { waiting, hasFiles, remarks } = await prepare(redis, options);
    const wakes = createWakes(instance);
    await wakes.start(redis);
    return createStore(redis, hasFiles, {
      ...createRedisRequestStore(
        redis,
        instance,
        wakes.wake,
        waiting && createSecuring(redis, waiting, options.isCluster ?? false),
      ),
      subscribe: wakes.subscribe,
      remarks,
      async close() {
        wakes.stop();
        await redis.close();
      },
    });
  } catch (error) {
    await redis.close();
    return explain(error);
  }
}

/** Whether a store was opened there before. Nothing is written. @throws StartError when no server answers */
export async function isRedisInUse(options: RedisOptions): Promise<boolean> {
  const redis = await connectRedis(options).catch(explain);
  try {
    return await hasLayout(redis).catch(explain);
  } finally {
    await redis.close();
  }
}

type Requests = ReturnType<typeof createRedisRequestStore> & Pick<Store, 'subscribe' | 'remarks' | 'close'>;

function createStore(redis: Redis, hasFiles: boolean, requests: Requests): Store {
  const accounts = createRedisAccountStore(redis);
  const activity = createRedisActivityStore(redis);
  const contacts = createRedisContactStore(redis);
  const issued = createRedisIssuedStore(redis);
  const webhooks = createRedisWebhookStore(redis);
  const tokens = createRedisTokenStore(redis);
  const { removeApp, ...installation } = createRedisInstallationStore(redis);
  const purging = [accounts, activity, contacts, issued, webhooks];
  const parts = [...purging, tokens, installation, createRedisRequestsPart(redis)];
  return {
    ...requests,
    ...accounts,
    ...activity,
    ...contacts,
    ...issued,
    ...webhooks,
    ...tokens,
    ...installation,
    ...createRedisDataStore(redis, { ...installation, ...accounts }, parts, removeApp),
    async purge(before, now, limit) {
      const purged = await Promise.all([
        purgeShards(redis, before, now, limit),
        ...purging.map((part) => part.purge(now, limit)),
      ]);
      return purged.reduce((sum, n) => sum + n, 0);
    },
    async checkpoint() {
      if (hasFiles) await rewriteFiles(redis);
      return true;
    },
    async check() {
      if (!(await hasOurLayout(redis))) throw new RedisError('REDIS_EMPTIED');
      await tokens.spend('check', 0, 0);
    },
  };
}

/** @throws StartError in place of what an operator can mend */
function explain(error: unknown): never {
  if (!(error instanceof RedisError)) throw error;
  const { code } = error;
  if (/^REDIS_(WRONGPASS|NOAUTH|NOPERM)$/.test(code))
    throw new StartError('Redis refuses the user or password in CIVIC_REDIS_URL', { cause: error });
  if (code === 'REDIS_LOADING')
    throw new StartError('Redis is still loading its data; start again when it has', { cause: error });
  if (code.startsWith('REDIS_AWAY'))
    throw new StartError('no Redis answers at CIVIC_REDIS_URL', { cause: error });
  throw new StartError(`Redis refuses to work: ${code.slice('REDIS_'.length)}`, { cause: error });
}
