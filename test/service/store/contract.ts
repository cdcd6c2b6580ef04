import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../service/src/store/store.js';
import { START, linkHashes, nextVersion, storedRequest } from '../support/stored-request.js';
import { tamper } from '../support/tamper.js';
import { describeAccounts } from './contract-accounts.js';
import { describeActivity } from './contract-activity.js';
import { describeContacts } from './contract-contact.js';
import { describeData } from './contract-data.js';
import { describeInstallation } from './contract-installation.js';
import { describeIssued } from './contract-issued.js';
import { describeWebhooks } from './contract-webhooks.js';

/** What every store must do, however it keeps things. `create` gives an empty one. */
export function describeStore(name: string, create: () => Store | Promise<Store>): void {
  describe(`${name} store`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await create();
    });
    afterEach(() => store.close());

    describe('scope requests', () => {
      it('gives back exactly what was stored', async () => {
        const request = storedRequest({
          returnUrl: 'https://shop.example/return',
          loginNonce: 'nonce',
          responseCode: { hash: 'h', expiresAt: START + 1 },
          authCode: { jti: 'j', iat: 1, exp: 2 },
          exchange: { attempt: 'a', retryUntil: START + 2, sealedResponse: 'sealed' },
          error: 'wallet_error',
          answeredBy: 'same-device',
          sealedClaims: 'sealed claims',
          labels: ['a', 'ü', '\u202e', '"', '\u0000'],
        });
        await store.createScopeRequest(request);
        expect(await store.getScopeRequest(request.uuid)).toEqual(request);
      });

      it('knows nothing of another uuid', async () => {
        await store.createScopeRequest(storedRequest());
        expect(await store.getScopeRequest(randomUUID())).toBeUndefined();
        expect(await store.getScopeRequest('')).toBeUndefined();
        expect(await store.getScopeRequest("' OR 1=1 --")).toBeUndefined();
      });

      it('refuses a uuid that exists and keeps the first row', async () => {
        const request = storedRequest();
        await store.createScopeRequest(request);
        await expect(store.createScopeRequest({ ...storedRequest(), uuid: request.uuid })).rejects.toThrow();
        expect(await store.getScopeRequest(request.uuid)).toEqual(request);
      });

      it('is not changed through what it was given or gave', async () => {
        const request = storedRequest();
        await store.createScopeRequest(request);
        request.status = 'approved';
        request.labels.push('added');
        const read = await store.getScopeRequest(request.uuid);
        tamper(() => read?.labels.push('added'));
        expect((await store.getScopeRequest(request.uuid))?.labels).toEqual(['contact.personal.email']);
        expect((await store.getScopeRequest(request.uuid))?.status).toBe('pending');
      });
    });

    describe('compare-and-set', () => {
      it('replaces the row at the version it was read at', async () => {
        const request = storedRequest();
        await store.createScopeRequest(request);
        const next = nextVersion(request, { status: 'read', sealedSeed: undefined });
        expect(await store.compareAndSet(next)).toBe(true);
        expect(await store.getScopeRequest(request.uuid)).toEqual(next);
      });

      it.each([
        ['an older version', 0],
        ['the same version', 1],
        ['a version that skips one', 3],
        ['a version far ahead', 1000],
      ])('refuses %s and changes nothing', async (_what, version) => {
        const request = storedRequest();
        await store.createScopeRequest(request);
        expect(await store.compareAndSet({ ...request, status: 'denied', version })).toBe(false);
        expect(await store.getScopeRequest(request.uuid)).toEqual(request);
      });

      it('refuses a row that does not exist, and does not make it', async () => {
        const request = storedRequest();
        expect(await store.compareAndSet(nextVersion(request))).toBe(false);
        expect(await store.getScopeRequest(request.uuid)).toBeUndefined();
      });

      it('has one winner among 100 racers, and stores what the winner wrote (T01)', async () => {
        const request = storedRequest();
        await store.createScopeRequest(request);
        const racers = Array.from({ length: 100 }, (_, index) =>
          nextVersion(request, { status: 'answered', sealedClaims: `racer ${index}` }),
        );
        const outcomes = await Promise.all(racers.map((racer) => store.compareAndSet(racer)));
        expect(outcomes.filter(Boolean)).toHaveLength(1);
        expect((await store.getScopeRequest(request.uuid))?.sealedClaims).toBe(
          `racer ${outcomes.indexOf(true)}`,
        );
      });

      it('changes many rows at once, but none that somebody else has changed', async () => {
        const [a, b, c] = [storedRequest(), storedRequest(), storedRequest()];
        for (const request of [a, b, c]) await store.createScopeRequest(request);
        const denied = nextVersion(b, { status: 'denied' });
        await store.compareAndSet(denied);
        const woken: string[] = [];
        for (const { uuid } of [a, b, c]) store.subscribe(uuid, () => void woken.push(uuid));
        await store.compareAndSetAll([a, b, c].map((row) => nextVersion(row, { status: 'expired' })));
        expect(await store.getScopeRequest(b.uuid)).toEqual(denied);
        for (const { uuid } of [a, c]) expect((await store.getScopeRequest(uuid))?.status).toBe('expired');
        expect(woken).toEqual([a.uuid, c.uuid]);
      });

      it('lets no loser win later with the version it read', async () => {
        const request = storedRequest();
        await store.createScopeRequest(request);
        const denied = nextVersion(request, { status: 'denied' });
        const cancelled = nextVersion(request, { status: 'cancelled' });
        expect(await store.compareAndSet(denied)).toBe(true);
        expect(await store.compareAndSet(cancelled)).toBe(false);
        expect((await store.getScopeRequest(request.uuid))?.status).toBe('denied');
      });
    });

    describe('links', () => {
      it.each(['qr', 'same-device'] as const)('finds the scope request by its %s link', async (channel) => {
        const request = storedRequest();
        await store.createScopeRequest(request);
        expect(await store.findByLink(linkHashes(request.uuid)[channel])).toEqual({ request, channel });
      });

      it('finds nothing by a hash that is no link, nor by what looks like a pattern (T21)', async () => {
        const request = storedRequest();
        await store.createScopeRequest(request);
        for (const hash of ['', '*', '%', '__proto__', request.uuid, `${linkHashes(request.uuid).qr} `])
          expect(await store.findByLink(hash)).toBeUndefined();
        for (const uuid of ['', '*', '%', '__proto__', request.challenge])
          expect(await store.getScopeRequest(uuid)).toBeUndefined();
      });

      it('finds by the new links after a renewal, and no more by the old ones', async () => {
        const request = storedRequest();
        await store.createScopeRequest(request);
        const old = linkHashes(request.uuid);
        const fresh = linkHashes(request.uuid, 1);
        const renewed = nextVersion(request, { generation: 1, linkHashes: fresh });
        await store.compareAndSet(renewed);
        expect(await store.findByLink(old.qr)).toBeUndefined();
        expect(await store.findByLink(old['same-device'])).toBeUndefined();
        expect(await store.findByLink(fresh.qr)).toEqual({ request: renewed, channel: 'qr' });
        expect(await store.findByLink(fresh['same-device'])).toEqual({
          request: renewed,
          channel: 'same-device',
        });
      });

      it('finds by no link once both are removed', async () => {
        const request = storedRequest();
        await store.createScopeRequest(request);
        await store.compareAndSet(nextVersion(request, { status: 'answered', linkHashes: undefined }));
        expect(await store.findByLink(linkHashes(request.uuid).qr)).toBeUndefined();
        expect(await store.findByLink(linkHashes(request.uuid)['same-device'])).toBeUndefined();
      });

      it('keeps the links when a renewal loses its race', async () => {
        const request = storedRequest();
        await store.createScopeRequest(request);
        await store.compareAndSet(nextVersion(request, { status: 'read' }));
        const lost = nextVersion(request, { generation: 1, linkHashes: linkHashes(request.uuid, 1) });
        expect(await store.compareAndSet(lost)).toBe(false);
        expect(await store.findByLink(linkHashes(request.uuid, 1).qr)).toBeUndefined();
        expect((await store.findByLink(linkHashes(request.uuid).qr))?.request.status).toBe('read');
      });
    });

    describe('subscriptions', () => {
      it('wake on a change, and what is read then is the new state', async () => {
        const request = storedRequest();
        await store.createScopeRequest(request);
        const seen = new Promise<string | undefined>((resolve) => {
          store.subscribe(
            request.uuid,
            () => void store.getScopeRequest(request.uuid).then((row) => resolve(row?.status)),
          );
        });
        await store.compareAndSet(nextVersion(request, { status: 'read' }));
        expect(await seen).toBe('read');
      });

      it('reach every subscriber, more than ten of them', async () => {
        const request = storedRequest();
        await store.createScopeRequest(request);
        let calls = 0;
        for (let index = 0; index < 30; index++) store.subscribe(request.uuid, () => calls++);
        await store.compareAndSet(nextVersion(request));
        expect(calls).toBe(30);
      });

      it('stay silent for other scope requests, for lost races and for a mere create', async () => {
        const request = storedRequest();
        const other = storedRequest();
        let calls = 0;
        store.subscribe(request.uuid, () => calls++);
        await store.createScopeRequest(request);
        await store.createScopeRequest(other);
        await store.compareAndSet(nextVersion(other));
        await store.compareAndSet({ ...request, version: 9 });
        expect(calls).toBe(0);
      });

      it('end when they are told to, one at a time', async () => {
        const request = storedRequest();
        await store.createScopeRequest(request);
        const calls = { first: 0, second: 0 };
        const unsubscribe = store.subscribe(request.uuid, () => calls.first++);
        store.subscribe(request.uuid, () => calls.second++);
        unsubscribe();
        unsubscribe();
        await store.compareAndSet(nextVersion(request));
        expect(calls).toEqual({ first: 0, second: 1 });
      });

      it.each(['__proto__', 'error', 'constructor'])('do not stumble over the name %s', async (uuid) => {
        let calls = 0;
        const unsubscribe = store.subscribe(uuid, () => calls++);
        const request = storedRequest({ uuid });
        await store.createScopeRequest(request);
        await store.compareAndSet(nextVersion(request));
        unsubscribe();
        expect(calls).toBe(1);
      });
    });

    describe('what is due', () => {
      it('is a live row from the very millisecond of its expiry', async () => {
        const request = storedRequest();
        await store.createScopeRequest(request);
        expect(await store.due(request.expiresAt - 1, 10)).toEqual([]);
        expect(await store.due(request.expiresAt, 10)).toEqual([request.uuid]);
      });

      it('is an exchanged row while it holds an answer', async () => {
        const exchange = { attempt: 'a', retryUntil: START + 60_000, sealedResponse: 'sealed' };
        const held = storedRequest({ status: 'exchanged', exchange });
        const wiped = storedRequest({ status: 'exchanged', exchange: { attempt: 'b', retryUntil: START } });
        const claims = storedRequest({
          status: 'exchanged',
          exchange: { attempt: 'c', retryUntil: START + 60_000 },
          sealedClaims: 'sealed',
        });
        for (const request of [held, wiped, claims]) await store.createScopeRequest(request);
        expect(await store.due(START + 59_999, 10)).toEqual([]);
        expect((await store.due(START + 60_000, 10)).toSorted()).toEqual([held.uuid, claims.uuid].toSorted());
      });

      it.each(['denied', 'cancelled', 'expired', 'failed'] as const)(
        'is never a row that ended as %s',
        async (status) => {
          await store.createScopeRequest(storedRequest({ status }));
          expect(await store.due(START + 86_400_000, 10)).toEqual([]);
        },
      );

      it('comes longest overdue first, and never more than asked for', async () => {
        const requests = [5, 1, 4, 2, 3].map((seconds) =>
          storedRequest({ expiresAt: START + seconds * 1000 }),
        );
        for (const request of requests) await store.createScopeRequest(request);
        const expected = [...requests].toSorted((a, b) => a.expiresAt - b.expiresAt).map(({ uuid }) => uuid);
        expect(await store.due(START + 10_000, 3)).toEqual(expected.slice(0, 3));
        expect(await store.due(START + 10_000, 10)).toEqual(expected);
      });

      it('follows a changed expiry', async () => {
        const request = storedRequest();
        await store.createScopeRequest(request);
        await store.compareAndSet(nextVersion(request, { expiresAt: START + 400_000 }));
        expect(await store.due(START + 399_999, 10)).toEqual([]);
        expect(await store.due(START + 400_000, 10)).toEqual([request.uuid]);
      });
    });

    describe('purge', () => {
      it('deletes what ended before the time given, and nothing else', async () => {
        const old = storedRequest({ status: 'denied', expiresAt: START - 1 });
        const edge = storedRequest({ status: 'denied', expiresAt: START });
        const live = storedRequest({ expiresAt: START - 1 });
        const exchange = { attempt: 'a', retryUntil: START - 1, sealedResponse: 'sealed' };
        const held = storedRequest({ status: 'exchanged', expiresAt: START - 1, exchange });
        for (const request of [old, edge, live, held]) await store.createScopeRequest(request);
        expect(await store.purge(START, START, 10)).toBe(1);
        expect(await store.getScopeRequest(old.uuid)).toBeUndefined();
        for (const { uuid } of [edge, live, held]) expect(await store.getScopeRequest(uuid)).toBeDefined();
      });

      it('deletes no more than asked for, and says how much', async () => {
        const ended = [1, 2, 3].map(() => storedRequest({ status: 'denied', expiresAt: START - 1 }));
        for (const request of ended) await store.createScopeRequest(request);
        const counts = [1, 2, 3].map(() => store.purge(START, START, 2));
        expect(await Promise.all(counts)).toEqual([2, 1, 0]);
      });

      it('forgets spent tokens only once they have expired', async () => {
        await store.spend('rt:app:1', START + 1000, START);
        await store.purge(START, START + 999, 10);
        expect(await store.spend('rt:app:1', START + 5000, START + 999)).toBe(false);
        await store.purge(START, START + 1000, 10);
        expect(await store.spend('rt:app:1', START + 5000, START + 1000)).toBe(true);
      });
    });

    describe('open scope requests', () => {
      it('are those pending or read whose time is not over (T37)', async () => {
        for (const status of [
          'pending',
          'read',
          'answered',
          'approved',
          'exchanged',
          'denied',
          'cancelled',
          'expired',
          'failed',
        ] as const) {
          await store.createScopeRequest(storedRequest({ status }));
        }
        await store.createScopeRequest(storedRequest({ expiresAt: START + 1 }));
        expect(await store.countOpen(START)).toBe(3);
        expect(await store.countOpen(START + 1)).toBe(2);
        expect(await store.countOpen(START + 120_000)).toBe(0);
      });

      it('become fewer when one ends', async () => {
        const request = storedRequest();
        await store.createScopeRequest(request);
        await store.compareAndSet(nextVersion(request, { status: 'cancelled' }));
        expect(await store.countOpen(START)).toBe(0);
      });
    });

    describe('spend', () => {
      it('says yes once', async () => {
        expect(await store.spend('rt:app:1', START + 1000, START)).toBe(true);
        expect(await store.spend('rt:app:1', START + 1000, START)).toBe(false);
        expect(await store.spend('rt:app:1', START + 9000, START + 999)).toBe(false);
      });

      it('says yes to one of 100 racers (T14)', async () => {
        const outcomes = await Promise.all(
          Array.from({ length: 100 }, () => store.spend('rt:app:1', START + 1000, START)),
        );
        expect(outcomes.filter(Boolean)).toHaveLength(1);
      });

      it('says yes again from the millisecond of expiry, and then no again', async () => {
        await store.spend('rt:app:1', START + 1000, START);
        expect(await store.spend('rt:app:1', START + 2000, START + 1000)).toBe(true);
        expect(await store.spend('rt:app:1', START + 3000, START + 1999)).toBe(false);
      });

      it('does not lengthen a life by a refused attempt', async () => {
        await store.spend('rt:app:1', START + 1000, START);
        await store.spend('rt:app:1', START + 900_000, START + 1);
        expect(await store.spend('rt:app:1', START + 2000, START + 1000)).toBe(true);
      });

      it('keeps keys apart: other app, other case, prefixes and odd names (T15)', async () => {
        for (const key of ['rt:a:1', 'rt:b:1', 'rt:A:1', 'rt:a:', 'rt:a:11', '__proto__', '', 'rt:a:1 ']) {
          expect(await store.spend(key, START + 1000, START)).toBe(true);
        }
      });
    });

    describe('a mark', () => {
      it('is the latest time that was given, until it has come and is purged', async () => {
        expect(await store.getMark('withdrawn:a')).toBeUndefined();
        await store.putMark('withdrawn:a', START + 2000);
        await store.putMark('withdrawn:a', START + 1000);
        expect(await store.getMark('withdrawn:a')).toBe(START + 2000);
        expect(await store.getMark('withdrawn:b')).toBeUndefined();
        await store.purge(0, START + 1999, 10);
        expect(await store.getMark('withdrawn:a')).toBe(START + 2000);
        await store.purge(0, START + 2000, 10);
        expect(await store.getMark('withdrawn:a')).toBeUndefined();
      });
    });
  });
  describeInstallation(name, create);
  describeAccounts(name, create);
  describeActivity(name, create);
  describeContacts(name, create);
  describeData(name, create);
  describeIssued(name, create);
  describeWebhooks(name, create);
}
