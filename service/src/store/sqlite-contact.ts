import type Database from 'libsql';
import type { Verification } from '../contact/verification.js';
import type { ContactStore } from './contact-store.js';
import type { Transactions } from './sqlite-transactions.js';

export const CONTACT_SCHEMA = `
CREATE TABLE IF NOT EXISTS verifications (id TEXT PRIMARY KEY, expires_at INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS verifications_expires ON verifications (expires_at);
CREATE TABLE IF NOT EXISTS counters (key TEXT PRIMARY KEY, n INTEGER NOT NULL, expires_at INTEGER NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS counters_expires ON counters (expires_at);`;

/** That part of a store in SQLite. `purge` deletes at most `limit` expired rows of each kind inside a transaction, and says how many it deleted. */
export function createSqliteContactStore(
  db: Database.Database,
  transact: Transactions['run'],
): ContactStore & { purge(now: number, limit: number): number } {
  const sql = {
    add: db.prepare('INSERT INTO verifications VALUES (?, ?, ?)'),
    update: db.prepare('UPDATE verifications SET expires_at = ?, body = ? WHERE id = ?'),
    get: db.prepare('SELECT body FROM verifications WHERE id = ?'),
    list: db.prepare('SELECT body FROM verifications LIMIT ?'),
    purge: db.prepare(
      'DELETE FROM verifications WHERE rowid IN (SELECT rowid FROM verifications WHERE expires_at <= ? LIMIT ?)',
    ),
    count: db.prepare(
      `INSERT INTO counters VALUES (?1, 1, ?2) ON CONFLICT (key) DO UPDATE
        SET n = iif(expires_at <= ?3, 1, n + 1), expires_at = iif(expires_at <= ?3, ?2, expires_at)
        WHERE expires_at <= ?3 OR n < ?4`,
    ),
    uncount: db.prepare('UPDATE counters SET n = n - 1 WHERE key = ? AND n > 0'),
    purgeCounters: db.prepare(
      'DELETE FROM counters WHERE rowid IN (SELECT rowid FROM counters WHERE expires_at <= ? LIMIT ?)',
    ),
  };

  function read(id: string): Verification | undefined {
    const row = sql.get.get(id) as { body: string } | undefined;
    return row && (JSON.parse(row.body) as Verification);
  }

  return {
    async addVerification(verification) {
      const { id, expiresAt } = verification;
      await transact(() => sql.add.run(id, expiresAt, JSON.stringify(verification)));
    },
    async changeVerification(id, change) {
      return transact(() => {
        const verification = read(id);
        const changed = verification && change(verification);
        if (!changed) return verification;
        sql.update.run(changed.expiresAt, JSON.stringify(changed), id);
        return read(id);
      });
    },
    async getVerification(id) {
      return read(id);
    },
    async listVerifications(limit) {
      const rows = sql.list.all(limit) as { body: string }[];
      return rows.map(({ body }) => JSON.parse(body) as Verification);
    },
    async count(key, limit, expiresAt, now) {
      return transact(() => sql.count.run(key, expiresAt, now, limit).changes === 1);
    },
    async uncount(key) {
      await transact(() => sql.uncount.run(key));
    },
    purge: (now, limit) => sql.purge.run(now, limit).changes + sql.purgeCounters.run(now, limit).changes,
  };
}
