import type { Verification } from '../contact/verification.js';
import type { ContactStore } from './contact-store.js';
import { type MemoryTables, timesOf } from './memory-data.js';

/** That part of a store in memory. `purge` deletes at most `limit` expired rows of each kind, and says how many it deleted. */
export function createMemoryContactStore(): ContactStore & {
  purge(now: number, limit: number): number;
  tables(): MemoryTables;
} {
  const verifications = new Map<string, Verification>();
  const counters = new Map<string, { n: number; expiresAt: number }>();

  function purge(rows: Map<string, { expiresAt: number }>, now: number, limit: number): number {
    const expired = [...rows].filter(([, { expiresAt }]) => expiresAt <= now).slice(0, limit);
    for (const [key] of expired) rows.delete(key);
    return expired.length;
  }

  return {
    async addVerification(verification) {
      if (verifications.has(verification.id)) throw new Error('id exists');
      verifications.set(verification.id, structuredClone(verification));
    },
    async changeVerification(id, change) {
      const verification = structuredClone(verifications.get(id));
      const changed = verification && change(verification);
      if (changed) verifications.set(id, structuredClone(changed));
      return structuredClone(verifications.get(id));
    },
    async getVerification(id) {
      return structuredClone(verifications.get(id));
    },
    async listVerifications(limit) {
      return structuredClone([...verifications.values()].slice(0, limit));
    },
    async count(key, limit, expiresAt, now) {
      const known = counters.get(key);
      const counter = known && known.expiresAt > now ? known : { n: 0, expiresAt };
      if (counter.n >= limit) return false;
      counters.set(key, { ...counter, n: counter.n + 1 });
      return true;
    },
    async uncount(key) {
      const counter = counters.get(key);
      if (counter) counters.set(key, { ...counter, n: Math.max(counter.n - 1, 0) });
    },
    tables: () => ({
      verifications: {
        rows: verifications.size,
        made: timesOf(verifications.values(), ({ sentAt }) => sentAt),
      },
      counters: { rows: counters.size },
    }),
    purge: (now, limit) => purge(verifications, now, limit) + purge(counters, now, limit),
  };
}
