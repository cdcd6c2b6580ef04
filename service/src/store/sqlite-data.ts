import { statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type Database from 'libsql';
import type { AuditRecord } from '../audit/audit.js';
import type { ScopeRequest } from '../scope-request/scope-request.js';
import {
  type DataStore,
  type Deleted,
  TABLES,
  type TableName,
  type TableRows,
  oldestOf,
} from './data-store.js';
import { IN_SLICE, slicesOf } from './sqlite-slices.js';
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

/** Lines of the audit log that are looked at before others have their turn. */
const LINES_AT_ONCE = 2_000;

/** That part of a store in SQLite. Operators ask for it now and then, so it may read whole tables, but never one at once. */
export function createSqliteDataStore(
  path: string,
  db: Database.Database,
  transact: Transactions['run'],
): DataStore {
  const erase = Object.entries(OF_APP).map(([table, condition]) => ({
    table: table as TableName,
    sql: db.prepare(`DELETE FROM ${table} WHERE ${condition}`),
  }));
  const sql = {
    audit: db.prepare(
      `SELECT id, body FROM audit WHERE (?1 IS NULL OR ${inBody('action')} = ?1)
        AND (?2 IS NULL OR instr(${inBody('target')} || ' ', ?2 || ' ') = 1)
        AND (?3 IS NULL OR ${inBody('by.id')} = ?3) AND id > ?4 AND id <= ?5 ORDER BY id DESC LIMIT ?6`,
    ),
    lastAudit: db.prepare('SELECT max(id) AS id FROM audit'),
    app: db.prepare('SELECT body FROM apps WHERE app_id = ?'),
    countPages: db.prepare('SELECT page_count AS n FROM pragma_page_count'),
    // Through the database itself: whoever opens and closes its file beside it takes its locks away (POSIX).
    pages: db.prepare('SELECT data FROM sqlite_dbpage WHERE pgno BETWEEN ? AND ?'),
    ofApp: db.prepare(
      `SELECT body FROM scope_requests WHERE ${IN_SLICE} AND ${inBody('appId')} = ?3 ORDER BY rowid LIMIT ?4`,
    ),
  };

  return {
    async countTables() {
      const counted: TableRows[] = [];
      for (const table of TABLES) counted.push({ table, ...(await countRows(db, table)) });
      return counted;
    },
    async size() {
      const files = ['', '-wal', '-shm'].map((end) => statSync(`${path}${end}`, { throwIfNoEntry: false }));
      return files.reduce((sum, file) => sum + (file?.size ?? 0), 0);
    },
    async findAudit({ action, target, by }, limit) {
      const found: (AuditRecord & { id: number })[] = [];
      let { id: last } = sql.lastAudit.get() as { id: number | null };
      // Nothing is ever deleted here, so that ids follow each other without large gaps.
      while (last !== null && last > 0 && found.length < limit) {
        const first = last - LINES_AT_ONCE;
        const which = [action ?? null, target ?? null, by ?? null];
        const rows = sql.audit.all(...which, first, last, limit - found.length) as (Body & { id: number })[];
        found.push(...rows.map(({ id, body }) => ({ ...(JSON.parse(body) as AuditRecord), id })));
        last = first;
        await setImmediate();
      }
      return found;
    },
    async listScopeRequests(appId, limit) {
      const found: ScopeRequest[] = [];
      for await (const { after, last } of slicesOf(db, 'scope_requests')) {
        const rows = sql.ofApp.all(after, last, appId, limit - found.length) as Body[];
        found.push(...rows.map(({ body }) => JSON.parse(body) as ScopeRequest));
        if (found.length === limit) break;
      }
      return found;
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

type Counted = Omit<TableRows, 'table'>;

async function countRows(db: Database.Database, table: TableName): Promise<Counted> {
  const made = MADE[table] ?? 'NULL';
  // These number no rows: an hour of all apps is a slice of the first, and the second has a few rows of each app.
  if (table === 'activity_counts') return countHours(db);
  const all = `SELECT count(*) AS rows, min(${made}) AS oldest FROM ${table}`;
  if (table === 'activity_steps') return sumOf([db.prepare(all).get() as Row]);
  const count = db.prepare(`${all} WHERE ${IN_SLICE}`);
  const counted: Row[] = [];
  for await (const { after, last } of slicesOf(db, table)) counted.push(count.get(after, last) as Row);
  return sumOf(counted);
}

async function countHours(db: Database.Database): Promise<Counted> {
  const next = db.prepare('SELECT min(hour) AS hour FROM activity_counts WHERE hour > ?');
  const count = db.prepare('SELECT count(*) AS rows, hour AS oldest FROM activity_counts WHERE hour = ?');
  const counted: Row[] = [];
  for (let last = -1; ; ) {
    const { hour } = next.get(last) as { hour: number | null };
    if (hour === null) return sumOf(counted);
    counted.push(count.get(hour) as Row);
    last = hour;
    await setImmediate();
  }
}

interface Row {
  rows: number;
  oldest: number | null;
}

function sumOf(counted: readonly Row[]): Counted {
  const rows = counted.reduce((sum, one) => sum + one.rows, 0);
  return { rows, ...oldestOf(counted.map(({ oldest }) => oldest)) };
}

function countIn(bytes: Buffer, wanted: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(wanted); at !== -1; at = bytes.indexOf(wanted, at + 1)) count++;
  return count;
}
