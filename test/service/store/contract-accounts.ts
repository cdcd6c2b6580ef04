import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Account, Invitation, Session } from '../../../service/src/accounts/account.js';
import type { Store } from '../../../service/src/store/store.js';
import { START } from '../support/stored-request.js';

const account = (id: string, patch: Partial<Account> = {}): Account => ({
  id,
  name: 'Ada ü "\u0000',
  role: 'owner',
  createdAt: START,
  passkeys: [{ id: `key of ${id}`, publicKey: 'AA', counter: 0, name: 'Phone', createdAt: START }],
  recoveryHashes: ['h'],
  ...patch,
});

const session = (id: string, patch: Partial<Session> = {}): Session => ({
  id,
  accountId: 'a',
  createdAt: START,
  lastUsedAt: START,
  expiresAt: START + 10,
  address: '::1',
  browser: 'B',
  ...patch,
});

const invitation = (id: string, patch: Partial<Invitation> = {}): Invitation => ({
  id,
  role: 'viewer',
  createdAt: START,
  expiresAt: START + 10,
  ...patch,
});

/** What every store must do for the portal. */
export function describeAccounts(name: string, create: () => Store | Promise<Store>): void {
  describe(`${name} store, the portal`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await create();
    });
    afterEach(() => store.close());

    describe('accounts', () => {
      it('are added, changed and removed by one change of all, and stay in their order', async () => {
        await store.changeAccounts(() => [account('b'), account('a')]);
        await store.changeAccounts(([b, a]) => (a && b ? [{ ...b, name: 'Bo' }, a, account('c')] : []));
        expect(await store.listAccounts()).toEqual([
          account('b', { name: 'Bo' }),
          account('a'),
          account('c'),
        ]);
        await store.changeAccounts((all) => all.filter(({ id }) => id !== 'a'));
        expect((await store.listAccounts()).map(({ id }) => id)).toEqual(['b', 'c']);
      });

      it('lose nothing to changes at once, so that one of two owners who leave stays', async () => {
        await store.changeAccounts(() => [account('a'), account('b')]);
        const leave = (id: string) =>
          store.changeAccounts((all) => (all.length > 1 ? all.filter((one) => one.id !== id) : undefined));
        await Promise.all([leave('a'), leave('b')]);
        expect(await store.listAccounts()).toEqual([account('b')]);
      });

      it('stay as they are when a change throws, makes nothing of them, or keeps what it was given', async () => {
        await store.changeAccounts(() => [account('a')]);
        const refuse = () => {
          throw new Error('refused');
        };
        await expect(store.changeAccounts(refuse)).rejects.toThrow('refused');
        await store.changeAccounts((all) => {
          all.pop();
          return undefined;
        });
        expect(await store.listAccounts()).toEqual([account('a')]);
      });
    });

    describe('sessions', () => {
      it('are found by their id alone, and removed once', async () => {
        await store.addSession(session('s'));
        expect(await store.getSession('s')).toEqual(session('s'));
        for (const id of ['', 'S', '__proto__', "s' --"]) expect(await store.getSession(id)).toBeUndefined();
        expect(await store.removeSession('s')).toBe(true);
        expect(await store.removeSession('s')).toBe(false);
        expect(await store.getSession('s')).toBeUndefined();
      });

      it('are prolonged while they are there, and come back by nothing', async () => {
        await store.addSession(session('s'));
        await store.touchSession('s', START + 5, START + 15);
        expect(await store.getSession('s')).toEqual(
          session('s', { lastUsedAt: START + 5, expiresAt: START + 15 }),
        );
        await store.removeSession('s');
        await store.touchSession('s', START + 6, START + 16);
        expect(await store.getSession('s')).toBeUndefined();
      });

      it('are listed by account, the last used first, and end with it', async () => {
        await store.addSession(session('s'));
        await store.addSession(session('t'));
        await store.addSession(session('u', { accountId: 'b' }));
        await store.touchSession('s', START + 5, START + 15);
        expect((await store.listSessions('a')).map(({ id }) => id)).toEqual(['s', 't']);
        await store.removeSessions('a');
        expect(await store.listSessions('a')).toEqual([]);
        expect(await store.listSessions('b')).toHaveLength(1);
      });

      it('are purged when they have expired, by the time to which they were prolonged', async () => {
        await store.addSession(session('s'));
        await store.addSession(session('t'));
        await store.touchSession('t', START + 5, START + 15);
        expect(await store.purge(0, START + 9, 10)).toBe(0);
        expect(await store.purge(0, START + 10, 10)).toBe(1);
        expect(await store.getSession('t')).toBeDefined();
      });
    });

    describe('invitations', () => {
      it('are listed, the oldest first, and removed by one of two at once', async () => {
        await store.addInvitation(invitation('i'));
        await store.addInvitation(invitation('h', { createdAt: START + 1, by: 'a' }));
        expect((await store.listInvitations()).map(({ id }) => id)).toEqual(['i', 'h']);
        expect(await store.getInvitation('h')).toEqual(invitation('h', { createdAt: START + 1, by: 'a' }));
        const removals = await Promise.all([store.removeInvitation('i'), store.removeInvitation('i')]);
        expect(removals.toSorted()).toEqual([false, true]);
        expect(await store.getInvitation('i')).toBeUndefined();
      });

      it('are purged when they have expired', async () => {
        await store.addInvitation(invitation('i'));
        expect(await store.purge(0, START + 9, 10)).toBe(0);
        expect(await store.purge(0, START + 10, 10)).toBe(1);
      });
    });

    describe('the audit log', () => {
      it('is read from its newest line on, in parts', async () => {
        for (const action of ['a', 'b', 'c'])
          await store.addAudit({ at: START, by: { id: 'i', name: 'ü' }, action, fields: ['name'] });
        const first = await store.listAudit(Number.MAX_SAFE_INTEGER, 2);
        expect(first.map(({ action }) => action)).toEqual(['c', 'b']);
        const rest = await store.listAudit(first[1]?.id ?? 0, 2);
        expect(rest).toEqual([
          { id: expect.any(Number), at: START, by: { id: 'i', name: 'ü' }, action: 'a', fields: ['name'] },
        ]);
      });

      it('is never purged', async () => {
        await store.addAudit({ at: 0, by: { name: 'command line' }, action: 'a' });
        await store.purge(START, START, 10);
        expect(await store.listAudit(10, 10)).toHaveLength(1);
      });
    });
  });
}
