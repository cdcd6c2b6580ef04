import { EventEmitter } from 'node:events';
import { statSync } from 'node:fs';
import { dueAt } from '../scope-request/lapse.js';
import type { ScopeRequest } from '../scope-request/scope-request.js';
import { createSqliteAccountStore } from './sqlite-accounts.js';
import { createSqliteActivityStore } from './sqlite-activity.js';
import { createSqliteContactStore } from './sqlite-contact.js';
import { createSqliteDataStore } from './sqlite-data.js';
import { createSqliteIssuedStore } from './sqlite-issued.js';
import { createSqliteWebhookStore } from './sqlite-webhooks.js';
import { openDatabase } from './sqlite-open.js';
import { createRemembered } from './sqlite-remembered.js';
import { createTransactions } from './sqlite-transactions.js';
import type { App, ListedCertificate, SigningKey, Store, TrustAnchor, TrustList } from './store.js';

interface Body {
  body: string;
}

/**
 * A store in one SQLite file in WAL mode. `synchronous: 'FULL'` (the default) loses no acknowledged change on power failure; `NORMAL` loses none
 * when only the process dies. The file, and with it its journal, is readable by its owner alone. Wake-ups reach only subscribers in this process,
 * so there must be one service process for one file. `patience` is for how many milliseconds a change waits while another program holds the lock.
 */
export function createSqliteStore(
  path: string,
  { synchronous = 'FULL' as 'FULL' | 'NORMAL', patience = 5_000 } = {},
): Store {
  const db = openDatabase(path, synchronous);
  const opened = statSync(path).ino;
  const remembered = createRemembered(db);
  const transactions = createTransactions(db, patience, remembered.forget);
  const transact = transactions.run;
  /** The way to change apps, keys, anchors and lists, or scope requests without their rows: nothing of before is remembered. */
  const change = <T>(make: () => T): Promise<T> =>
    transact(() => {
      remembered.forget();
      return make();
    });
  const { purge: purgeAccounts, ...accounts } = createSqliteAccountStore(db, transact);
  const { purge: purgeActivity, ...activity } = createSqliteActivityStore(db, transact);
  const { purge: purgeContacts, ...contacts } = createSqliteContactStore(db, transact);
  const { purge: purgeIssued, ...issued } = createSqliteIssuedStore(db, transact);
  const { purge: purgeWebhooks, ...webhooks } = createSqliteWebhookStore(db, transact);
  const changes = new EventEmitter().setMaxListeners(0);

  const sql = {
    insert: db.prepare('INSERT INTO scope_requests VALUES (?, ?, ?, ?, ?, ?, ?, ?)'),
    get: db.prepare('SELECT body FROM scope_requests WHERE uuid = ?'),
    byQr: db.prepare('SELECT uuid FROM scope_requests WHERE qr_hash = ?'),
    bySameDevice: db.prepare('SELECT uuid FROM scope_requests WHERE same_device_hash = ?'),
    update: db.prepare(
      'UPDATE scope_requests SET version = ?, status = ?, expires_at = ?, due_at = ?, qr_hash = ?, same_device_hash = ?, body = ? WHERE uuid = ? AND version = ?',
    ),
    due: db.prepare('SELECT uuid FROM scope_requests WHERE due_at <= ? ORDER BY due_at LIMIT ?'),
    purge: db.prepare(
      'DELETE FROM scope_requests WHERE rowid IN (SELECT rowid FROM scope_requests WHERE due_at IS NULL AND expires_at < ? LIMIT ?)',
    ),
    purgeSpent: db.prepare(
      'DELETE FROM spent WHERE rowid IN (SELECT rowid FROM spent WHERE expires_at <= ? LIMIT ?)',
    ),
    checkpoint: db.prepare('PRAGMA wal_checkpoint(TRUNCATE)'),
    countOpen: db.prepare(
      "SELECT count(*) AS n FROM scope_requests WHERE status IN ('pending', 'read') AND expires_at > ?",
    ),
    spend: db.prepare(
      'INSERT INTO spent VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET expires_at = ?2 WHERE expires_at <= ?3',
    ),
    putMark: db.prepare(
      'INSERT INTO spent VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET expires_at = max(expires_at, ?2)',
    ),
    getMark: db.prepare('SELECT expires_at FROM spent WHERE key = ?'),
    addApp: db.prepare('INSERT OR IGNORE INTO apps VALUES (?, ?)'),
    putApp: db.prepare('INSERT OR REPLACE INTO apps VALUES (?, ?)'),
    getApp: db.prepare('SELECT body FROM apps WHERE app_id = ?'),
    listApps: db.prepare('SELECT body FROM apps ORDER BY app_id'),
    putAnchor: db.prepare('INSERT OR REPLACE INTO trust_anchors VALUES (?, ?)'),
    removeAnchor: db.prepare('DELETE FROM trust_anchors WHERE id = ?'),
    listAnchors: db.prepare('SELECT body FROM trust_anchors ORDER BY id'),
    addList: db.prepare('INSERT OR IGNORE INTO trust_lists VALUES (?, 1, ?, ?)'),
    updateList: db.prepare(
      'UPDATE trust_lists SET version = ?, body = ?, certificates = coalesce(?, certificates) WHERE id = ? AND version = ?',
    ),
    removeList: db.prepare('DELETE FROM trust_lists WHERE id = ?'),
    allLists: db.prepare('SELECT body FROM trust_lists ORDER BY id'),
    listCertificates: db.prepare('SELECT certificates AS body FROM trust_lists WHERE id = ?'),
    putKey: db.prepare('INSERT INTO signing_keys (body) VALUES (?)'),
    listKeys: db.prepare('SELECT body FROM signing_keys ORDER BY id DESC'),
    dropKeys: db.prepare('DELETE FROM signing_keys'),
    getSecret: db.prepare('SELECT value FROM secrets WHERE name = ?'),
    listSecrets: db.prepare('SELECT name, value FROM secrets ORDER BY name'),
    putSecret: db.prepare('INSERT OR IGNORE INTO secrets VALUES (?, ?)'),
    changeSecret: db.prepare('UPDATE secrets SET value = ? WHERE name = ?'),
  };

  const parse = <T>(row: unknown): T | undefined => (row ? (JSON.parse((row as Body).body) as T) : undefined);
  const parseAll = <T>(rows: unknown[]): T[] => rows.map((row) => JSON.parse((row as Body).body) as T);
  const secret = (name: string) => (sql.getSecret.get(name) as { value: string } | undefined)?.value;
  const secrets = () =>
    (sql.listSecrets.all() as { name: string; value: string }[]).map(({ name, value }) => ({ name, value }));
  const columns = (request: ScopeRequest) => [
    request.version,
    request.status,
    request.expiresAt,
    dueAt(request) ?? null,
    request.linkHashes?.qr ?? null,
    request.linkHashes?.['same-device'] ?? null,
    JSON.stringify(request),
  ];
  const nameOf = (uuid: string) => `request ${uuid}`;
  const replace = (next: ScopeRequest) => {
    const won = sql.update.run(...columns(next), next.uuid, next.version - 1).changes === 1;
    if (won) remembered.put(nameOf(next.uuid), next);
    return won;
  };
  const find = (uuid: string) => remembered.read(nameOf(uuid), () => parse<ScopeRequest>(sql.get.get(uuid)));
  const findLink = (hash: string) => {
    const byQr = sql.byQr.get(hash) as { uuid: string } | undefined;
    if (byQr) return { uuid: byQr.uuid, channel: 'qr' as const };
    const row = sql.bySameDevice.get(hash) as { uuid: string } | undefined;
    return row && { uuid: row.uuid, channel: 'same-device' as const };
  };

  return {
    ...accounts,
    ...activity,
    ...contacts,
    ...createSqliteDataStore(path, db, change),
    ...issued,
    ...webhooks,
    async createScopeRequest(request) {
      await transact(() => {
        sql.insert.run(request.uuid, ...columns(request));
        remembered.put(nameOf(request.uuid), request);
      });
    },
    async getScopeRequest(uuid) {
      return find(uuid);
    },
    async findByLink(hash) {
      const link = remembered.read(`link ${hash}`, () => findLink(hash));
      if (!link) return undefined;
      const [request, { channel }] = [find(link.uuid), link];
      // A link that was replaced meanwhile is no longer that of its row.
      return request?.linkHashes?.[channel] === hash ? { request, channel } : undefined;
    },
    async compareAndSet(next) {
      const won = await transact(() => replace(next));
      if (won) changes.emit(next.uuid);
      return won;
    },
    async compareAndSetAll(rows) {
      const won = await transact(() => rows.filter(replace));
      for (const { uuid } of won) changes.emit(uuid);
      return won;
    },
    // Every change was on the disk before it was acknowledged.
    async secure() {},
    subscribe(uuid, listener) {
      changes.on(uuid, listener);
      return () => changes.off(uuid, listener);
    },
    async due(now, limit) {
      return (sql.due.all(now, limit) as { uuid: string }[]).map((row) => row.uuid);
    },
    async purge(before, now, limit) {
      return change(
        () =>
          sql.purge.run(before, limit).changes +
          sql.purgeSpent.run(now, limit).changes +
          purgeAccounts(now, limit) +
          purgeActivity(now, limit) +
          purgeContacts(now, limit) +
          purgeIssued(now, limit) +
          purgeWebhooks(now, limit),
      );
    },
    async checkpoint() {
      const { busy } = sql.checkpoint.get() as { busy: number };
      return busy === 0;
    },
    async check() {
      if (statSync(path).ino !== opened) throw new Error('the database file was replaced');
      await transact(() => sql.spend.run('check', 0, 0));
    },
    async countOpen(now) {
      return (sql.countOpen.get(now) as { n: number }).n;
    },
    async spend(key, expiresAt, now) {
      return transact(() => sql.spend.run(key, expiresAt, now).changes === 1);
    },
    async putMark(key, until) {
      await transact(() => sql.putMark.run(key, until));
    },
    async getMark(key) {
      return (sql.getMark.get(key) as { expires_at: number } | undefined)?.expires_at;
    },
    async addApp(app) {
      return change(() => sql.addApp.run(app.appId, JSON.stringify(app)).changes === 1);
    },
    async putApp(app) {
      await change(() => sql.putApp.run(app.appId, JSON.stringify(app)));
    },
    async changeApp(appId, changeOne) {
      return change(() => {
        const app = parse<App>(sql.getApp.get(appId));
        const changed = app && changeOne(app);
        if (!changed) return app;
        sql.putApp.run(appId, JSON.stringify(changed));
        return parse<App>(sql.getApp.get(appId));
      });
    },
    async getApp(appId) {
      return remembered.read(`app ${appId}`, () => parse<App>(sql.getApp.get(appId)));
    },
    async listApps() {
      return parseAll<App>(sql.listApps.all());
    },
    async putTrustAnchor(anchor) {
      await change(() => sql.putAnchor.run(anchor.id, JSON.stringify(anchor)));
    },
    async removeTrustAnchor(id) {
      return change(() => sql.removeAnchor.run(id).changes === 1);
    },
    async listTrustAnchors() {
      return [...(remembered.read('anchors', () => parseAll<TrustAnchor>(sql.listAnchors.all())) ?? [])];
    },
    async compareAndSetTrustList(next, certificates) {
      const { id, version } = next;
      const [body, kept] = [JSON.stringify(next), certificates && JSON.stringify(certificates)];
      const write = () =>
        version === 1
          ? sql.addList.run(id, body, kept ?? '[]')
          : sql.updateList.run(version, body, kept ?? null, id, version - 1);
      return change(() => write().changes === 1);
    },
    async removeTrustList(id) {
      return change(() => sql.removeList.run(id).changes === 1);
    },
    async listTrustLists() {
      return [...(remembered.read('lists', () => parseAll<TrustList>(sql.allLists.all())) ?? [])];
    },
    async getListedCertificates(id) {
      return parse<ListedCertificate[]>(sql.listCertificates.get(id)) ?? [];
    },
    async putSigningKey(key) {
      await change(() => sql.putKey.run(JSON.stringify(key)));
    },
    async changeSigningKeys(changeAll) {
      await change(() => {
        const changed = changeAll(parseAll<SigningKey>(sql.listKeys.all()));
        sql.dropKeys.run();
        for (const key of changed.toReversed()) sql.putKey.run(JSON.stringify(key));
      });
    },
    async listSigningKeys() {
      return [...(remembered.read('keys', () => parseAll<SigningKey>(sql.listKeys.all())) ?? [])];
    },
    async getSecret(name) {
      return secret(name);
    },
    async listSecrets() {
      return secrets();
    },
    async putSecret(name, value) {
      await transact(() => sql.putSecret.run(name, value));
      return secret(name) ?? value;
    },
    async changeSecrets(changeOne) {
      await transact(() => {
        for (const one of secrets()) sql.changeSecret.run(changeOne(one), one.name);
      });
    },
    async close() {
      changes.removeAllListeners();
      await transactions.settled();
      db.close();
    },
  };
}
