import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../service/src/store/store.js';
import { tamper } from '../support/tamper.js';
import { START, storedAnchor, storedApp, storedKey, storedList } from '../support/stored-request.js';

/** What every store must do with what belongs to the installation: apps, trust, keys. */
export function describeInstallation(name: string, create: () => Store | Promise<Store>): void {
  describe(`${name} store, the installation`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await create();
    });
    afterEach(() => store.close());

    describe('apps', () => {
      it('are stored, replaced and listed by id', async () => {
        const [a, b] = [storedApp('a', { logo: 'data:' }), storedApp('b')];
        await store.putApp(b);
        await store.putApp(a);
        await store.putApp({ ...b, revokedAt: START });
        expect(await store.getApp('a')).toEqual(a);
        expect(await store.listApps()).toEqual([a, { ...b, revokedAt: START }]);
      });

      it('are added under a free id, and take the place of none', async () => {
        expect(await store.addApp(storedApp('a'))).toBe(true);
        expect(await store.addApp(storedApp('a', { revokedAt: START }))).toBe(false);
        expect(await store.listApps()).toEqual([storedApp('a')]);
      });

      it.each(['', 'A', 'a ', 'a%', '__proto__', "a' --"])('are not found under %j', async (appId) => {
        await store.putApp(storedApp('a'));
        expect(await store.getApp(appId)).toBeUndefined();
      });

      it('are not changed through what was given or got', async () => {
        const app = storedApp('a');
        await store.putApp(app);
        app.origins.push('https://evil.example');
        const got = await store.getApp('a');
        tamper(() => got?.origins.push('https://evil.example'));
        expect((await store.getApp('a'))?.origins).toEqual(['https://shop.example']);
      });
    });

    describe('a change of an app', () => {
      it('is made of the app as it is then: of two at once neither undoes the other', async () => {
        await store.putApp(storedApp('a', { origins: [] }));
        const add = (origin: string) =>
          store.changeApp('a', (app) => ({ ...app, origins: [...app.origins, origin] }));
        await Promise.all(['https://one.example', 'https://two.example'].map(add));
        expect((await store.getApp('a'))?.origins).toEqual(['https://one.example', 'https://two.example']);
      });

      it('answers what is stored, also where nothing is to change', async () => {
        await store.putApp(storedApp('a'));
        const changed = await store.changeApp('a', (app) => ({ ...app, name: 'B' }));
        expect(changed).toEqual(await store.getApp('a'));
        expect(await store.changeApp('a', () => undefined)).toEqual(changed);
      });

      it('that throws changes nothing, and the next one works', async () => {
        await store.putApp(storedApp('a'));
        const refuse = () => {
          throw new Error('refused');
        };
        await expect(store.changeApp('a', refuse)).rejects.toThrow('refused');
        expect(await store.getApp('a')).toEqual(storedApp('a'));
        expect((await store.changeApp('a', (app) => ({ ...app, name: 'B' })))?.name).toBe('B');
      });

      it('that is not registered makes none', async () => {
        expect(await store.changeApp('a', () => storedApp('a'))).toBeUndefined();
        expect(await store.getApp('a')).toBeUndefined();
      });
    });

    describe('trust anchors', () => {
      it('are stored, replaced, listed by id and removed', async () => {
        await store.putTrustAnchor(storedAnchor('b'));
        await store.putTrustAnchor(storedAnchor('a'));
        await store.putTrustAnchor(storedAnchor('b', { types: ['urn:example:2'] }));
        expect(await store.listTrustAnchors()).toEqual([
          storedAnchor('a'),
          storedAnchor('b', { types: ['urn:example:2'] }),
        ]);
        expect(await store.removeTrustAnchor('a')).toBe(true);
        expect(await store.listTrustAnchors()).toEqual([storedAnchor('b', { types: ['urn:example:2'] })]);
      });

      it('that do not exist cannot be removed', async () => {
        await store.putTrustAnchor(storedAnchor('a'));
        expect(await store.removeTrustAnchor('b')).toBe(false);
        expect(await store.removeTrustAnchor('')).toBe(false);
        expect(await store.listTrustAnchors()).toHaveLength(1);
      });
    });

    describe('trust lists', () => {
      const certificates = [{ entity: 'Issuer', certificate: 'MIIB', purpose: 'issuing' as const }];

      it('are added once, replaced by their next version, listed by id and removed', async () => {
        expect(await store.compareAndSetTrustList(storedList('b'))).toBe(true);
        expect(await store.compareAndSetTrustList(storedList('a'))).toBe(true);
        expect(await store.compareAndSetTrustList(storedList('b', { url: 'https://other.example' }))).toBe(
          false,
        );
        const next = storedList('b', { version: 2, failures: 1 });
        expect(await store.compareAndSetTrustList(next)).toBe(true);
        expect(await store.compareAndSetTrustList(next)).toBe(false);
        expect(await store.listTrustLists()).toEqual([storedList('a'), next]);
        expect(await store.removeTrustList('b')).toBe(true);
        expect(await store.removeTrustList('b')).toBe(false);
        expect(await store.listTrustLists()).toEqual([storedList('a')]);
      });

      it('keep their certificates until others come', async () => {
        await store.compareAndSetTrustList(storedList('a'), certificates);
        await store.compareAndSetTrustList(storedList('a', { version: 2 }));
        expect(await store.getListedCertificates('a')).toEqual(certificates);
        await store.compareAndSetTrustList(storedList('a', { version: 3 }), []);
        expect(await store.getListedCertificates('a')).toEqual([]);
      });

      it('do not come back, nor get certificates, by a late change', async () => {
        await store.compareAndSetTrustList(storedList('a'));
        await store.removeTrustList('a');
        expect(await store.compareAndSetTrustList(storedList('a', { version: 2 }), certificates)).toBe(false);
        expect(await store.listTrustLists()).toEqual([]);
        expect(await store.getListedCertificates('a')).toEqual([]);
      });

      it('are not changed through what was given or got', async () => {
        const list = storedList('a');
        await store.compareAndSetTrustList(list);
        list.signers.push('evil');
        const [got] = await store.listTrustLists();
        tamper(() => got?.types.push('evil'));
        expect(await store.listTrustLists()).toEqual([storedList('a')]);
      });
    });

    describe('signing keys', () => {
      it('come newest first, also when made in the same millisecond', async () => {
        for (const kid of ['first', 'second', 'third']) await store.putSigningKey(storedKey(kid));
        expect((await store.listSigningKeys()).map(({ kid }) => kid)).toEqual(['third', 'second', 'first']);
      });

      it('are replaced together, and keep their order', async () => {
        for (const kid of ['first', 'second', 'third']) await store.putSigningKey(storedKey(kid));
        await store.changeSigningKeys((keys) => [
          storedKey('fourth'),
          ...keys.filter(({ kid }) => kid !== 'second'),
        ]);
        expect((await store.listSigningKeys()).map(({ kid }) => kid)).toEqual(['fourth', 'third', 'first']);
        const failing = store.changeSigningKeys(() => {
          throw new Error('no');
        });
        await expect(failing).rejects.toThrow('no');
        expect(await store.listSigningKeys()).toHaveLength(3);
      });

      it('are none at first', async () => {
        expect(await store.listSigningKeys()).toEqual([]);
      });
    });

    describe('secrets of the installation', () => {
      it('are put once; whoever comes later gets the first value', async () => {
        expect(await store.getSecret('pairwise-key')).toBeUndefined();
        expect(await store.putSecret('pairwise-key', 'one')).toBe('one');
        expect(await store.putSecret('pairwise-key', 'two')).toBe('one');
        expect(await store.getSecret('pairwise-key')).toBe('one');
      });

      it('are kept apart by name', async () => {
        await store.putSecret('a', 'one');
        expect(await store.getSecret('A')).toBeUndefined();
        expect(await store.getSecret('__proto__')).toBeUndefined();
        expect(await store.putSecret('b', 'two')).toBe('two');
      });

      it('are changed all together or not at all', async () => {
        await store.putSecret('a', 'one');
        await store.putSecret('b', 'two');
        await store.changeSecrets((one) => `${one.name} ${one.value}`);
        const changed = [
          { name: 'a', value: 'a one' },
          { name: 'b', value: 'b two' },
        ];
        expect(await store.listSecrets()).toEqual(changed);
        const failing = store.changeSecrets((one) => {
          if (one.name === 'b') throw new Error('no');
          return 'lost';
        });
        await expect(failing).rejects.toThrow('no');
        expect(await store.listSecrets()).toEqual(changed);
      });
    });
  });
}
