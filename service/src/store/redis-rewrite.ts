import { type Redis, RedisError } from './redis-connection.js';
import { ALL_SHARDS, shardKey } from './redis-shards.js';

/** Milliseconds between two rewrites of one server's append-only file. */
const PAUSE = 3_600_000;

/**
 * Has servers write their append-only files anew, without what was wiped meanwhile; once an hour, whichever instance comes first. What the file keeps
 * until then is sealed under the service key, which Redis never has.
 */
export async function rewriteFiles(redis: Redis): Promise<void> {
  for (const shard of ALL_SHARDS) {
    const key = shardKey(shard, 'rewritten');
    if ((await redis.send(key, 'SET', key, 1, 'NX', 'PX', PAUSE)) === null) continue;
    // A server that is busy with one, or that manages its files by itself, refuses.
    await redis.ask(key, 'BGREWRITEAOF').catch((error: unknown) => {
      if (!(error instanceof RedisError) || error.code.startsWith('REDIS_AWAY')) throw error;
    });
  }
}
