import { lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../options.js';
import { StartError } from '../start-error.js';

/** That there is no database. */
export interface MissingDatabase {
  /** What an operator should know of the place. */
  why: string;
  /** Whether one could be made there that others see. */
  canBeMade: boolean;
}

/**
 * Whether there is a database already. Nothing is made.
 * @returns undefined where there is one
 * @throws StartError when no Redis answers, and when the database or its folder is a link that leads nowhere
 * @throws the error of Node when the folder may not be read, which says nothing of what is in it (start-error.ts has the words)
 */
export async function findMissingDatabase({
  store,
  dataDir,
  redis,
}: Place): Promise<MissingDatabase | undefined> {
  if (redis) {
    const { isRedisInUse } = await import('./redis.js');
    if (await isRedisInUse(redis)) return undefined;
    return { why: 'the Redis at CIVIC_REDIS_URL holds no database', canBeMade: true };
  }
  if (store === 'memory')
    return {
      why: 'CIVIC_STORE is memory, and no other process can see what a service keeps in memory',
      canBeMade: false,
    };
  if (isThere(dataDir) && isThere(join(dataDir, 'civic.sqlite'))) return undefined;
  return {
    why: 'there is no database in the data folder (CIVIC_DATA_DIR, by default .civic)',
    canBeMade: true,
  };
}

/** A link whose disk is not mounted is there: opening it could begin an empty database below the mount point. */
function isThere(path: string): boolean {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (!entry?.isSymbolicLink() || statSync(path, { throwIfNoEntry: false })) return entry !== undefined;
  throw new StartError(
    'the data folder, or civic.sqlite in it, is a link that leads nowhere; mount the disk that it leads to',
  );
}
