import type Database from 'libsql';
import type { Issuance, IssuedStore, WhichIssued } from './issued-store.js';
import type { Transactions } from './sqlite-transactions.js';

export const ISSUED_SCHEMA = `
CREATE TABLE IF NOT EXISTS issued (
  list INTEGER NOT NULL, idx INTEGER NOT NULL, id TEXT NOT NULL, configuration TEXT NOT NULL, issued_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL, revoked_at INTEGER, contact TEXT, PRIMARY KEY (list, idx)) STRICT;
CREATE INDEX IF NOT EXISTS issued_id ON issued (id);
CREATE INDEX IF NOT EXISTS issued_contact ON issued (contact) WHERE contact IS NOT NULL;
CREATE INDEX IF NOT EXISTS issued_revoked ON issued (list, idx) WHERE revoked_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS issued_expires ON issued (expires_at);
CREATE INDEX IF NOT EXISTS issued_last ON issued (issued_at);`;

interface Row extends Omit<Issuance, 'revokedAt'> {
  revokedAt: number | null;
}

/** That part of a store in SQLite. `purge` deletes at most `limit` expired credentials inside a transaction, and says how many it deleted. */
export function createSqliteIssuedStore(
  db: Database.Database,
  transact: Transactions['run'],
): IssuedStore & { purge(now: number, limit: number): number } {
  const list = (where: string) =>
    db.prepare(`SELECT id, configuration, min(issued_at) AS issuedAt, max(expires_at) AS expiresAt, max(revoked_at) AS revokedAt,
      count(*) AS copies FROM issued ${where} GROUP BY id ORDER BY issuedAt DESC, id LIMIT ?`);
  const sql = {
    add: db.prepare('INSERT OR IGNORE INTO issued VALUES (?, ?, ?, ?, ?, ?, ?, ?)'),
    revokeId: db.prepare('UPDATE issued SET revoked_at = ? WHERE revoked_at IS NULL AND id = ?'),
    revokeContact: db.prepare('UPDATE issued SET revoked_at = ? WHERE revoked_at IS NULL AND contact = ?'),
    listAll: list(''),
    listId: list('WHERE id = ?'),
    listContact: list('WHERE contact = ?'),
    any: db.prepare('SELECT 1 FROM issued WHERE list = ? LIMIT 1'),
    revoked: db.prepare('SELECT idx FROM issued WHERE list = ? AND revoked_at IS NOT NULL ORDER BY idx'),
    purge: db.prepare(
      'DELETE FROM issued WHERE rowid IN (SELECT rowid FROM issued WHERE expires_at <= ? LIMIT ?)',
    ),
  };

  function find(limit: number, which?: WhichIssued): Row[] {
    if (!which) return sql.listAll.all(limit) as Row[];
    return ('id' in which
      ? sql.listId.all(which.id, limit)
      : sql.listContact.all(which.contact, limit)) as unknown as Row[];
  }

  return {
    async addIssued({ list: number, index, id, configuration, issuedAt, expiresAt, revokedAt, contact }) {
      const values = [
        number,
        index,
        id,
        configuration,
        issuedAt,
        expiresAt,
        revokedAt ?? null,
        contact ?? null,
      ];
      return transact(() => sql.add.run(...values).changes === 1);
    },
    async revokeIssued(which, revokedAt) {
      return transact(() =>
        'id' in which
          ? sql.revokeId.run(revokedAt, which.id).changes
          : sql.revokeContact.run(revokedAt, which.contact).changes,
      );
    },
    async listIssued(limit, which) {
      return find(limit, which).map(({ revokedAt, ...row }) => ({
        ...row,
        ...(revokedAt !== null && { revokedAt }),
      }));
    },
    async revokedIndices(number) {
      if (!sql.any.get(number)) return undefined;
      return (sql.revoked.all(number) as { idx: number }[]).map(({ idx }) => idx);
    },
    purge: (now, limit) => sql.purge.run(now, limit).changes,
  };
}
