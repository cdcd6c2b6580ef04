import type { Store } from './store.js';

/** Whether one more scope request may be open; a yes counts it. */
export type RoomCheck = () => Promise<boolean>;

/** Milliseconds for which a count serves. */
const FRESH = 1_000;

/**
 * Makes the check whether one more scope request may be open. Counting takes the longer the more there are, so it is done anew once a second; in between,
 * those that began since are added, and of those that ended nobody hears until a count says that there is no room.
 */
export function createRoomCheck(
  store: Pick<Store, 'countOpen'>,
  maxOpen: number,
  clock: () => number,
): RoomCheck {
  let counted = { at: Number.NEGATIVE_INFINITY, open: 0 };

  return async () => {
    const now = clock();
    const isFresh = now - counted.at < FRESH && now >= counted.at;
    if (!isFresh || counted.open >= maxOpen) counted = { at: now, open: await store.countOpen(now) };
    if (counted.open >= maxOpen) return false;
    counted.open++;
    return true;
  };
}
