import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../service/src/store/store.js';
import { START, storedVerification } from '../support/stored-request.js';

/** What every store must do with verifications and counts. */
export function describeContacts(name: string, create: () => Store | Promise<Store>): void {
  describe(`${name} store, contacts`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await create();
    });
    afterEach(() => store.close());

    describe('verifications', () => {
      it('are given back exactly as they were stored, and under no other id', async () => {
        const verification = storedVerification('a', {
          uuid: 'u',
          site: 'ü "\u0000',
          isUnsent: true,
        });
        await store.addVerification(verification);
        expect(await store.getVerification('a')).toEqual(verification);
        for (const id of ['', 'A', 'a ', '%', '__proto__', "a' --"])
          expect(await store.getVerification(id)).toBeUndefined();
      });

      it('are added once; the first one stays', async () => {
        await store.addVerification(storedVerification('a'));
        await expect(store.addVerification(storedVerification('a', { triesLeft: 9 }))).rejects.toThrow();
        expect(await store.getVerification('a')).toEqual(storedVerification('a'));
      });

      it('lose a try for each of two changes at once', async () => {
        await store.addVerification(storedVerification('a', { triesLeft: 5 }));
        const take = () => store.changeVerification('a', (row) => ({ ...row, triesLeft: row.triesLeft - 1 }));
        expect((await Promise.all([take(), take(), take()])).map((row) => row?.triesLeft)).toEqual([4, 3, 2]);
        expect((await store.getVerification('a'))?.triesLeft).toBe(2);
      });

      it('stay as they are when a change throws or makes nothing of them', async () => {
        await store.addVerification(storedVerification('a'));
        const refuse = () => {
          throw new Error('refused');
        };
        await expect(store.changeVerification('a', refuse)).rejects.toThrow('refused');
        expect(await store.changeVerification('a', () => undefined)).toEqual(storedVerification('a'));
        expect(await store.getVerification('a')).toEqual(storedVerification('a'));
      });

      it('are listed, each as it is now, and at most so many', async () => {
        expect(await store.listVerifications(9)).toEqual([]);
        for (const id of ['a', 'b', 'c']) await store.addVerification(storedVerification(id));
        await store.changeVerification('b', (row) => ({ ...row, triesLeft: 1 }));
        const listed = (await store.listVerifications(9)).toSorted((one, other) =>
          one.id < other.id ? -1 : 1,
        );
        expect(listed).toEqual([
          storedVerification('a'),
          storedVerification('b', { triesLeft: 1 }),
          storedVerification('c'),
        ]);
        expect(await store.listVerifications(2)).toHaveLength(2);
      });

      it('that do not exist are not made by a change', async () => {
        expect(await store.changeVerification('a', () => storedVerification('a'))).toBeUndefined();
        expect(await store.getVerification('a')).toBeUndefined();
      });

      it('are purged when they have expired, by the time that the last change gave them', async () => {
        await store.addVerification(storedVerification('a', { expiresAt: START + 10 }));
        await store.addVerification(storedVerification('b', { expiresAt: START + 10 }));
        await store.changeVerification('b', (row) => ({ ...row, expiresAt: START + 20 }));
        expect(await store.purge(0, START + 9, 10)).toBe(0);
        expect(await store.purge(0, START + 10, 10)).toBe(1);
        expect(await store.getVerification('a')).toBeUndefined();
        expect(await store.getVerification('b')).toBeDefined();
      });
    });

    describe('counts', () => {
      it('go up to the limit, whatever comes at once', async () => {
        const answers = await Promise.all(
          Array.from({ length: 50 }, () => store.count('k', 3, START + 10, START)),
        );
        expect(answers.filter(Boolean)).toHaveLength(3);
      });

      it('begin anew when the time of their first call is over, and later calls do not prolong it', async () => {
        expect(await store.count('k', 2, START + 10, START)).toBe(true);
        expect(await store.count('k', 2, START + 19, START + 9)).toBe(true);
        expect(await store.count('k', 2, START + 19, START + 9)).toBe(false);
        expect(await store.count('k', 2, START + 20, START + 10)).toBe(true);
        expect(await store.count('k', 2, START + 20, START + 10)).toBe(true);
        expect(await store.count('k', 2, START + 20, START + 19)).toBe(false);
      });

      it('are kept apart by key', async () => {
        expect(await store.count('a', 1, START + 10, START)).toBe(true);
        expect(await store.count('A', 1, START + 10, START)).toBe(true);
        expect(await store.count('__proto__', 1, START + 10, START)).toBe(true);
        expect(await store.count('a', 1, START + 10, START)).toBe(false);
      });

      it('have room again when one is taken back, and never more than the limit', async () => {
        await store.uncount('k');
        await store.count('k', 1, START + 10, START);
        await store.uncount('k');
        await store.uncount('k');
        expect(await store.count('k', 1, START + 10, START)).toBe(true);
        expect(await store.count('k', 1, START + 10, START)).toBe(false);
      });

      it('are purged when they have expired, at most so many at once', async () => {
        for (const key of ['a', 'b', 'c']) await store.count(key, 1, START + 10, START);
        expect(await store.purge(0, START + 9, 10)).toBe(0);
        expect(await store.purge(0, START + 10, 2)).toBe(2);
        expect(await store.purge(0, START + 10, 2)).toBe(1);
        expect(await store.count('a', 1, START + 10, START)).toBe(true);
      });
    });
  });
}
