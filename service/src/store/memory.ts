import { EventEmitter } from 'node:events';
import type { Channel } from 'civic-elements/protocol';
import { dueAt } from '../scope-request/lapse.js';
import type { ScopeRequest } from '../scope-request/scope-request.js';
import { frozenCopy } from '../deep-freeze.js';
import { createMemoryAccountStore } from './memory-accounts.js';
import { createMemoryActivityStore } from './memory-activity.js';
import { createMemoryContactStore } from './memory-contact.js';
import { createMemoryDataStore, eraseOf, tableOf } from './memory-data.js';
import { createMemoryIssuedStore } from './memory-issued.js';
import { createMemoryWebhookStore } from './memory-webhooks.js';
import type { App, ListedCertificate, SigningKey, Store, TrustAnchor, TrustList } from './store.js';

/** What the store keeps of a value that it is given. It is frozen, so that whoever reads it gets it without another copy. */
function kept<T>(value: T): T {
  return frozenCopy(value);
}

/** A store for tests and demos that keeps everything in this process. A restart loses all of it, and open pages learn that on their next request. */
export function createMemoryStore(): Store {
  const requests = new Map<string, ScopeRequest>();
  const links = new Map<string, { uuid: string; channel: Channel }>();
  const spent = new Map<string, number>();
  const apps = new Map<string, App>();
  const anchors = new Map<string, TrustAnchor>();
  const lists = new Map<string, { list: TrustList; certificates: readonly ListedCertificate[] }>();
  const signingKeys: SigningKey[] = [];
  const secrets = new Map<string, string>();
  const { purge: purgeAccounts, tables: accountsTables, audit, ...accounts } = createMemoryAccountStore();
  const { purge: purgeActivity, tables: activityTables, ...activity } = createMemoryActivityStore();
  const { purge: purgeContacts, tables: contactsTables, ...contacts } = createMemoryContactStore();
  const { purge: purgeIssued, tables: issuedTables, ...issued } = createMemoryIssuedStore();
  const { purge: purgeWebhooks, tables: webhooksTables, ...webhooks } = createMemoryWebhookStore();
  const changes = new EventEmitter().setMaxListeners(0);

  const data = createMemoryDataStore({
    apps,
    requests,
    audit,
    tables: () => ({
      scope_requests: {
        ...tableOf(requests.size, requests.values()),
        erase(appId) {
          for (const request of requests.values())
            if (request.appId === appId) index({ ...request, linkHashes: {} }, request);
          return eraseOf(requests, appId);
        },
      },
      apps: { ...tableOf(apps.size, apps.values()), erase: (appId) => eraseOf(apps, appId) },
      trust_anchors: { rows: anchors.size },
      trust_lists: { rows: lists.size },
      signing_keys: tableOf(signingKeys.length, signingKeys),
      secrets: { rows: secrets.size },
      spent: {
        rows: spent.size,
        erase(appId) {
          const own = [...spent.keys()].filter((key) => key.startsWith(`rt:${appId}:`));
          for (const key of own) spent.delete(key);
          return own.length;
        },
      },
      ...accountsTables(),
      ...activityTables(),
      ...contactsTables(),
      ...issuedTables(),
      ...webhooksTables(),
    }),
  });

  function index(request: ScopeRequest, previous?: ScopeRequest): void {
    for (const hash of Object.values(previous?.linkHashes ?? {})) links.delete(hash);
    for (const [channel, hash] of Object.entries(request.linkHashes ?? {})) {
      if (channel !== 'dc-api') links.set(hash, { uuid: request.uuid, channel: channel as Channel });
    }
  }

  function replace(next: ScopeRequest): boolean {
    const previous = requests.get(next.uuid);
    if (!previous || previous.version !== next.version - 1) return false;
    requests.set(next.uuid, kept(next));
    index(next, previous);
    changes.emit(next.uuid);
    return true;
  }

  return {
    ...accounts,
    ...activity,
    ...contacts,
    ...data,
    ...issued,
    ...webhooks,
    async createScopeRequest(request) {
      if (requests.has(request.uuid)) throw new Error('uuid exists');
      requests.set(request.uuid, kept(request));
      index(request);
    },
    async getScopeRequest(uuid) {
      return requests.get(uuid);
    },
    async findByLink(hash) {
      const link = links.get(hash);
      const request = link && requests.get(link.uuid);
      return link && request && { request, channel: link.channel };
    },
    async compareAndSet(next) {
      return replace(next);
    },
    async compareAndSetAll(rows) {
      return rows.filter(replace);
    },
    async secure() {},
    subscribe(uuid, listener) {
      changes.on(uuid, listener);
      return () => changes.off(uuid, listener);
    },
    async due(now, limit) {
      return [...requests.values()]
        .map((request) => ({ uuid: request.uuid, at: dueAt(request) ?? Number.POSITIVE_INFINITY }))
        .filter(({ at }) => at <= now)
        .toSorted((a, b) => a.at - b.at)
        .slice(0, limit)
        .map(({ uuid }) => uuid);
    },
    async purge(before, now, limit) {
      const ended = [...requests.values()].filter(
        (request) => dueAt(request) === undefined && request.expiresAt < before,
      );
      const expired = [...spent].filter(([, expiresAt]) => expiresAt <= now);
      const [rows, keys] = [ended.slice(0, limit), expired.slice(0, limit)];
      for (const { uuid } of rows) requests.delete(uuid);
      for (const [key] of keys) spent.delete(key);
      const others = [purgeAccounts, purgeActivity, purgeContacts, purgeIssued, purgeWebhooks];
      return others.reduce((sum, purge) => sum + purge(now, limit), rows.length + keys.length);
    },
    async checkpoint() {
      return true;
    },
    async check() {},
    async countOpen(now) {
      let count = 0;
      for (const { status, expiresAt } of requests.values()) {
        if ((status === 'pending' || status === 'read') && expiresAt > now) count++;
      }
      return count;
    },
    async spend(key, expiresAt, now) {
      const known = spent.get(key);
      if (known !== undefined && known > now) return false;
      spent.set(key, expiresAt);
      return true;
    },
    async putMark(key, until) {
      spent.set(key, Math.max(spent.get(key) ?? 0, until));
    },
    async getMark(key) {
      return spent.get(key);
    },
    async addApp(app) {
      if (apps.has(app.appId)) return false;
      apps.set(app.appId, kept(app));
      return true;
    },
    async putApp(app) {
      apps.set(app.appId, kept(app));
    },
    async changeApp(appId, change) {
      const app = apps.get(appId);
      const changed = app && change(app);
      if (changed) apps.set(appId, kept(changed));
      return apps.get(appId);
    },
    async getApp(appId) {
      return apps.get(appId);
    },
    async listApps() {
      return [...apps.values()].toSorted((a, b) => (a.appId < b.appId ? -1 : 1));
    },
    async putTrustAnchor(anchor) {
      anchors.set(anchor.id, kept(anchor));
    },
    async removeTrustAnchor(id) {
      return anchors.delete(id);
    },
    async listTrustAnchors() {
      return [...anchors.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
    },
    async compareAndSetTrustList(next, certificates) {
      const known = lists.get(next.id);
      if ((known?.list.version ?? 0) !== next.version - 1) return false;
      lists.set(next.id, kept({ list: next, certificates: certificates ?? known?.certificates ?? [] }));
      return true;
    },
    async removeTrustList(id) {
      return lists.delete(id);
    },
    async listTrustLists() {
      const all = [...lists.values()].map(({ list }) => list);
      return all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    },
    async getListedCertificates(id) {
      return [...(lists.get(id)?.certificates ?? [])];
    },
    async putSigningKey(key) {
      signingKeys.unshift(kept(key));
    },
    async changeSigningKeys(change) {
      signingKeys.splice(0, signingKeys.length, ...kept(change([...signingKeys])));
    },
    async listSigningKeys() {
      return [...signingKeys];
    },
    async getSecret(name) {
      return secrets.get(name);
    },
    async listSecrets() {
      const all = [...secrets].map(([name, value]) => ({ name, value }));
      return all.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    },
    async putSecret(name, value) {
      if (!secrets.has(name)) secrets.set(name, value);
      return secrets.get(name) ?? value;
    },
    async changeSecrets(change) {
      const changed = [...secrets].map(([name, value]) => [name, change({ name, value })] as const);
      for (const [name, value] of changed) secrets.set(name, value);
    },
    async close() {
      changes.removeAllListeners();
    },
  };
}
