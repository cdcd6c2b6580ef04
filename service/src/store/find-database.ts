import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../options.js';

/**
 * Whether there is a database already. Nothing is made.
 * @returns what an operator should know of the place where there is none
 * @throws StartError when no Redis answers
 */
export async function findMissingDatabase({ store, dataDir, redis }: Place): Promise<string | undefined> {
  if (redis) {
    const { isRedisInUse } = await import('./redis.js');
    return (await isRedisInUse(redis)) ? undefined : 'the Redis at CIVIC_REDIS_URL holds no database';
  }
  if (store === 'memory') return 'CIVIC_STORE is memory, which no other process can see';
  return existsSync(join(dataDir, 'civic.sqlite'))
    ? undefined
    : 'there is no database in the data folder (CIVIC_DATA_DIR, by default .civic)';
}
