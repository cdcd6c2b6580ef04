import { describe, expect, it } from 'vitest';
import { createRoomCheck } from '../../../service/src/store/room.js';
import { createMemoryStore } from '../../../service/src/store/memory.js';
import { START, nextVersion, storedRequest } from '../support/stored-request.js';

/** A check over a real store, whose counts are counted. */
function roomFor(maxOpen: number) {
  const store = createMemoryStore();
  const place = { now: START, counts: 0 };
  const counting: typeof store = {
    ...store,
    countOpen: (now) => {
      place.counts++;
      return store.countOpen(now);
    },
  };
  const check = createRoomCheck(counting, maxOpen, () => place.now);
  return { place, store, check };
}

describe('the room for open scope requests', () => {
  it('is counted once a second, however many begin', async () => {
    const { place, check } = roomFor(1000);
    for (let i = 0; i < 100; i++) expect(await check()).toBe(true);
    expect(place.counts).toBe(1);
    place.now += 1_000;
    await check();
    expect(place.counts).toBe(2);
  });

  it('is full for those that begin between two counts as well', async () => {
    const { store, check } = roomFor(3);
    for (let i = 0; i < 3; i++) {
      expect(await check()).toBe(true);
      await store.createScopeRequest(storedRequest());
    }
    expect(await check()).toBe(false);
  });

  it('is there again as soon as one has ended', async () => {
    const { store, check } = roomFor(1);
    const request = storedRequest();
    await check();
    await store.createScopeRequest(request);
    expect(await check()).toBe(false);
    await store.compareAndSet(nextVersion(request, { status: 'cancelled' }));
    expect(await check()).toBe(true);
  });

  it('is counted anew by a clock that was set back', async () => {
    const { place, check } = roomFor(10);
    await check();
    place.now -= 3_600_000;
    await check();
    expect(place.counts).toBe(2);
  });
});
