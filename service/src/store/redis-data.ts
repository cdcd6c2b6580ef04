import type { AuditRecord } from '../audit/audit.js';
import { type DataStore, type Deleted, TABLES, type TableName, type WhichAudit, fits } from './data-store.js';
import { allRequests } from './redis-all-requests.js';
import type { Redis } from './redis-connection.js';
import type { RedisPart, RedisTables } from './redis-part.js';
import { ALL_SHARDS, shardKey } from './redis-shards.js';
import type { Store } from './store.js';

/** Lines of the audit log that are read in one step, so that no step holds the others up. */
const STEP = 500;

/** That part of a store in Redis. `parts` are all others, and `removeApp` removes the row of an app. */
export function createRedisDataStore(
  redis: Redis,
  { getApp, listAudit }: Pick<Store, 'getApp' | 'listAudit'>,
  parts: readonly RedisPart[],
  removeApp: (appId: string) => Promise<boolean>,
): DataStore {
  return {
    async countTables() {
      const found = await Promise.all(parts.map((part) => part.tables()));
      const all: RedisTables = Object.assign({}, ...found);
      return TABLES.map((table) => ({ table, rows: 0, ...all[table] }));
    },
    async size() {
      const infos = await Promise.all(
        ALL_SHARDS.map((shard) => redis.ask(shardKey(shard, 'row:'), 'INFO', 'server', 'memory')),
      );
      const read = (info: unknown, name: string) =>
        new RegExp(`^${name}:([^\\r\\n]*)`, 'm').exec(info as string)?.[1] ?? '';
      // Several parts are at one server.
      const servers = new Map(infos.map((info) => [read(info, 'run_id'), Number(read(info, 'used_memory'))]));
      return [...servers.values()].reduce((sum, bytes) => sum + bytes, 0);
    },
    async findAudit(which: WhichAudit, limit) {
      const found: (AuditRecord & { id: number })[] = [];
      let lines: typeof found = [];
      do {
        lines = await listAudit(lines.at(-1)?.id ?? Number.POSITIVE_INFINITY, STEP);
        found.push(...lines.filter((line) => fits(line, which)));
      } while (lines.length === STEP && found.length < limit);
      return found.slice(0, limit);
    },
    async listScopeRequests(appId, limit) {
      const own = [];
      for await (const request of allRequests(redis)) {
        if (own.length === limit) break;
        if (request.appId === appId) own.push(request);
      }
      return own;
    },
    async eraseApp(appId) {
      const app = await getApp(appId);
      if (app && app.revokedAt === undefined) return undefined;
      const deleted: Deleted = {};
      const eraseParts = async () => {
        for (const part of parts)
          for (const [table, rows] of Object.entries((await part.erase?.(appId)) ?? {}) as [
            TableName,
            number,
          ][])
            deleted[table] = (deleted[table] ?? 0) + rows;
      };
      await eraseParts();
      // After them, because these are many slots of a Cluster: where it breaks off, the app is still there, revoked, and can be erased again.
      deleted.apps = app && (await removeApp(appId)) ? 1 : 0;
      // What another instance, which still found the app, wrote meanwhile. The app is gone, whether this succeeds or not: that instance does the same.
      await eraseParts().catch(() => {});
      return deleted;
    },
    async scanPages() {
      return undefined;
    },
  };
}
