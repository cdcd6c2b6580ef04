import type { Account, Invitation, Session } from '../accounts/account.js';
import type { AuditRecord } from '../audit/audit.js';
import type { AccountStore } from './account-store.js';
import type { Redis } from './redis-connection.js';
import { type RedisPart, madeAt } from './redis-part.js';
import { createTable } from './redis-table.js';

const AUDIT = 'civic:{audit}:lines';

/** That part of a store in Redis. `purge` deletes at most `limit` expired rows of each kind, and says how many it deleted. */
export function createRedisAccountStore(
  redis: Redis,
): AccountStore & RedisPart & { purge(now: number, limit: number): Promise<number> } {
  const accounts = createTable<Account[]>(redis, 'accounts');
  const sessions = createTable<Session>(redis, 'sessions', ({ expiresAt }) => expiresAt);
  const invitations = createTable<Invitation>(redis, 'invitations', ({ expiresAt }) => expiresAt);
  const ALL = 'all';

  async function sessionsOf(accountId: string): Promise<Session[]> {
    return (await sessions.all()).filter((session) => session.accountId === accountId);
  }

  return {
    async listAccounts() {
      return (await accounts.get(ALL)) ?? [];
    },
    async changeAccounts(change) {
      return (await accounts.change(ALL, (all = []) => change(all))) ?? [];
    },
    addSession: (session) => sessions.put(session.id, session),
    getSession: (id) => sessions.get(id),
    async listSessions(accountId) {
      return (await sessionsOf(accountId)).toSorted((a, b) => b.lastUsedAt - a.lastUsedAt);
    },
    async touchSession(id, lastUsedAt, expiresAt) {
      await sessions.change(id, (session) => session && { ...session, lastUsedAt, expiresAt });
    },
    removeSession: (id) => sessions.remove(id),
    async removeSessions(accountId) {
      await Promise.all((await sessionsOf(accountId)).map(({ id }) => sessions.remove(id)));
    },
    addInvitation: (invitation) => invitations.put(invitation.id, invitation),
    getInvitation: (id) => invitations.get(id),
    async listInvitations() {
      return (await invitations.all()).toSorted((a, b) => a.createdAt - b.createdAt);
    },
    removeInvitation: (id) => invitations.remove(id),
    async addAudit(record) {
      await redis.send(AUDIT, 'RPUSH', AUDIT, JSON.stringify(record));
    },
    async listAudit(before, limit) {
      const length = (await redis.send(AUDIT, 'LLEN', AUDIT)) as number;
      // The id of a line is its place, from 1 on. Nothing takes a line out.
      const last = Math.min(before - 1, length);
      const first = Math.max(last - limit + 1, 1);
      if (last < first) return [];
      const texts = (await redis.send(AUDIT, 'LRANGE', AUDIT, first - 1, last - 1)) as string[];
      return texts
        .map((text, index) => ({ ...(JSON.parse(text) as AuditRecord), id: first + index }))
        .toReversed();
    },
    async tables() {
      const made = (rows: readonly { createdAt: number }[]) => madeAt(rows.map(({ createdAt }) => createdAt));
      const lines = (await redis.send(AUDIT, 'LLEN', AUDIT)) as number;
      const first = (await redis.send(AUDIT, 'LINDEX', AUDIT, 0)) as string | null;
      return {
        accounts: made((await accounts.get(ALL)) ?? []),
        sessions: made(await sessions.all()),
        invitations: made(await invitations.all()),
        audit: {
          rows: lines,
          ...(first !== null && { oldest: (JSON.parse(first) as AuditRecord).at }),
        },
      };
    },
    purge: async (now, limit) => (await sessions.purge(now, limit)) + (await invitations.purge(now, limit)),
  };
}
