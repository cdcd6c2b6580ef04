import type Database from 'libsql';
import type { Account, Invitation, Session } from '../accounts/account.js';
import type { AuditRecord } from '../audit/audit.js';
import type { AccountStore } from './account-store.js';
import type { Transactions } from './sqlite-transactions.js';

/** REPLACE deletes without calling the trigger for it, so a row that exists cannot be inserted either. */
export const ACCOUNT_SCHEMA = `
CREATE TABLE IF NOT EXISTS accounts (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS sessions (
  id TEXT PRIMARY KEY, account_id TEXT NOT NULL, last_used_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS sessions_account ON sessions (account_id);
CREATE INDEX IF NOT EXISTS sessions_expires ON sessions (expires_at);
CREATE TABLE IF NOT EXISTS invitations (id TEXT PRIMARY KEY, expires_at INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS audit (id INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT NOT NULL) STRICT;
CREATE TRIGGER IF NOT EXISTS audit_is_not_changed BEFORE UPDATE ON audit
  BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
CREATE TRIGGER IF NOT EXISTS audit_is_not_deleted BEFORE DELETE ON audit
  BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
CREATE TRIGGER IF NOT EXISTS audit_is_not_replaced BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;`;

interface Body {
  body: string;
}

/** That part of a store in SQLite. `purge` deletes at most `limit` expired rows of each kind inside a transaction, and says how many it deleted. */
export function createSqliteAccountStore(
  db: Database.Database,
  transact: Transactions['run'],
): AccountStore & { purge(now: number, limit: number): number } {
  const sql = {
    accounts: db.prepare('SELECT body FROM accounts ORDER BY rowid'),
    putAccount: db.prepare('INSERT INTO accounts VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET body = ?2'),
    removeAccount: db.prepare('DELETE FROM accounts WHERE id = ?'),
    addSession: db.prepare('INSERT INTO sessions VALUES (?, ?, ?, ?, ?)'),
    getSession: db.prepare('SELECT body, last_used_at, expires_at FROM sessions WHERE id = ?'),
    listSessions: db.prepare(
      'SELECT body, last_used_at, expires_at FROM sessions WHERE account_id = ? ORDER BY last_used_at DESC',
    ),
    touchSession: db.prepare('UPDATE sessions SET last_used_at = ?, expires_at = ? WHERE id = ?'),
    removeSession: db.prepare('DELETE FROM sessions WHERE id = ?'),
    removeSessions: db.prepare('DELETE FROM sessions WHERE account_id = ?'),
    purgeSessions: db.prepare(
      'DELETE FROM sessions WHERE rowid IN (SELECT rowid FROM sessions WHERE expires_at <= ? LIMIT ?)',
    ),
    addInvitation: db.prepare('INSERT INTO invitations VALUES (?, ?, ?)'),
    getInvitation: db.prepare('SELECT body FROM invitations WHERE id = ?'),
    listInvitations: db.prepare('SELECT body FROM invitations ORDER BY rowid'),
    removeInvitation: db.prepare('DELETE FROM invitations WHERE id = ?'),
    purgeInvitations: db.prepare(
      'DELETE FROM invitations WHERE rowid IN (SELECT rowid FROM invitations WHERE expires_at <= ? LIMIT ?)',
    ),
    addAudit: db.prepare('INSERT INTO audit (body) VALUES (?)'),
    listAudit: db.prepare('SELECT id, body FROM audit WHERE id < ? ORDER BY id DESC LIMIT ?'),
  };

  const parseAll = <T>(rows: unknown[]): T[] => rows.map((row) => JSON.parse((row as Body).body) as T);
  const accounts = () => parseAll<Account>(sql.accounts.all());
  const session = (row: unknown): Session => {
    const {
      body,
      last_used_at: lastUsedAt,
      expires_at: expiresAt,
    } = row as Body & {
      last_used_at: number;
      expires_at: number;
    };
    return { ...(JSON.parse(body) as Session), lastUsedAt, expiresAt };
  };

  return {
    async listAccounts() {
      return accounts();
    },
    async changeAccounts(change) {
      return transact(() => {
        const before = accounts();
        const changed = change(structuredClone(before));
        if (!changed) return before;
        const stay = new Set(changed.map(({ id }) => id));
        for (const { id } of before) if (!stay.has(id)) sql.removeAccount.run(id);
        for (const account of changed) sql.putAccount.run(account.id, JSON.stringify(account));
        return accounts();
      });
    },
    async addSession(added) {
      const { id, accountId, lastUsedAt, expiresAt } = added;
      await transact(() => sql.addSession.run(id, accountId, lastUsedAt, expiresAt, JSON.stringify(added)));
    },
    async getSession(id) {
      const row = sql.getSession.get(id);
      return row ? session(row) : undefined;
    },
    async listSessions(accountId) {
      return sql.listSessions.all(accountId).map(session);
    },
    async touchSession(id, lastUsedAt, expiresAt) {
      await transact(() => sql.touchSession.run(lastUsedAt, expiresAt, id));
    },
    async removeSession(id) {
      return transact(() => sql.removeSession.run(id).changes === 1);
    },
    async removeSessions(accountId) {
      await transact(() => sql.removeSessions.run(accountId));
    },
    async addInvitation(invitation) {
      const { id, expiresAt } = invitation;
      await transact(() => sql.addInvitation.run(id, expiresAt, JSON.stringify(invitation)));
    },
    async getInvitation(id) {
      const row = sql.getInvitation.get(id) as Body | undefined;
      return row && (JSON.parse(row.body) as Invitation);
    },
    async listInvitations() {
      return parseAll<Invitation>(sql.listInvitations.all());
    },
    async removeInvitation(id) {
      return transact(() => sql.removeInvitation.run(id).changes === 1);
    },
    async addAudit(record) {
      await transact(() => sql.addAudit.run(JSON.stringify(record)));
    },
    async listAudit(before, limit) {
      const rows = sql.listAudit.all(before, limit) as (Body & { id: number })[];
      return rows.map(({ id, body }) => ({ ...(JSON.parse(body) as AuditRecord), id }));
    },
    purge: (now, limit) =>
      sql.purgeSessions.run(now, limit).changes + sql.purgeInvitations.run(now, limit).changes,
  };
}
