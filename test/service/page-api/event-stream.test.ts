import type { AddressInfo } from 'node:net';
import { decodeJwt } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Snapshot } from 'civic-elements/protocol';
import { advance } from '../../../service/src/scope-request/advance.js';
import { fail, move } from '../../../service/src/scope-request/moves.js';
import { sweep } from '../../../service/src/sweeper.js';
import { ORIGIN, type PageKey, type PageService, pageService } from '../support/page-service.js';
import { type ServerEvent, readEvents } from '../support/read-events.js';

let service: PageService;
let base: string;
const streams: AbortController[] = [];
beforeEach(async () => {
  service = await pageService();
  await service.server.listen({ host: '127.0.0.1', port: 0 });
  base = `http://127.0.0.1:${(service.server.server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  for (const stream of streams.splice(0)) stream.abort();
  await service.close();
});

async function open(key: PageKey) {
  const abort = new AbortController();
  streams.push(abort);
  const response = await fetch(`${base}/scope-requests/${key.uuid}`, {
    headers: { accept: 'text/event-stream', authorization: `Bearer ${key.secret}`, origin: ORIGIN },
    signal: abort.signal,
  });
  const events = readEvents(response.body);
  const next = async (): Promise<Snapshot & { event: ServerEvent }> => {
    const { value } = await events.next();
    if (!value) throw new Error('the stream has ended');
    return { ...(JSON.parse(value.data) as Snapshot), event: value };
  };
  return { response, next, isOver: async () => (await events.next()).done === true, abort };
}

describe('the stream of snapshots', () => {
  it('begins with where it stands, in an answer that nobody caches or buffers', async () => {
    const key = await service.start();
    const { response, next } = await open(key);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(response.headers.get('cache-control')).toBe('no-store, no-transform');
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const first = await next();
    expect(first).toMatchObject({ status: 'pending', version: 1, qrLink: key.reply.qrLink });
    expect(first.event).toMatchObject({ event: 'snapshot', id: '1' });
  });

  it('goes on with each change and ends with the auth code', async () => {
    const key = await service.start();
    const { next, isOver } = await open(key);
    await next();
    await advance(service.context, key.uuid, (row) => move(row, ['read']));
    expect(await next()).toMatchObject({ status: 'read', event: { id: '2' } });
    await service.answer(key);
    const last = await next();
    expect(last.status).toBe('approved');
    expect(decodeJwt(last.authCode ?? '').sub).toBe(service.app.appId);
    expect(Number(last.event.id)).toBe(last.version);
    expect(await isOver()).toBe(true);
  });

  it.each(['denied', 'cancelled', 'expired'] as const)('ends when it is %s', async (status) => {
    const key = await service.start();
    const { next, isOver } = await open(key);
    await next();
    await advance(service.context, key.uuid, (row) => move(row, [status]));
    expect((await next()).status).toBe(status);
    expect(await isOver()).toBe(true);
  });

  it('ends with the reason when it failed', async () => {
    const key = await service.start();
    const { next, isOver } = await open(key);
    await next();
    await advance(service.context, key.uuid, (row) => fail(row, 'wallet_error'));
    expect(await next()).toMatchObject({ status: 'failed', error: { error: 'wallet_error' } });
    expect(await isOver()).toBe(true);
  });

  it('begins with the end where it is over already (D1.6)', async () => {
    const key = await service.start();
    await service.post(key, 'cancel');
    const { next, isOver } = await open(key);
    expect((await next()).status).toBe('cancelled');
    expect(await isOver()).toBe(true);
  });

  it('tells the end of time by itself, with nobody asking', async () => {
    const key = await service.start();
    service.clock.advance(120_000 - 2);
    const { next, isOver } = await open(key);
    expect((await next()).status).toBe('pending');
    service.clock.advance(2);
    expect((await next()).status).toBe('expired');
    expect(await isOver()).toBe(true);
  });

  it('tells it also when the sweeper was first', async () => {
    const key = await service.start();
    const { next } = await open(key);
    await next();
    service.clock.advance(120_000);
    await sweep(service.context);
    expect((await next()).status).toBe('expired');
  });

  it('shows the same to every page that holds the secret, and resumes without loss', async () => {
    const key = await service.start();
    const [a, b] = [await open(key), await open(key)];
    await Promise.all([a.next(), b.next()]);
    a.abort.abort();
    await advance(service.context, key.uuid, (row) => move(row, ['read']));
    await service.answer(key);
    const again = await open(key);
    const resumed = await again.next();
    expect(resumed.status).toBe('approved');
    let last = await b.next();
    if (last.status === 'read') last = await b.next();
    expect(last.authCode && decodeJwt(last.authCode).jti).toBe(decodeJwt(resumed.authCode ?? '').jti);
  });

  it('has versions that only rise (D1.5)', async () => {
    const key = await service.start();
    const { next } = await open(key);
    const versions = [(await next()).version];
    for (let count = 0; count < 3; count++) {
      await service.post(key, 'renew');
      versions.push((await next()).version);
    }
    await service.answer(key);
    versions.push((await next()).version);
    expect(versions).toEqual([...new Set(versions)].toSorted((x, y) => x - y));
  });

  it('cannot be forged by what a page or a site may name (T36)', async () => {
    const key = await service.start({
      loginNonce: 'x\n\nevent: snapshot\ndata: {}\n\n',
      returnUrl: `${ORIGIN}/?a=%0a%0aevent:x`,
    });
    const { next, isOver } = await open(key);
    expect((await next()).status).toBe('pending');
    await service.post(key, 'cancel');
    expect((await next()).status).toBe('cancelled');
    expect(await isOver()).toBe(true);
  });

  it('ends when the service closes, and the service does close', async () => {
    const key = await service.start();
    const { next, isOver } = await open(key);
    await next();
    const closed = service.server.close();
    expect(await isOver()).toBe(true);
    await closed;
  });

  it('does not multiply without end for one page secret: the newest stay (T34)', async () => {
    const key = await service.start();
    const other = await open(await service.start());
    const opened = [];
    for (let count = 0; count < 12; count++) {
      const stream = await open(key);
      await stream.next();
      opened.push(stream);
    }
    for (const stream of opened.slice(0, 4)) expect(await stream.isOver()).toBe(true);
    await service.answer(key);
    for (const stream of opened.slice(4)) expect((await stream.next()).status).toBe('approved');
    expect((await other.next()).status).toBe('pending');
  });

  it('leaves no listener behind when the page goes away', async () => {
    const key = await service.start();
    let listening = 0;
    const { subscribe } = service.context.store;
    const unsubscribed = new Promise<void>((resolve) => {
      service.context.store.subscribe = (uuid, listener) => {
        const end = subscribe(uuid, listener);
        listening++;
        return () => {
          end();
          if (--listening === 0) resolve();
        };
      };
    });
    const { next, abort } = await open(key);
    await next();
    expect(listening).toBe(1);
    abort.abort();
    await unsubscribed;
    expect(listening).toBe(0);
  });
});
