import type { Store } from '../../../service/src/store/store.js';

/** How often a store was asked for rows of scope requests and for changes of them. */
export interface Counts {
  /** Rows read by uuid or by link. */
  reads: number;
  /** Compare-and-sets, won or lost. */
  writes: number;
}

/** A store that counts. `take` says what was counted since it was last called. */
export function countingStore(store: Store): Store & { take(): Counts } {
  let counts: Counts = { reads: 0, writes: 0 };
  return {
    ...store,
    getScopeRequest(uuid) {
      counts.reads++;
      return store.getScopeRequest(uuid);
    },
    findByLink(hash) {
      counts.reads++;
      return store.findByLink(hash);
    },
    compareAndSet(next) {
      counts.writes++;
      return store.compareAndSet(next);
    },
    take() {
      const taken = counts;
      counts = { reads: 0, writes: 0 };
      return taken;
    },
  };
}
