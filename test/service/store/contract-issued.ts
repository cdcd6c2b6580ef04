import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IssuedCredential } from '../../../service/src/store/issued-store.js';
import type { Store } from '../../../service/src/store/store.js';
import { START } from '../support/stored-request.js';

const DAY = 86_400_000;

function issued(list: number, index: number, patch: Partial<IssuedCredential> = {}): IssuedCredential {
  return {
    id: 'one',
    configuration: 'verified-contact',
    list,
    index,
    issuedAt: START,
    expiresAt: START + DAY,
    ...patch,
  };
}

export function describeIssued(name: string, create: () => Store | Promise<Store>): void {
  describe(`${name} store: issued credentials`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await create();
    });
    afterEach(() => store.close());

    it('gives a place in a status list to one credential alone, also of two that come at once', async () => {
      const both = [store.addIssued(issued(1, 7)), store.addIssued(issued(1, 7, { id: 'two' }))];
      expect((await Promise.all(both)).filter(Boolean)).toHaveLength(1);
      expect(await store.listIssued(10)).toHaveLength(1);
      expect(await store.addIssued(issued(2, 7, { id: 'two' }))).toBe(true);
    });

    it('lists a batch as one, those issued last first', async () => {
      await store.addIssued(issued(1, 1));
      await store.addIssued(issued(1, 9));
      await store.addIssued(issued(1, 2, { id: 'two', issuedAt: START + 1 }));
      expect((await store.listIssued(10)).map(({ id, copies }) => [id, copies])).toEqual([
        ['two', 1],
        ['one', 2],
      ]);
      expect(await store.listIssued(1)).toEqual([
        {
          id: 'two',
          configuration: 'verified-contact',
          issuedAt: START + 1,
          expiresAt: START + DAY,
          copies: 1,
        },
      ]);
    });

    it('withdraws all copies of a batch, or all about one contact, and each once', async () => {
      await store.addIssued(issued(1, 1, { contact: 'a' }));
      await store.addIssued(issued(1, 9, { contact: 'a' }));
      await store.addIssued(issued(1, 4, { id: 'two', contact: 'a' }));
      await store.addIssued(issued(1, 5, { id: 'three', contact: 'b' }));
      expect(await store.revokeIssued({ id: 'one' }, START + 5)).toBe(2);
      expect(await store.revokedIndices(1)).toEqual([1, 9]);
      expect(await store.revokeIssued({ contact: 'a' }, START + 6)).toBe(1);
      expect(await store.revokedIndices(1)).toEqual([1, 4, 9]);
      const found = await store.listIssued(10, { contact: 'a' });
      expect(found.map(({ id, revokedAt }) => [id, revokedAt])).toEqual([
        ['one', START + 5],
        ['two', START + 6],
      ]);
    });

    it('withdraws nothing for an id or a contact that is not there, and none without a contact', async () => {
      await store.addIssued(issued(1, 1));
      expect(await store.revokeIssued({ id: 'two' }, START)).toBe(0);
      expect(await store.revokeIssued({ contact: '' }, START)).toBe(0);
      expect(await store.revokedIndices(1)).toEqual([]);
      expect(await store.listIssued(10, { id: 'two' })).toEqual([]);
    });

    it('tells a list without withdrawn credentials from one that there is not', async () => {
      await store.addIssued(issued(3, 1));
      expect([await store.revokedIndices(3), await store.revokedIndices(2)]).toEqual([[], undefined]);
    });

    it('forgets credentials that have expired, a limited number at a time', async () => {
      for (const index of [1, 2, 3]) await store.addIssued(issued(1, index));
      await store.addIssued(issued(1, 4, { id: 'two', expiresAt: START + 2 * DAY }));
      expect(await store.purge(0, START + DAY - 1, 10)).toBe(0);
      expect(await store.purge(0, START + DAY, 2)).toBe(2);
      expect(await store.purge(0, START + DAY, 2)).toBe(1);
      expect((await store.listIssued(10)).map(({ id }) => id)).toEqual(['two']);
    });
  });
}
