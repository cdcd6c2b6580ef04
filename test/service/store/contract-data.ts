import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TABLES } from '../../../service/src/store/data-store.js';
import type { App, Store } from '../../../service/src/store/store.js';
import { START, linkHashes, storedRequest } from '../support/stored-request.js';

const app = (appId: string, patch: Partial<App> = {}): App => ({
  appId,
  name: appId,
  origins: [],
  publicKey: '04',
  sealedSecret: 's',
  certificate: 'c',
  sealedCertificateKey: 'k',
  classic: false,
  strict: false,
  authCodeLifetime: 60,
  createdAt: START,
  ...patch,
});

/** What every store must tell of itself. */
export function describeData(name: string, create: () => Store | Promise<Store>): void {
  describe(`${name} store, what is in it`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await create();
    });
    afterEach(() => store.close());

    /** Puts a row of each kind that belongs to an app. */
    async function fill(appId: string, at = START) {
      await store.addApp(app(appId, { createdAt: at }));
      const { uuid } = storedRequest();
      await store.createScopeRequest({
        ...storedRequest(),
        uuid,
        appId,
        createdAt: at,
        linkHashes: linkHashes(uuid),
      });
      await store.addActivity([{ appId, at, kind: 'created', steps: ['created'] }]);
      const delivery = { id: `d ${appId}`, type: 't', body: '{}', state: 'waiting', tries: 0 } as const;
      await store.spend(`rt:${appId}:jti`, at + 9, at);
      await store.addDeliveries([{ ...delivery, appId, createdAt: at, dueAt: at }]);
      return uuid;
    }

    const counted = async () =>
      Object.fromEntries((await store.countTables()).map(({ table, ...rest }) => [table, rest]));

    it('counts the rows of every table, and says when the oldest was made', async () => {
      expect((await store.countTables()).map(({ table }) => table)).toEqual([...TABLES]);
      for (const { rows, oldest } of await store.countTables())
        expect({ rows, oldest }).toEqual({ rows: 0, oldest: undefined });
      await fill('b', START + 7);
      await fill('a', START);
      await store.spend('key', START, START);
      await store.addAudit({ at: START + 3, by: { name: 'x' }, action: 'a' });
      expect(await counted()).toMatchObject({
        scope_requests: { rows: 2, oldest: START },
        apps: { rows: 2, oldest: START },
        activity: { rows: 2, oldest: START },
        activity_steps: { rows: 2, oldest: START },
        webhook_deliveries: { rows: 2, oldest: START },
        spent: { rows: 3 },
        audit: { rows: 1, oldest: START + 3 },
        sessions: { rows: 0 },
      });
    });

    it('finds lines of the audit log by what was done, to what, and by whom, the newest first', async () => {
      const add = (action: string, target: string, id: string) =>
        store.addAudit({ at: START, by: { id, name: 'n' }, action, target });
      await add('app.create', 'shop', 'ada');
      await add('app.key.revoke', 'shop 1f3c', 'bo');
      await add('app.create', 'shop2', 'ada');
      await store.addAudit({ at: START, by: { name: 'command line' }, action: 'backup' });
      const actions = async (which: Parameters<Store['findAudit']>[0], limit = 9) =>
        (await store.findAudit(which, limit)).map(({ action, target }) => `${action} ${target}`);
      expect(await actions({ target: 'shop' })).toEqual(['app.key.revoke shop 1f3c', 'app.create shop']);
      expect(await actions({ target: 'sho_' })).toEqual([]);
      expect(await actions({ by: 'ada' }, 1)).toEqual(['app.create shop2']);
      expect(await actions({ action: 'backup' })).toEqual(['backup undefined']);
      expect(await actions({})).toHaveLength(4);
    });

    it('lists the scope requests of one app', async () => {
      const uuid = await fill('a');
      await fill('b');
      expect((await store.listScopeRequests('a', 5)).map((request) => request.uuid)).toEqual([uuid]);
      expect(await store.listScopeRequests('a', 0)).toEqual([]);
    });

    it('erases an app that was revoked with all that is kept of it, and nothing of others', async () => {
      const uuid = await fill('a');
      const other = await fill('b');
      const links = (await store.getScopeRequest(uuid))?.linkHashes;
      await store.changeApp('a', (one) => ({ ...one, revokedAt: START }));
      expect(await store.eraseApp('a')).toEqual({
        scope_requests: 1,
        activity: 1,
        activity_counts: 1,
        activity_steps: 1,
        webhook_deliveries: 1,
        spent: 1,
        apps: 1,
      });
      expect(await store.getApp('a')).toBeUndefined();
      expect(await store.getScopeRequest(uuid)).toBeUndefined();
      expect(await store.findByLink(links?.qr ?? '')).toBeUndefined();
      expect(await store.listActivity('a', { limit: 9 })).toEqual([]);
      expect(await store.getChecklist('a')).toEqual({});
      expect(await store.listDeliveries('a', 9)).toEqual([]);
      expect(await store.getScopeRequest(other)).toBeDefined();
      expect(await counted()).toMatchObject({
        apps: { rows: 1 },
        activity_counts: { rows: 1 },
        spent: { rows: 1 },
      });
      await store.addActivity([{ appId: 'a', at: START, kind: 'error' }]);
      expect(await store.eraseApp('a')).toMatchObject({ apps: 0, activity: 1 });
    });

    it('erases no app that can still ask', async () => {
      await fill('a');
      expect(await store.eraseApp('a')).toBeUndefined();
      expect(await counted()).toMatchObject({ apps: { rows: 1 }, activity: { rows: 1 } });
    });
  });
}
