import type { Account, Invitation, Session } from '../accounts/account.js';
import type { AuditRecord } from '../audit/audit.js';
import type { AccountStore } from './account-store.js';
import { type MemoryTables, tableOf, timesOf } from './memory-data.js';

/** That part of a store in memory. `purge` deletes at most `limit` expired rows of each kind, and says how many it deleted. */
export function createMemoryAccountStore(): AccountStore & {
  purge(now: number, limit: number): number;
  tables(): MemoryTables;
  audit(): (AuditRecord & { id: number })[];
} {
  let accounts: Account[] = [];
  const sessions = new Map<string, Session>();
  const invitations = new Map<string, Invitation>();
  const audit: (AuditRecord & { id: number })[] = [];

  function purge(rows: Map<string, { expiresAt: number }>, now: number, limit: number): number {
    const expired = [...rows].filter(([, { expiresAt }]) => expiresAt <= now).slice(0, limit);
    for (const [key] of expired) rows.delete(key);
    return expired.length;
  }

  return {
    async listAccounts() {
      return structuredClone(accounts);
    },
    async changeAccounts(change) {
      const changed = change(structuredClone(accounts));
      if (changed) accounts = structuredClone(changed);
      return structuredClone(accounts);
    },
    async addSession(session) {
      sessions.set(session.id, structuredClone(session));
    },
    async getSession(id) {
      return structuredClone(sessions.get(id));
    },
    async listSessions(accountId) {
      const own = [...sessions.values()].filter((session) => session.accountId === accountId);
      return structuredClone(own.toSorted((a, b) => b.lastUsedAt - a.lastUsedAt));
    },
    async touchSession(id, lastUsedAt, expiresAt) {
      const session = sessions.get(id);
      if (session) sessions.set(id, { ...session, lastUsedAt, expiresAt });
    },
    async removeSession(id) {
      return sessions.delete(id);
    },
    async removeSessions(accountId) {
      for (const session of sessions.values())
        if (session.accountId === accountId) sessions.delete(session.id);
    },
    async addInvitation(invitation) {
      invitations.set(invitation.id, structuredClone(invitation));
    },
    async getInvitation(id) {
      return structuredClone(invitations.get(id));
    },
    async listInvitations() {
      return structuredClone([...invitations.values()].toSorted((a, b) => a.createdAt - b.createdAt));
    },
    async removeInvitation(id) {
      return invitations.delete(id);
    },
    async addAudit(record) {
      audit.push({ ...structuredClone(record), id: audit.length + 1 });
    },
    async listAudit(before, limit) {
      const older = audit.filter(({ id }) => id < before).toReversed();
      return structuredClone(older.slice(0, limit));
    },
    tables: () => ({
      accounts: tableOf(accounts.length, accounts),
      sessions: tableOf(sessions.size, sessions.values()),
      invitations: tableOf(invitations.size, invitations.values()),
      audit: { rows: audit.length, made: timesOf(audit, ({ at }) => at) },
    }),
    audit: () => audit,
    purge: (now, limit) => purge(sessions, now, limit) + purge(invitations, now, limit),
  };
}
