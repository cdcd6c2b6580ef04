import { createHmac } from 'node:crypto';
import { type IncomingMessage, createServer } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import type { WebhookCreated } from 'civic-elements/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { revokeApp } from '../../../service/src/apps/change-app.js';
import { createPostPublic } from '../../../service/src/outgoing/fetch-public.js';
import { listDeliveries } from '../../../service/src/webhooks/log.js';
import { type Webhooks, createWebhooks } from '../../../service/src/webhooks/webhooks.js';
import { type PageService, pageService } from '../support/page-service.js';
import { type PortalApps, askingOwner } from '../support/portal-apps.js';

/** A site's back-end that takes messages. */
interface Receiver {
  url: string;
  asked: { headers: IncomingMessage['headers']; path: string | undefined; body: string }[];
  /** What it answers next; then 204. */
  answers: (number | 'nothing')[];
  close(): Promise<unknown>;
}

async function receiver(): Promise<Receiver> {
  const asked: Receiver['asked'] = [];
  const answers: Receiver['answers'] = [];
  const server = createServer(async (request, reply) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    asked.push({ headers: request.headers, path: request.url, body: Buffer.concat(chunks).toString() });
    const status = answers.shift() ?? 204;
    if (status === 'nothing') request.socket.destroy();
    else reply.writeHead(status, status === 307 ? { location: '/elsewhere' } : {}).end('body');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook?x=1`,
    asked,
    answers,
    close: () => new Promise((done) => server.close(done)),
  };
}

let service: PageService;
let portal: Pick<PortalApps, 'call' | 'createApp'>;
let site: Receiver;
let webhooks: Webhooks;
beforeEach(async () => {
  service = await pageService({ store: 'sqlite' });
  portal = await askingOwner(service);
  site = await receiver();
  webhooks = createWebhooks(service.context);
});
afterEach(async () => {
  await webhooks.stop();
  await site.close();
  await service.close();
});

const path = (rest = '') => `apps/${service.app.appId}/webhook${rest}`;
const set = async (url = site.url) =>
  (await portal.call('PUT', path(), { url })).json<WebhookCreated>().secret;
const log = () => listDeliveries(service.context, service.app.appId);
const types = () => site.asked.map(({ body }) => (JSON.parse(body) as { type: string }).type);

describe('a back-end that wants status changes', () => {
  it('gets each of its scope requests, signed as Standard Webhooks has it, without anything about the person', async () => {
    const secret = await set();
    const key = await service.start();
    await service.answer(key);
    await webhooks.run();
    expect(types().toSorted()).toEqual(['scope-request.approved', 'scope-request.created']);
    const approved = site.asked.find(({ body }) => body.includes('approved'));
    expect(JSON.parse(approved?.body ?? '')).toEqual({
      type: 'scope-request.approved',
      timestamp: '2030-01-01T00:00:00.000Z',
      data: {
        uuid: key.uuid,
        appId: service.app.appId,
        status: 'approved',
        scope: 'BASIC_SIGNUP',
        createdAt: '2030-01-01T00:00:00.000Z',
        channel: 'qr',
      },
    });
    for (const { headers, body, path: asked } of site.asked) {
      const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
      const hmac = createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64'));
      expect(headers['webhook-signature']).toBe(`v1,${hmac.update(signed).digest('base64')}`);
      expect(asked).toBe('/hook?x=1');
      for (const one of ['ada@', '555123', key.secret]) expect(body).not.toContain(one);
    }
    expect((await log()).map(({ state, tries, reply }) => [state, tries, reply])).toEqual([
      ['delivered', 1, 204],
      ['delivered', 1, 204],
    ]);
  });

  it('gets a whole backlog in one go, each message once', async () => {
    await set();
    for (let n = 0; n < 23; n++) await service.start();
    await Promise.all([webhooks.run(), webhooks.run()]);
    await webhooks.run();
    expect(site.asked).toHaveLength(23);
    expect(new Set(site.asked.map(({ headers }) => headers['webhook-id'])).size).toBe(23);
  });

  it('that is down gets the message later, with the same id and a fresh signature, six times in all', async () => {
    await set();
    site.answers.push(500, 'nothing', 307, 404, 429, 503);
    await service.start();
    await webhooks.run();
    for (const pause of [5_000, 60_000, 600_000, 3_600_000, 21_600_000]) {
      const tries = site.asked.length;
      service.clock.advance(pause - 1);
      await webhooks.run();
      expect(site.asked).toHaveLength(tries);
      service.clock.advance(1);
      await webhooks.run();
      expect(site.asked).toHaveLength(tries + 1);
    }
    service.clock.advance(86_400_000);
    await webhooks.run();
    expect(site.asked).toHaveLength(6);
    expect(new Set(site.asked.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(site.asked.map(({ headers }) => headers['webhook-signature'])).size).toBe(6);
    expect(site.asked.map(({ path: asked }) => asked)).toEqual(Array(6).fill('/hook?x=1'));
    expect(await log()).toEqual([expect.objectContaining({ state: 'failed', tries: 6, reply: 503 })]);
  });

  it('that answers 410 is not asked again', async () => {
    await set();
    site.answers.push(410);
    await service.start();
    await webhooks.run();
    service.clock.advance(86_400_000);
    await webhooks.run();
    expect(site.asked).toHaveLength(1);
    expect(await log()).toEqual([expect.objectContaining({ state: 'failed', reply: 410 })]);
  });

  it('gets what waited when the service was stopped in between', async () => {
    await set();
    await service.start();
    await webhooks.stop();
    webhooks = createWebhooks(service.context);
    await webhooks.run();
    expect(types()).toEqual(['scope-request.created']);
  });

  it('gets its messages also when the database was locked for a moment', async () => {
    await set();
    const { store } = service.context;
    const { addDeliveries } = store;
    store.addDeliveries = async () => {
      throw new Error('locked');
    };
    await service.start();
    await expect(webhooks.run()).rejects.toThrow('locked');
    store.addDeliveries = addDeliveries;
    await webhooks.run();
    expect(types()).toEqual(['scope-request.created']);
  });

  it('gets nothing more of a backlog once the service stops, so that nothing is sent twice', async () => {
    await set();
    for (let n = 0; n < 23; n++) await service.start();
    const running = webhooks.run();
    while (site.asked.length === 0) await setImmediate();
    await webhooks.stop();
    const states = (await log()).map(({ state }) => state);
    expect(states.filter((state) => state === 'delivered')).toHaveLength(site.asked.length);
    await running;
    expect(site.asked.length).toBeLessThan(23);
  });

  it('that wants none any more gets none, not even what waited', async () => {
    await set();
    site.answers.push(500);
    await service.start();
    await webhooks.run();
    expect((await portal.call('DELETE', path())).statusCode).toBe(204);
    service.clock.advance(5_000);
    await service.start();
    await webhooks.run();
    expect(site.asked).toHaveLength(1);
    expect((await log()).map(({ state, cause }) => [state, cause])).toEqual([['failed', 'removed']]);
  });

  it('of a closed app gets nothing', async () => {
    await set();
    await service.start();
    await revokeApp(service.context, service.app.appId);
    await webhooks.run();
    expect(site.asked).toEqual([]);
  });

  it('of another app gets nothing', async () => {
    const { app } = await portal.createApp();
    await portal.call('PUT', `apps/${app.appId}/webhook`, { url: site.url });
    await service.start();
    await webhooks.run();
    expect(site.asked).toEqual([]);
  });
});

describe('a test delivery', () => {
  it('says at once what the receiver answered', async () => {
    await set();
    const reply = await portal.call('POST', path('/test'));
    expect(reply.json()).toMatchObject({ type: 'webhook.test', state: 'delivered', reply: 204 });
    expect(types()).toEqual(['webhook.test']);
    expect((await portal.call('GET', path('/deliveries'))).json()).toEqual([reply.json()]);
  });

  it('that fails is not tried again, and never names the address', async () => {
    await set('http://127.0.0.1:1/hook');
    const reply = await portal.call('POST', path('/test'));
    expect(reply.json()).toMatchObject({ state: 'failed', tries: 1, cause: expect.any(String) });
    expect(reply.json()).not.toHaveProperty('dueAt');
    expect(reply.body).not.toContain('127.0.0.1');
  });

  it('is sent ten times a minute for one member, so that nobody tries out the ports of others by it', async () => {
    await set('http://127.0.0.1:1/hook');
    for (let n = 0; n < 10; n++) expect((await portal.call('POST', path('/test'))).statusCode).toBe(200);
    expect((await portal.call('POST', path('/test'))).statusCode).toBe(429);
    expect((await portal.call('GET', path())).statusCode).toBe(200);
    expect(await log()).toHaveLength(10);
  });

  it('needs a webhook', async () => {
    for (const [method, rest] of [
      ['POST', '/test'],
      ['GET', ''],
      ['DELETE', ''],
    ] as const) {
      const reply = await portal.call(method, path(rest));
      expect([reply.statusCode, reply.json().member]).toEqual([400, 'webhook']);
    }
  });
});

describe('the address', () => {
  it('and its key: the key is shown this once, and replaced with the address', async () => {
    const first = await set();
    expect(first).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(await set()).not.toBe(first);
    const shown = await portal.call('GET', path());
    expect(shown.json()).toEqual({ url: site.url, createdAt: service.clock() });
    const everything = [shown, await portal.call('GET', `apps/${service.app.appId}`)];
    for (const { body } of everything) expect(body).not.toMatch(/whsec|sealed/);
  });

  it.each([
    ['no address', 'x'],
    ['plain http to a site', 'http://shop.example/hook'],
    ['a script', 'javascript:alert(1)'],
    ['a user name', 'https://ada:secret@shop.example/'],
    ['a fragment', 'https://shop.example/#x'],
    ['a file', 'file:///etc/passwd'],
    ['2 kB', `https://shop.example/${'x'.repeat(2_040)}`],
  ])('%s is refused, without repeating it', async (_what, url) => {
    const reply = await portal.call('PUT', path(), { url });
    expect(reply.statusCode).toBe(400);
    expect(['url', 'body/url']).toContain(reply.json().member);
    if (url.length > 1) expect(reply.body).not.toContain(url);
    expect((await portal.call('GET', path())).statusCode).toBe(400);
  });

  it.each(['https://10.0.0.1/', 'https://[::1]/', 'https://169.254.169.254/latest', 'http://localhost/'])(
    'in live mode %s is refused',
    async (url) => {
      const live = await pageService({ mode: 'live', publicUrl: 'https://id.example' });
      const owner = await askingOwner(live);
      const reply = await owner.call('PUT', `apps/${live.app.appId}/webhook`, { url });
      expect([reply.statusCode, reply.json().member]).toEqual([400, 'url']);
      await live.close();
    },
  );

  it('whose name leads to a private address later gets nothing', async () => {
    const resolve: LookupFunction = (_host, _options, done) =>
      done(null, [{ address: '127.0.0.1', family: 4 }]);
    await set('https://shop.example/hook');
    const guarded = createWebhooks(service.context, createPostPublic('live', resolve));
    await service.start();
    await guarded.run();
    expect(await log()).toEqual([expect.objectContaining({ state: 'waiting', tries: 1, cause: 'Error' })]);
    await guarded.stop();
  });
});
