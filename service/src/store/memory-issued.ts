import { type IssuedCredential, type IssuedStore, type WhichIssued, toIssuance } from './issued-store.js';
import { type MemoryTables, timesOf } from './memory-data.js';

/** That part of a store in memory. `purge` deletes at most `limit` credentials that have expired, and says how many it deleted. */
export function createMemoryIssuedStore(): IssuedStore & {
  purge(now: number, limit: number): number;
  tables(): MemoryTables;
} {
  const issued = new Map<string, IssuedCredential>();

  const placeOf = ({ list, index }: IssuedCredential) => `${list} ${index}`;
  const fits = (credential: IssuedCredential, which?: WhichIssued) =>
    !which || ('id' in which ? credential.id === which.id : credential.contact === which.contact);

  return {
    async addIssued(credential) {
      if (issued.has(placeOf(credential))) return false;
      issued.set(placeOf(credential), structuredClone(credential));
      return true;
    },
    async revokeIssued(which, revokedAt) {
      const found = [...issued.values()].filter((one) => one.revokedAt === undefined && fits(one, which));
      for (const one of found) one.revokedAt = revokedAt;
      return found.length;
    },
    async listIssued(limit, which) {
      const found = [...issued.values()].filter((one) => fits(one, which));
      const ids = new Set(found.map(({ id }) => id));
      return [...ids]
        .map((id) => toIssuance(found.filter((one) => one.id === id)))
        .toSorted((a, b) => b.issuedAt - a.issuedAt || (a.id < b.id ? -1 : 1))
        .slice(0, limit);
    },
    async revokedIndices(list) {
      const ofList = [...issued.values()].filter((one) => one.list === list);
      if (ofList.length === 0) return undefined;
      const revoked = ofList.filter(({ revokedAt }) => revokedAt !== undefined);
      return revoked.map(({ index }) => index).toSorted((a, b) => a - b);
    },
    tables: () => ({
      issued: { rows: issued.size, made: timesOf(issued.values(), ({ issuedAt }) => issuedAt) },
    }),
    purge(now, limit) {
      const expired = [...issued].filter(([, { expiresAt }]) => expiresAt <= now).slice(0, limit);
      for (const [place] of expired) issued.delete(place);
      return expired.length;
    },
  };
}
