import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { CreateReply, Snapshot } from 'civic-elements/protocol';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { newClient } from '../../backend/src/index.js';
import { sha256 } from '../../service/src/keys/request-ids.js';
import { readOptions } from '../../service/src/read-options.js';
import { type RunningService, startService } from '../../service/src/server.js';
import {
  MemoryStore,
  approve,
  chooseCredentials,
  defaultSelection,
  obtainCredentials,
  requestSampleOffer,
  resolveRequest,
} from '../../wallet/core/index.js';
import { type TestApp, approvedCode, testApp } from './support/approved-request.js';
import { type Balancer, startBalancer } from './support/balancer.js';
import { DURABLE, type RedisServer, startRedis } from './support/redis-server.js';
import { temporaryFolder } from './support/store-folder.js';

const ORIGIN = 'http://localhost:8081';
const LOCAL = { allowLoopbackHttp: true };
const SERVICE_KEY = randomBytes(32).toString('hex');
const { folder } = temporaryFolder();
let redis: RedisServer;
let balancer: Balancer;
let services: RunningService[];
let app: TestApp;

const startInstance = (nth: number, more: Record<string, string> = {}) =>
  startService(
    readOptions('development', {
      PORT: '0',
      HOST: '127.0.0.1',
      PUBLIC_URL: `http://127.0.0.1:${balancer.port}`,
      CIVIC_STORE: 'redis',
      CIVIC_REDIS_URL: redis.options.urls[0],
      CIVIC_SERVICE_KEY: SERVICE_KEY,
      CIVIC_DATA_DIR: join(folder, `data-${nth}`),
      CIVIC_LOG_LEVEL: 'silent',
      ...more,
    }),
  );

beforeAll(async () => {
  redis = await startRedis(DURABLE);
  balancer = await startBalancer();
});
beforeEach(async () => {
  await redis.admin.flushAll();
  services = await Promise.all([startInstance(0), startInstance(1)]);
  app = await testApp(instance(0).context, { origins: [ORIGIN] });
});
afterEach(() => Promise.all(services.map((service) => service.close())));
afterAll(async () => {
  balancer.stop();
  await redis.stop();
});

function instance(nth: number): RunningService {
  const service = services[nth];
  if (!service) throw new Error('there is no such instance');
  return service;
}

const portOf = (nth: number) => (instance(nth).server.server.address() as AddressInfo).port;

const base = () => `http://127.0.0.1:${balancer.port}`;

async function create(): Promise<{ reply: CreateReply; secret: string }> {
  const secret = randomBytes(32).toString('base64url');
  const body = JSON.stringify({ appId: app.appId, scope: 'BASIC_SIGNUP', challenge: sha256(secret) });
  const headers = { origin: ORIGIN, 'content-type': 'application/json' };
  const reply = await fetch(`${base()}/scope-requests`, { method: 'POST', headers, body });
  expect(reply.status).toBe(201);
  return { reply: (await reply.json()) as CreateReply, secret };
}

/** Follows a scope request in a stream until a snapshot has the status. */
async function follow(uuid: string, secret: string, until: Snapshot['status']): Promise<Snapshot> {
  const headers = { origin: ORIGIN, authorization: `Bearer ${secret}`, accept: 'text/event-stream' };
  const { body } = await fetch(`${base()}/scope-requests/${uuid}`, { headers });
  let text = '';
  for await (const piece of (body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    text += piece;
    for (const [, data = ''] of text.matchAll(/^data: (.*)\n/gm)) {
      const snapshot = JSON.parse(data) as Snapshot;
      if (snapshot.status === until) return snapshot;
    }
  }
  throw new Error(`the stream ended before ${until}`);
}

it('the page is on one instance, the wallet on the other, and the back-end gets the data from either', async () => {
  const isPage = (path: string) => path.startsWith('/scope-requests');
  balancer.choose = (path) => portOf(isPage(path) ? 0 : 1);
  const wallet = new MemoryStore();
  await obtainCredentials(await requestSampleOffer(base(), LOCAL), wallet, LOCAL);
  const { reply, secret } = await create();
  const approved = follow(reply.uuid, secret, 'approved');
  const request = await resolveRequest(reply.qrLink ?? '', LOCAL);
  const choice = await chooseCredentials(request.query, await wallet.list());
  await approve(request, choice, defaultSelection(choice), LOCAL);
  const { authCode = '' } = await approved;
  const attempt = randomBytes(16).toString('base64url');
  const site = newClient({ ...app, api: `${base()}/sip` });
  const fromOne = await site.exchangeCode(authCode, { attempt });
  balancer.choose = () => portOf(0);
  expect(await site.exchangeCode(authCode, { attempt })).toEqual(fromOne);
  expect(fromOne.data.map(({ label }) => label)).toContain('contact.personal.email');
  await expect(site.exchangeCode(authCode)).rejects.toMatchObject({ code: 'invalid_grant' });
});

it('of 100 back-ends that exchange one code at both instances one gets the data (T01)', async () => {
  const { authCode } = await approvedCode(instance(0).context, app.appId);
  let nth = 0;
  balancer.choose = () => portOf(nth++ % 2);
  const site = newClient({ ...app, api: `${base()}/sip` });
  const outcomes = await Promise.allSettled(Array.from({ length: 100 }, () => site.exchangeCode(authCode)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

it('a request token that was used at one instance is refused by the other (T14)', async () => {
  const { context } = instance(0);
  expect(await context.store.spend('rt:app:1', Date.now() + 60_000, Date.now())).toBe(true);
  expect(await instance(1).context.store.spend('rt:app:1', Date.now() + 60_000, Date.now())).toBe(false);
});

it('keys, apps and trust that one instance changes hold at the other at once', async () => {
  const [one, other] = [instance(0).context, instance(1).context];
  const kid = await one.signingKeys.rotate();
  expect((await other.signingKeys.jwks()).keys.map((key) => key.kid)).toContain(kid);
  await one.store.changeApp(app.appId, (known) => ({ ...known, name: 'Renamed' }));
  expect((await other.store.getApp(app.appId))?.name).toBe('Renamed');
});

it('a limit counts what comes to both instances together, and nobody’s address is in Redis', async () => {
  await Promise.all(services.map((service) => service.close()));
  services = await Promise.all([0, 1].map((nth) => startInstance(nth, { CIVIC_CREATES_PER_MINUTE: '6' })));
  let nth = 0;
  balancer.choose = () => portOf(nth++ % 2);
  const body = JSON.stringify({ appId: app.appId, scope: 'BASIC_SIGNUP', challenge: sha256('secret') });
  const headers = { origin: ORIGIN, 'content-type': 'application/json' };
  const statuses = [];
  for (let call = 0; call < 8; call++)
    statuses.push((await fetch(`${base()}/scope-requests`, { method: 'POST', headers, body })).status);
  expect(statuses).toEqual([201, 201, 201, 201, 201, 201, 429, 429]);
  const counted = await Promise.all(
    (await redis.admin.keys('civic:{*}:counts')).map((key) => redis.admin.hKeys(key)),
  );
  expect(counted.flat()).toHaveLength(1);
  expect(counted.flat()[0]).toMatch(/^hit:[\w-]{43}$/);
});

it('instances are replaced one after the other while pages create, and no call fails', async () => {
  let nth = 0;
  let away = -1;
  balancer.choose = () => portOf(away === -1 ? nth++ % 2 : 1 - away);
  const created: string[] = [];
  const isOver = new AbortController();
  const pages = Array.from({ length: 4 }, async () => {
    while (!isOver.signal.aborted) {
      created.push((await create()).reply.uuid);
    }
  });
  for (const index of [0, 1]) {
    const before = created.length;
    await vi.waitFor(() => expect(created.length).toBeGreaterThan(before + 20), {
      timeout: 20_000,
      interval: 5,
    });
    away = index;
    await instance(index).close();
    services[index] = await startInstance(index);
    away = -1;
  }
  isOver.abort();
  await Promise.all(pages);
  expect(new Set(created).size).toBe(created.length);
  expect(created.length).toBeGreaterThan(40);
}, 60_000);
