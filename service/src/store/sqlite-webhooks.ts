import type Database from 'libsql';
import type { Transactions } from './sqlite-transactions.js';
import {
  KEPT_DELIVERIES,
  MOST_OVER,
  MOST_WAITING,
  type WebhookDelivery,
  type WebhookStore,
} from './webhook-store.js';

export const WEBHOOK_SCHEMA = `
CREATE TABLE IF NOT EXISTS webhook_deliveries (
  nth INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, app_id TEXT NOT NULL, created_at INTEGER NOT NULL, due_at INTEGER,
  body TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS webhook_deliveries_due ON webhook_deliveries (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS webhook_deliveries_app ON webhook_deliveries (app_id, nth);
CREATE INDEX IF NOT EXISTS webhook_deliveries_created ON webhook_deliveries (created_at);`;

/** That part of a store in SQLite. `purge` deletes messages that are 7 days old, inside a transaction, and says how many. */
export function createSqliteWebhookStore(
  db: Database.Database,
  transact: Transactions['run'],
): WebhookStore & { purge(now: number, limit: number): number } {
  const sql = {
    add: db.prepare(
      `INSERT INTO webhook_deliveries (id, app_id, created_at, due_at, body) SELECT ?1, ?2, ?3, ?4, ?5
        WHERE (SELECT count(*) FROM webhook_deliveries WHERE app_id = ?2 AND due_at IS NOT NULL) < ${MOST_WAITING}`,
    ),
    trim: db.prepare(
      `DELETE FROM webhook_deliveries WHERE app_id = ?1 AND due_at IS NULL AND nth <=
        (SELECT nth FROM webhook_deliveries WHERE app_id = ?1 AND due_at IS NULL ORDER BY nth DESC LIMIT 1 OFFSET ${MOST_OVER})`,
    ),
    put: db.prepare('UPDATE webhook_deliveries SET due_at = ?, body = ? WHERE id = ?'),
    due: db.prepare(
      `SELECT body FROM (
        SELECT body, due_at, row_number() OVER (PARTITION BY app_id ORDER BY due_at, nth) AS n
          FROM webhook_deliveries WHERE due_at <= ?
      ) WHERE n <= ? ORDER BY due_at`,
    ),
    list: db.prepare('SELECT body FROM webhook_deliveries WHERE app_id = ? ORDER BY nth DESC LIMIT ?'),
    purge: db.prepare(
      'DELETE FROM webhook_deliveries WHERE nth IN (SELECT nth FROM webhook_deliveries WHERE created_at < ? LIMIT ?)',
    ),
  };
  const parse = (rows: unknown[]) =>
    (rows as { body: string }[]).map(({ body }) => JSON.parse(body) as WebhookDelivery);

  return {
    async addDeliveries(deliveries) {
      await transact(() => {
        for (const one of deliveries)
          sql.add.run(one.id, one.appId, one.createdAt, one.dueAt ?? null, JSON.stringify(one));
        for (const appId of new Set(deliveries.map((one) => one.appId))) sql.trim.run(appId);
      });
    },
    async putDelivery(one) {
      await transact(() => sql.put.run(one.dueAt ?? null, JSON.stringify(one), one.id));
    },
    async dueDeliveries(now, perApp) {
      return parse(sql.due.all(now, perApp));
    },
    async listDeliveries(appId, limit) {
      return parse(sql.list.all(appId, limit));
    },
    purge: (now, limit) => sql.purge.run(now - KEPT_DELIVERIES, limit).changes,
  };
}
