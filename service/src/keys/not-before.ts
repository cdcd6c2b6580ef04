import type { Store } from '../store/store.js';
import type { Seal } from './seal.js';

/** The name of the secret that says since when. */
export const NOT_BEFORE = 'not-before';

/**
 * Since when what the service or a back-end has signed counts, in milliseconds; 0 where a database was never restored. What was used after a backup
 * is not known to be used in it, so a restore lets nothing count that is older than itself.
 */
export async function loadNotBefore(store: Store, seal: Seal): Promise<number> {
  const sealed = await store.getSecret(NOT_BEFORE);
  return sealed === undefined ? 0 : Number(seal.open(sealed, NOT_BEFORE));
}
