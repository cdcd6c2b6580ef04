// Whether rows are spread evenly: what service/src/store/redis-shards.ts does with uuids, a million times.
import { createHash, randomUUID } from 'node:crypto';

const PARTS = 16;

/** @returns least and most rows of a part, as shares of the mean */
export function spreadOfHashes(count) {
  const rows = Array.from({ length: PARTS }, () => 0);
  for (let nth = 0; nth < count; nth++) rows[createHash('sha256').update(randomUUID()).digest()[0] % PARTS]++;
  const mean = count / PARTS;
  return { count, least: Math.min(...rows) / mean, most: Math.max(...rows) / mean };
}
