import { lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../options.js';
import { StartError } from '../start-error.js';

/**
 * Whether there is a database already. Nothing is made.
 * @returns what an operator should know of the place where there is none
 * @throws StartError when no Redis answers, and when the database or its folder is a link that leads nowhere
 * @throws the error of Node when the folder may not be read, which says nothing of what is in it (start-error.ts has the words)
 */
export async function findMissingDatabase({ store, dataDir, redis }: Place): Promise<string | undefined> {
  if (redis) {
    const { isRedisInUse } = await import('./redis.js');
    return (await isRedisInUse(redis)) ? undefined : 'the Redis at CIVIC_REDIS_URL holds no database';
  }
  if (store === 'memory') return 'CIVIC_STORE is memory, which no other process can see';
  return isThere(dataDir) && isThere(join(dataDir, 'civic.sqlite'))
    ? undefined
    : 'there is no database in the data folder (CIVIC_DATA_DIR, by default .civic)';
}

/** A link whose disk is not mounted is there: opening it could begin an empty database below the mount point. */
function isThere(path: string): boolean {
  try {
    if (!lstatSync(path).isSymbolicLink()) return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return false;
    throw error;
  }
  if (leadsSomewhere(path)) return true;
  throw new StartError(
    'the data folder, or civic.sqlite in it, is a link that leads nowhere; mount the disk that it leads to',
  );
}

function leadsSomewhere(link: string): boolean {
  try {
    statSync(link);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return false;
    throw error;
  }
}
