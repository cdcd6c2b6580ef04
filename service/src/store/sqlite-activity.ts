import type { ActivityRow } from 'civic-elements/protocol';
import type Database from 'libsql';
import { type ActivityStore, HOUR, type HourCount, KEPT_COUNTS, KEPT_ROWS } from './activity-store.js';
import type { Transactions } from './sqlite-transactions.js';

export const ACTIVITY_SCHEMA = `
CREATE TABLE IF NOT EXISTS activity (
  id INTEGER PRIMARY KEY AUTOINCREMENT, app_id TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS activity_app ON activity (app_id, id);
CREATE TABLE IF NOT EXISTS activity_counts (
  app_id TEXT NOT NULL, hour INTEGER NOT NULL, kind TEXT NOT NULL, code TEXT NOT NULL, n INTEGER NOT NULL,
  PRIMARY KEY (app_id, hour, kind, code)) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS activity_counts_hour ON activity_counts (hour);
CREATE TABLE IF NOT EXISTS activity_steps (
  app_id TEXT NOT NULL, step TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (app_id, step)) STRICT, WITHOUT ROWID;`;

/** That part of a store in SQLite. `purge` deletes counts that are 30 days old, inside a transaction, and says how many. */
export function createSqliteActivityStore(
  db: Database.Database,
  transact: Transactions['run'],
): ActivityStore & { purge(now: number, limit: number): number } {
  const sql = {
    add: db.prepare('INSERT INTO activity (app_id, kind, body) VALUES (?, ?, ?)'),
    trim: db.prepare(
      `DELETE FROM activity WHERE app_id = ?1
        AND id <= (SELECT id FROM activity WHERE app_id = ?1 ORDER BY id DESC LIMIT 1 OFFSET ${KEPT_ROWS})`,
    ),
    count: db.prepare(
      'INSERT INTO activity_counts VALUES (?, ?, ?, ?, 1) ON CONFLICT (app_id, hour, kind, code) DO UPDATE SET n = n + 1',
    ),
    step: db.prepare('INSERT OR IGNORE INTO activity_steps VALUES (?, ?, ?)'),
    list: db.prepare(
      'SELECT id, body FROM activity WHERE app_id = ?1 AND (?2 IS NULL OR kind = ?2) AND (?3 IS NULL OR id < ?3) ORDER BY id DESC LIMIT ?4',
    ),
    counts: db.prepare(
      'SELECT hour, kind, code, n FROM activity_counts WHERE app_id = ? AND hour >= ? ORDER BY hour, kind, code',
    ),
    steps: db.prepare('SELECT step, at FROM activity_steps WHERE app_id = ?'),
    purge: db.prepare(
      'DELETE FROM activity_counts WHERE (app_id, hour, kind, code) IN (SELECT app_id, hour, kind, code FROM activity_counts WHERE hour < ? LIMIT ?)',
    ),
  };

  return {
    async addActivity(batch) {
      await transact(() => {
        for (const { appId, steps = [], isCountedOnly, ...row } of batch) {
          if (!isCountedOnly) sql.add.run(appId, row.kind, JSON.stringify(row));
          sql.count.run(appId, row.at - (row.at % HOUR), row.kind, row.code ?? '');
          for (const step of steps) sql.step.run(appId, step, row.at);
        }
        for (const appId of new Set(batch.map((entry) => entry.appId))) sql.trim.run(appId);
      });
    },
    async listActivity(appId, { kind, before, limit }) {
      const rows = sql.list.all(appId, kind ?? null, before ?? null, limit) as { id: number; body: string }[];
      return rows.map(({ id, body }) => ({ id, ...(JSON.parse(body) as Omit<ActivityRow, 'id'>) }));
    },
    async countActivity(appId, since) {
      const rows = sql.counts.all(appId, since - (since % HOUR)) as Required<HourCount>[];
      return rows.map(({ code, hour, kind, n }) => ({ hour, kind, ...(code !== '' && { code }), n }));
    },
    async getChecklist(appId) {
      const rows = sql.steps.all(appId) as { step: string; at: number }[];
      return Object.fromEntries(rows.map(({ step, at }) => [step, at]));
    },
    purge: (now, limit) => sql.purge.run(now - KEPT_COUNTS, limit).changes,
  };
}
