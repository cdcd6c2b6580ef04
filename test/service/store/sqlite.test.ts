import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { createSqliteStore } from '../../../service/src/store/sqlite.js';
import { temporaryFolder } from '../support/store-folder.js';
import {
  START,
  linkHashes,
  nextVersion,
  storedAnchor,
  storedApp,
  storedKey,
  storedRequest,
} from '../support/stored-request.js';
import { describeStore } from './contract.js';

const files = temporaryFolder();
const open = (path: string) => createSqliteStore(path, { synchronous: 'NORMAL' });

describeStore('sqlite', () => open(files.path()));

describe('a SQLite file that is opened again', () => {
  it('still holds everything that was acknowledged', async () => {
    const path = files.path();
    const request = storedRequest();
    const changed = nextVersion(request, { status: 'read' });
    const first = open(path);
    await first.createScopeRequest(request);
    await first.compareAndSet(changed);
    await first.spend('rt:app:1', START + 1000, START);
    await first.putApp(storedApp('a'));
    await first.putTrustAnchor(storedAnchor('t'));
    await first.putSigningKey(storedKey('old'));
    await first.putSigningKey(storedKey('new'));
    await first.putSecret('pairwise-key', 'sealed');
    await first.close();

    const second = open(path);
    expect(await second.getScopeRequest(request.uuid)).toEqual(changed);
    expect((await second.findByLink(linkHashes(request.uuid).qr))?.channel).toBe('qr');
    expect(await second.spend('rt:app:1', START + 1000, START)).toBe(false);
    expect(await second.listApps()).toEqual([storedApp('a')]);
    expect(await second.listTrustAnchors()).toEqual([storedAnchor('t')]);
    expect((await second.listSigningKeys()).map(({ kid }) => kid)).toEqual(['new', 'old']);
    expect(await second.getSecret('pairwise-key')).toBe('sealed');
    expect(await second.compareAndSet(nextVersion(request, { status: 'denied' }))).toBe(false);
    await second.close();
  });

  it('keeps the types of anchors from before they had their present name', async () => {
    const path = files.path();
    const first = open(path);
    await first.putTrustAnchor(storedAnchor('t'));
    await first.close();
    const db = new Database(path);
    db.exec(`UPDATE trust_anchors SET body = replace(body, '"types"', '"vcts"'); PRAGMA user_version = 1`);
    db.close();
    const second = open(path);
    expect(await second.listTrustAnchors()).toEqual([storedAnchor('t')]);
    await second.close();
  });

  it('keeps an audit log that nobody can change, not even with SQL', async () => {
    const path = files.path();
    const store = open(path);
    await store.addAudit({ at: START, by: { name: 'command line' }, action: 'app.create' });
    const db = new Database(path);
    const statements = [
      "UPDATE audit SET body = '{}'",
      'DELETE FROM audit',
      "INSERT OR REPLACE INTO audit (id, body) VALUES (1, '{}')",
      "INSERT INTO audit (id, body) VALUES (1, '{}') ON CONFLICT (id) DO UPDATE SET body = '{}'",
    ];
    for (const statement of statements) expect(() => db.exec(statement)).toThrow('only grows');
    db.close();
    expect(await store.listAudit(10, 10)).toEqual([
      { id: 1, at: START, by: { name: 'command line' }, action: 'app.create' },
    ]);
    await store.close();
  });

  it('also after the process was gone without closing', async () => {
    const path = files.path();
    const request = storedRequest();
    const lost = open(path);
    await lost.createScopeRequest(request);
    const second = open(path);
    expect(await second.getScopeRequest(request.uuid)).toEqual(request);
    await second.close();
    await lost.close();
  });
});

describe('two connections to one SQLite file', () => {
  it('see each other’s changes at once', async () => {
    const path = files.path();
    const [a, b] = [open(path), open(path)];
    const request = storedRequest();
    await a.createScopeRequest(request);
    expect(await b.getScopeRequest(request.uuid)).toEqual(request);
    await b.compareAndSet(nextVersion(request, { status: 'denied' }));
    expect((await a.getScopeRequest(request.uuid))?.status).toBe('denied');
    await b.putApp(storedApp('a', { revokedAt: START }));
    expect((await a.getApp('a'))?.revokedAt).toBe(START);
    await Promise.all([a.close(), b.close()]);
  });

  it('have one winner of a compare-and-set between them, 50 times', async () => {
    const path = files.path();
    const [a, b] = [open(path), open(path)];
    for (let round = 0; round < 50; round++) {
      const request = storedRequest();
      await a.createScopeRequest(request);
      const outcomes = await Promise.all(
        [a, b, b, a].map((store, index) =>
          store.compareAndSet(nextVersion(request, { sealedClaims: `${index}` })),
        ),
      );
      expect(outcomes.filter(Boolean)).toHaveLength(1);
      expect((await b.getScopeRequest(request.uuid))?.sealedClaims).toBe(`${outcomes.indexOf(true)}`);
    }
    await Promise.all([a.close(), b.close()]);
  });

  it('spend a token once between them, and agree on a secret', async () => {
    const path = files.path();
    const [a, b] = [open(path), open(path)];
    expect(await a.spend('rt:app:1', START + 1000, START)).toBe(true);
    expect(await b.spend('rt:app:1', START + 1000, START)).toBe(false);
    expect(await b.putSecret('pairwise-key', 'of b')).toBe('of b');
    expect(await a.putSecret('pairwise-key', 'of a')).toBe('of b');
    await Promise.all([a.close(), b.close()]);
  });
});

describe('the SQLite file on disk', () => {
  it('is readable by its owner alone, journal included', async () => {
    const path = files.path();
    const store = open(path);
    await store.createScopeRequest(storedRequest());
    for (const suffix of ['', '-wal', '-shm']) {
      expect(existsSync(path + suffix)).toBe(true);
      expect(statSync(path + suffix).mode & 0o077).toBe(0);
    }
    await store.close();
  });

  it('does not keep the bytes of what was wiped, once the journal is written back', async () => {
    const path = files.path();
    const store = open(path);
    const request = storedRequest({ sealedClaims: 'CANARY-'.repeat(200) });
    await store.createScopeRequest(request);
    await store.compareAndSet(nextVersion(request, { status: 'denied', sealedClaims: undefined }));
    await store.close();
    expect(readFileSync(path).includes('CANARY-')).toBe(false);
  });

  it('cannot be opened where there is no folder', () => {
    expect(() => open(`${files.folder}/missing/civic.sqlite`)).toThrow();
  });

  it('is refused, and left as it is, when it is not a database', () => {
    const path = files.path();
    writeFileSync(path, 'somebody’s notes');
    expect(() => open(path)).toThrow();
    expect(readFileSync(path, 'utf8')).toBe('somebody’s notes');
  });
});
