import { setImmediate } from 'node:timers/promises';
import type Database from 'libsql';
import type { AuditRecord } from '../audit/audit.js';
import type { ScopeRequest } from '../scope-request/scope-request.js';
import { type DataStore, type Deleted, TABLES, type TableName } from './data-store.js';
import type { Transactions } from './sqlite-transactions.js';
import type { App } from './store.js';

const inBody = (name: string) => `json_extract(body, '$.${name}')`;

/** Where rows say when they were made. */
const MADE: Partial<Record<TableName, string>> = {
  scope_requests: inBody('createdAt'),
  verifications: inBody('sentAt'),
  issued: 'issued_at',
  apps: inBody('createdAt'),
  activity: inBody('at'),
  activity_counts: 'hour',
  activity_steps: 'at',
  webhook_deliveries: 'created_at',
  accounts: inBody('createdAt'),
  sessions: inBody('createdAt'),
  invitations: inBody('createdAt'),
  audit: inBody('at'),
  signing_keys: inBody('createdAt'),
};

/** Which rows are of the app `?1`. Request tokens are spent under its id (backend-api/authenticate.ts). */
export const OF_APP: Partial<Record<TableName, string>> = {
  scope_requests: `${inBody('appId')} = ?1`,
  activity: 'app_id = ?1',
  activity_counts: 'app_id = ?1',
  activity_steps: 'app_id = ?1',
  webhook_deliveries: 'app_id = ?1',
  spent: "instr(key, 'rt:' || ?1 || ':') = 1",
  apps: 'app_id = ?1',
};

/** Pages that are read before others have their turn. */
const AT_ONCE = 500;

interface Body {
  body: string;
}

/** That part of a store in SQLite. Operators ask for it now and then, so it may read whole tables. */
export function createSqliteDataStore(db: Database.Database, transact: Transactions['run']): DataStore {
  const counts = TABLES.map((table) => ({
    table,
    sql: db.prepare(`SELECT count(*) AS rows, min(${MADE[table] ?? 'NULL'}) AS oldest FROM ${table}`),
  }));
  const erase = Object.entries(OF_APP).map(([table, condition]) => ({
    table: table as TableName,
    sql: db.prepare(`DELETE FROM ${table} WHERE ${condition}`),
  }));
  const sql = {
    audit: db.prepare(
      `SELECT id, body FROM audit WHERE (?1 IS NULL OR ${inBody('action')} = ?1)
        AND (?2 IS NULL OR instr(${inBody('target')} || ' ', ?2 || ' ') = 1)
        AND (?3 IS NULL OR ${inBody('by.id')} = ?3) ORDER BY id DESC LIMIT ?4`,
    ),
    app: db.prepare('SELECT body FROM apps WHERE app_id = ?'),
    countPages: db.prepare('SELECT page_count AS n FROM pragma_page_count'),
    // Through the database itself: whoever opens and closes its file beside it takes its locks away (POSIX).
    pages: db.prepare('SELECT data FROM sqlite_dbpage WHERE pgno BETWEEN ? AND ?'),
    ofApp: db.prepare(`SELECT body FROM scope_requests WHERE ${inBody('appId')} = ? LIMIT ?`),
  };

  return {
    async countTables() {
      return counts.map(({ table, sql: count }) => {
        const { rows, oldest } = count.get() as { rows: number; oldest: number | null };
        return { table, rows, ...(oldest !== null && { oldest }) };
      });
    },
    async findAudit({ action, target, by }, limit) {
      const rows = sql.audit.all(action ?? null, target ?? null, by ?? null, limit) as (Body & {
        id: number;
      })[];
      return rows.map(({ id, body }) => ({ ...(JSON.parse(body) as AuditRecord), id }));
    },
    async listScopeRequests(appId, limit) {
      return (sql.ofApp.all(appId, limit) as Body[]).map(({ body }) => JSON.parse(body) as ScopeRequest);
    },
    async eraseApp(appId) {
      return transact(() => {
        const row = sql.app.get(appId) as Body | undefined;
        if (row && (JSON.parse(row.body) as App).revokedAt === undefined) return undefined;
        const deleted: Deleted = {};
        for (const { table, sql: remove } of erase) deleted[table] = remove.run(appId).changes;
        return deleted;
      });
    },
    async scanPages(text) {
      const wanted = Buffer.from(text);
      const { n } = sql.countPages.get() as { n: number };
      const scan = { found: 0, searched: 0 };
      for (let first = 1; first <= n; first += AT_ONCE) {
        const pages = sql.pages.all(first, Math.min(n, first + AT_ONCE - 1)) as { data: ArrayBuffer }[];
        for (const { data } of pages) {
          scan.found += countIn(Buffer.from(data), wanted);
          scan.searched += data.byteLength;
        }
        await setImmediate();
      }
      return scan;
    },
  };
}

function countIn(bytes: Buffer, wanted: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(wanted); at !== -1; at = bytes.indexOf(wanted, at + 1)) count++;
  return count;
}
