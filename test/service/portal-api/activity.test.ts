import type { ActivityCounts, ActivityRow, Checklist } from 'civic-elements/protocol';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { rotateApp } from '../../../service/src/apps/rotate-app.js';
import { sweep } from '../../../service/src/sweeper.js';
import { exchangeAt } from '../support/classic-request.js';
import { type PageKey, type PageService, pageService, snapshotOf } from '../support/page-service.js';
import { type PortalApps, askingOwner } from '../support/portal-apps.js';

let service: PageService;
let portal: Pick<PortalApps, 'call' | 'createApp'>;
beforeEach(async () => {
  service = await pageService({ store: 'sqlite', mode: 'live', publicUrl: 'https://id.example' });
  portal = await askingOwner(service);
});
afterEach(async () => {
  await service.close();
});

const get = async <T>(path: string, appId = service.app.appId): Promise<T> =>
  (await portal.call('GET', `apps/${appId}/${path}`)).json<T>();
const rows = (query = '') => get<ActivityRow[]>(`activity${query}`);
const kinds = async () => (await rows()).map(({ kind }) => kind).toReversed();

/** A whole flow by another device, three seconds for each step. */
async function wholeFlow(): Promise<PageKey> {
  const { clock, app, server } = service;
  const key = await service.start();
  clock.advance(3_000);
  await server.inject(`/wallet-api/request/${key.reply.qrLink.split('/').at(-1)}`);
  clock.advance(3_000);
  await service.answer(key);
  clock.advance(3_000);
  const { authCode = '' } = snapshotOf(await service.get(key));
  const reply = await exchangeAt(server, app, authCode, { now: clock() / 1000 });
  if (reply.statusCode !== 200) throw new Error(reply.body);
  return key;
}

describe('what an integrator sees of a flow', () => {
  it('is each step with scope, channel and time', async () => {
    const start = service.clock();
    await wholeFlow();
    expect((await rows()).map(({ id: _id, ...row }) => row).toReversed()).toEqual([
      { at: start, kind: 'created', scope: 'BASIC_SIGNUP' },
      { at: start + 3_000, kind: 'read', scope: 'BASIC_SIGNUP', took: 3_000 },
      { at: start + 6_000, kind: 'approved', scope: 'BASIC_SIGNUP', channel: 'qr', took: 6_000 },
      { at: start + 9_000, kind: 'exchanged', scope: 'BASIC_SIGNUP', channel: 'qr', took: 9_000 },
    ]);
  });

  it('turns the checklist green step by step, and the first time stays', async () => {
    expect(await get<Checklist>('checklist')).toEqual({});
    const created = service.clock();
    await service.start();
    expect(await get<Checklist>('checklist')).toEqual({ created });
    service.clock.advance(1_000);
    await wholeFlow();
    const start = created + 1_000;
    expect(await get<Checklist>('checklist')).toEqual({
      created,
      read: start + 3_000,
      approved: start + 6_000,
      exchanged: start + 9_000,
    });
  });

  it('is counted by hour, with median times', async () => {
    await wholeFlow();
    const { hours, medians } = await get<ActivityCounts>('counts');
    expect(hours.map(({ kind, n }) => [kind, n])).toEqual([
      ['approved', 1],
      ['created', 1],
      ['exchanged', 1],
      ['read', 1],
    ]);
    expect(medians).toEqual({ read: 3_000, approved: 6_000, exchanged: 9_000 });
  });

  it('ends with what became of it: cancelled, expired by time alone', async () => {
    const key = await service.start();
    await service.post(key, 'cancel');
    await service.start();
    service.clock.advance(600_000);
    await sweep(service.context);
    expect(await kinds()).toEqual(['created', 'cancelled', 'created', 'expired']);
  });

  it('has no entry for a renewed link', async () => {
    const key = await service.start();
    await service.post(key, 'renew');
    expect(await kinds()).toEqual(['created']);
  });

  it('holds nothing of the person, nor any secret or uuid', async () => {
    const { uuid, secret } = await wholeFlow();
    const text = JSON.stringify([await rows(), await get('counts'), await get('checklist')]);
    for (const one of ['ada@', '555123', uuid, secret, service.app.appSecret])
      expect(text).not.toContain(one);
  });

  it('is of this app alone, and of no app that is not there', async () => {
    await wholeFlow();
    const { appId } = (await portal.createApp()).app;
    expect(await get('activity', appId)).toEqual([]);
    for (const path of ['activity', 'counts', 'checklist'])
      expect((await portal.call('GET', `apps/nobody/${path}`)).statusCode).toBe(404);
  });
});

describe('the errors that integrators cause', () => {
  it.each<[string, () => Promise<unknown>, Partial<ActivityRow>]>([
    [
      'a page on an origin that is not registered, which is named',
      () => service.create({}, { origin: 'https://www.shop.example' }),
      { code: 'origin_not_registered', origin: 'https://www.shop.example' },
    ],
    [
      'markup for an origin, cut',
      () => service.create({}, { origin: `https://${'<b>'.repeat(200)}` }),
      { code: 'origin_not_registered', origin: expect.not.stringMatching(/.{300}/) as unknown as string },
    ],
    ['an unknown scope', () => service.create({ scope: 'NO_SUCH' }), { code: 'invalid_scope' }],
    [
      'a scope that nobody can answer',
      () => service.create({ scope: 'PASSPORT' }),
      { code: 'no_trusted_issuer', scope: 'PASSPORT' },
    ],
    [
      'a return URL on another site',
      () => service.create({ returnUrl: 'https://evil.example/' }),
      { code: 'invalid_return_url' },
    ],
  ])('%s', async (_what, act, expected) => {
    await act();
    const all = await rows('?status=error');
    expect(all).toEqual([expect.objectContaining({ kind: 'error', ...expected })]);
    expect(await rows('?status=created')).toEqual([]);
  });

  it('a wrong secret, a wrong key and a wrong clock of a back-end can be told apart', async () => {
    const { app, server, clock } = service;
    const other = await rotateApp(service.context, app.appId, { overlap: 0 });
    const now = clock() / 1000;
    await exchangeAt(server, app, 'x.y.z', { now });
    await exchangeAt(server, { ...app, appSecret: other.appSecret }, 'x.y.z', { now });
    await exchangeAt(server, { ...other }, 'x.y.z', { now: now - 300, attempt: 'attempt-of-a-slow-clock' });
    expect((await rows()).map(({ code, rule }) => [code, rule])).toEqual([
      ['clock_skew', undefined],
      ['invalid_client', 'signature'],
      ['invalid_client', 'hmac'],
    ]);
  });

  it('many at once are counted, and push nothing off the list', async () => {
    await wholeFlow();
    // Reading writes what waits. On a slow machine the second until the next write would be over before the last of them.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    for (let n = 0; n < 50; n++) await service.create({ scope: 'NO_SUCH' });
    const all = await rows();
    expect(all.filter(({ kind }) => kind === 'error')).toHaveLength(10);
    const { hours } = await get<ActivityCounts>('counts');
    expect(hours.find(({ kind }) => kind === 'error')).toMatchObject({ code: 'invalid_scope', n: 50 });
  });

  it('of an app that is not registered go nowhere', async () => {
    await service.create({ appId: 'nobody' });
    expect(await rows()).toEqual([]);
  });
});

describe('a query', () => {
  it('goes on before the last row seen', async () => {
    for (let n = 0; n < 103; n++) await service.start();
    const first = await rows();
    const second = await rows(`?before=${first.at(-1)?.id}`);
    expect([first.length, second.length]).toEqual([100, 3]);
    expect(new Set([...first, ...second].map(({ id }) => id)).size).toBe(103);
  });

  it.each([
    'activity?status=READ',
    "activity?status=' OR 1",
    'activity?before=-1',
    'activity?before=1e3',
    'activity?page=2',
    'counts?days=0',
    'counts?days=31',
    'counts?days=1&days=2',
  ])('%s is refused', async (path) => {
    const reply = await portal.call('GET', `apps/${service.app.appId}/${encodeURI(path)}`);
    expect([reply.statusCode, reply.json().error]).toEqual([400, 'invalid_request']);
  });
});

describe('the store', () => {
  it('that cannot be written keeps nobody from anything, and is written when it can be again', async () => {
    const { store } = service.context;
    const { addActivity } = store;
    store.addActivity = () => Promise.reject(new Error('disk full'));
    await wholeFlow();
    expect(await rows()).toEqual([]);
    store.addActivity = addActivity;
    expect(await kinds()).toEqual(['created', 'read', 'approved', 'exchanged']);
  });

  it('is written once for a whole burst', async () => {
    const { store } = service.context;
    const { addActivity } = store;
    let writes = 0;
    store.addActivity = (batch) => {
      writes++;
      return addActivity(batch);
    };
    await Promise.all(Array.from({ length: 20 }, () => service.start()));
    expect(await rows()).toHaveLength(20);
    expect(writes).toBe(1);
  });

  it('gets nothing of an app that was erased while it waited, also not while it is written', async () => {
    const { context, app } = service;
    const { store, activity } = context;
    const { addActivity } = store;
    const left = async () =>
      (await store.countTables()).filter(({ table, rows: n }) => table.startsWith('activity') && n > 0);
    const erase = () => store.eraseApp(app.appId);
    await service.start();
    await store.changeApp(app.appId, (known) => ({ ...known, revokedAt: context.clock() }));
    store.addActivity = async (batch) => {
      await erase();
      await addActivity(batch);
    };
    await activity.flush();
    expect(await left()).toEqual([]);
    store.addActivity = addActivity;
    context.events.emit('request-refused', { appId: app.appId, code: 'invalid_request' });
    await activity.flush();
    expect(await left()).toEqual([]);
  });
});
