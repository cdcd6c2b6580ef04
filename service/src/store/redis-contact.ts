import type { Verification } from '../contact/verification.js';
import type { ContactStore } from './contact-store.js';
import type { Redis } from './redis-connection.js';
import { type RedisPart, madeAt } from './redis-part.js';
import { createTable } from './redis-table.js';

/** That part of a store in Redis, without the counts (redis-tokens.ts). `purge` deletes at most `limit` that expired, and says how many it deleted. */
export function createRedisContactStore(
  redis: Redis,
): Omit<ContactStore, 'count' | 'uncount'> &
  RedisPart & { purge(now: number, limit: number): Promise<number> } {
  const verifications = createTable<Verification>(redis, 'verifications', ({ expiresAt }) => expiresAt);
  return {
    async addVerification(verification) {
      if (!(await verifications.add(verification.id, verification))) throw new Error('id exists');
    },
    changeVerification: (id, change) =>
      verifications.change(id, (verification) => verification && change(verification)),
    getVerification: (id) => verifications.get(id),
    listVerifications: async (limit) => (await verifications.all()).slice(0, limit),
    async tables() {
      return { verifications: madeAt((await verifications.all()).map(({ sentAt }) => sentAt)) };
    },
    purge: (now, limit) => verifications.purge(now, limit),
  };
}
