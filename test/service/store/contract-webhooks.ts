import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../service/src/store/store.js';
import { KEPT_DELIVERIES, type WebhookDelivery } from '../../../service/src/store/webhook-store.js';
import { START } from '../support/stored-request.js';

/** What every store must do with messages to webhooks. */
export function describeWebhooks(name: string, create: () => Store | Promise<Store>): void {
  describe(`${name} store, webhooks`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await create();
    });
    afterEach(() => store.close());

    const message = (id: string, patch: Partial<WebhookDelivery> = {}): WebhookDelivery => ({
      id,
      appId: 'a',
      type: 'scope-request.read',
      body: '{"ü":"\\u0000"}',
      createdAt: START,
      state: 'waiting',
      tries: 0,
      dueAt: START,
      ...patch,
    });

    it('gives messages back as they were stored, newest first, of this app alone', async () => {
      await store.addDeliveries([message('1'), message('2'), message('3', { appId: 'A' })]);
      await store.addDeliveries([message('4')]);
      expect(await store.listDeliveries('a', 10)).toEqual([message('4'), message('2'), message('1')]);
      expect((await store.listDeliveries('a', 2)).map(({ id }) => id)).toEqual(['4', '2']);
      for (const other of ['', '%', '__proto__']) expect(await store.listDeliveries(other, 10)).toEqual([]);
    });

    it('names what is due from its millisecond on, the longest overdue first, and some of each app', async () => {
      await store.addDeliveries([
        message('late', { dueAt: START - 5 }),
        message('now'),
        message('third', { dueAt: START - 1 }),
        message('soon', { dueAt: START + 1 }),
        message('other', { appId: 'b', dueAt: START - 9 }),
      ]);
      const ids = async (now: number, perApp: number) =>
        (await store.dueDeliveries(now, perApp)).map(({ id }) => id);
      expect(await ids(START, 10)).toEqual(['other', 'late', 'third', 'now']);
      expect(await ids(START, 2)).toEqual(['other', 'late', 'third']);
      expect(await ids(START - 10, 10)).toEqual([]);
    });

    it('names one no more that is over, and does not bring back one that is gone', async () => {
      await store.addDeliveries([message('1')]);
      const { dueAt: _dueAt, ...over } = message('1', { state: 'delivered', tries: 1, reply: 204 });
      await store.putDelivery(over);
      await store.putDelivery(message('unknown'));
      expect(await store.dueDeliveries(START + 9_999_999, 10)).toEqual([]);
      expect(await store.listDeliveries('a', 10)).toEqual([over]);
    });

    it('takes 1,000 that wait for one app and no more, whatever the others have', async () => {
      await store.addDeliveries(Array.from({ length: 1_005 }, (_, n) => message(`a${n}`)));
      await store.addDeliveries([message('b', { appId: 'b' })]);
      expect(await store.listDeliveries('a', 5_000)).toHaveLength(1_000);
      expect(await store.listDeliveries('b', 10)).toHaveLength(1);
    });

    it('keeps the last 1,000 of an app that are over, so that visitors of one site do not fill the disk', async () => {
      const over = (id: string, patch: Partial<WebhookDelivery> = {}): WebhookDelivery => {
        const { dueAt: _dueAt, ...rest } = message(id, { state: 'delivered', ...patch });
        return rest;
      };
      await store.addDeliveries([message('waits'), over('other', { appId: 'b' }), over('oldest')]);
      await store.addDeliveries(Array.from({ length: 1_000 }, (_, n) => over(`a${n}`)));
      const ids = (await store.listDeliveries('a', 5_000)).map(({ id }) => id);
      expect(ids).toHaveLength(1_001);
      expect(ids).toContain('waits');
      expect(ids).not.toContain('oldest');
      expect(await store.listDeliveries('b', 10)).toHaveLength(1);
    });

    it('forgets a message after 7 days, also one that waits, as many at a time as it is told to', async () => {
      await store.addDeliveries([message('1'), message('2'), message('3', { createdAt: START + 1 })]);
      expect(await store.purge(0, START + KEPT_DELIVERIES, 10)).toBe(0);
      expect(await store.purge(0, START + KEPT_DELIVERIES + 1, 1)).toBe(1);
      expect(await store.purge(0, START + KEPT_DELIVERIES + 1, 10)).toBe(1);
      expect((await store.listDeliveries('a', 10)).map(({ id }) => id)).toEqual(['3']);
    });
  });
}
