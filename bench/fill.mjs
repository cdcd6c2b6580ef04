// Pending scope requests in numbers that no page could make before they expire.
import { randomBytes, randomUUID } from 'node:crypto';

/** Milliseconds that they are pending: longer than any measurement. */
const PENDING = 3_600_000;
/** How many are put into the store at once. */
const BATCH = 500;

/** Puts scope requests like one that a page has made straight into a store. @param input `uuid`: that one; `count` */
export async function fill(store, { uuid, count }) {
  const row = await store.getScopeRequest(uuid);
  const expiresAt = Date.now() + PENDING;
  const another = () => {
    const channels = Object.keys(row.linkHashes);
    const hashes = channels.map((channel) => [channel, randomBytes(32).toString('base64url')]);
    // A copy shares no text with the row that it is made from.
    return structuredClone({ ...row, uuid: randomUUID(), linkHashes: Object.fromEntries(hashes), expiresAt });
  };
  for (let made = 0; made < count; made += BATCH)
    await Promise.all(
      Array.from({ length: Math.min(BATCH, count - made) }, () => store.createScopeRequest(another())),
    );
}
