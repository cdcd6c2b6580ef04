import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR, KEPT_COUNTS } from '../../../service/src/store/activity-store.js';
import type { Store } from '../../../service/src/store/store.js';
import { START } from '../support/stored-request.js';

/** What every store must do with what happened to apps. */
export function describeActivity(name: string, create: () => Store | Promise<Store>): void {
  describe(`${name} store, activity`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await create();
    });
    afterEach(() => store.close());

    const add = (patch: object = {}) =>
      store.addActivity([{ appId: 'a', at: START, kind: 'created', scope: 'BASIC_SIGNUP', ...patch }]);

    it('is given back as it was added, newest first, of this app alone', async () => {
      await add({
        channel: 'qr',
        took: 1_500,
        code: 'wallet_error',
        rule: 'hmac',
        origin: 'https://ü.example',
      });
      await add({ at: START + 1, kind: 'read' });
      await add({ appId: 'A' });
      const rows = await store.listActivity('a', { limit: 10 });
      expect(rows.map(({ id: _id, ...row }) => row)).toEqual([
        { at: START + 1, kind: 'read', scope: 'BASIC_SIGNUP' },
        {
          at: START,
          kind: 'created',
          scope: 'BASIC_SIGNUP',
          channel: 'qr',
          took: 1_500,
          code: 'wallet_error',
          rule: 'hmac',
          origin: 'https://ü.example',
        },
      ]);
      for (const other of ['', '%', '__proto__', "a' --"])
        expect(await store.listActivity(other, { limit: 10 })).toEqual([]);
    });

    it('is listed by kind, and page after page without a gap or a repeat', async () => {
      for (let n = 0; n < 7; n++) await add({ at: START, kind: n % 2 ? 'read' : 'created', took: n });
      const first = await store.listActivity('a', { limit: 3 });
      const rest = await store.listActivity('a', { before: first.at(-1)?.id, limit: 10 });
      expect([...first, ...rest].map(({ took }) => took)).toEqual([6, 5, 4, 3, 2, 1, 0]);
      const read = await store.listActivity('a', { kind: 'read', limit: 10 });
      expect(read.map(({ took }) => took)).toEqual([5, 3, 1]);
    });

    it('keeps the last 1,000 rows of each app, however many another one has', async () => {
      await add({ appId: 'quiet' });
      const flood = Array.from({ length: 1_500 }, (_, took) => ({
        appId: 'a',
        at: START,
        kind: 'read',
        took,
      }));
      await store.addActivity(flood.slice(0, 900));
      await store.addActivity(flood.slice(900));
      const rows = await store.listActivity('a', { limit: 5_000 });
      expect([rows.length, rows[0]?.took, rows.at(-1)?.took]).toEqual([1_000, 1_499, 500]);
      expect(await store.listActivity('quiet', { limit: 10 })).toHaveLength(1);
    });

    it('counts by hour, kind and code, also what is not listed', async () => {
      const first = START - (START % HOUR);
      await add({ at: first });
      await add({ at: first + HOUR - 1 });
      await add({ at: first + HOUR, kind: 'error', code: 'clock_skew', isCountedOnly: true });
      await add({ at: first + HOUR, kind: 'error', code: 'invalid_scope' });
      expect(await store.countActivity('a', first + 5)).toEqual([
        { hour: first, kind: 'created', n: 2 },
        { hour: first + HOUR, kind: 'error', code: 'clock_skew', n: 1 },
        { hour: first + HOUR, kind: 'error', code: 'invalid_scope', n: 1 },
      ]);
      expect(await store.countActivity('a', first + HOUR)).toHaveLength(2);
      expect(await store.listActivity('a', { limit: 10 })).toHaveLength(3);
      expect(await store.countActivity('b', 0)).toEqual([]);
    });

    it('keeps the first time of each step', async () => {
      await add({ at: START, steps: ['created'] });
      await add({ at: START + 5, steps: ['created', 'read', 'approved'] });
      expect(await store.getChecklist('a')).toEqual({ created: START, read: START + 5, approved: START + 5 });
      expect(await store.getChecklist('b')).toEqual({});
    });

    it('forgets counts after 30 days, as many at a time as it is told to, and no step', async () => {
      const hour = START - (START % HOUR);
      await add({ at: hour, steps: ['created'] });
      await add({ at: hour, kind: 'read' });
      await add({ at: hour + HOUR });
      expect(await store.purge(0, hour + KEPT_COUNTS, 10)).toBe(0);
      expect(await store.purge(0, hour + KEPT_COUNTS + 1, 1)).toBe(1);
      expect(await store.purge(0, hour + KEPT_COUNTS + 1, 10)).toBe(1);
      expect(await store.countActivity('a', 0)).toEqual([{ hour: hour + HOUR, kind: 'created', n: 1 }]);
      expect(await store.getChecklist('a')).toEqual({ created: hour });
    });
  });
}
