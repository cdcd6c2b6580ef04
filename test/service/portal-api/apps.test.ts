import type { AppDetail, AppImport, AppInput, AppRow, OriginCheck } from 'civic-elements/protocol';
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import type { ChangeBody, ImportBody } from '../../../service/src/portal-api/apps/fields.js';
import { revokeApp } from '../../../service/src/apps/change-app.js';
import { type PortalApps, portalApps } from '../support/portal-apps.js';

const PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

let portal: PortalApps;
beforeAll(async () => {
  portal = await portalApps({ mode: 'live', publicUrl: 'https://id.example', store: 'sqlite' });
});
afterAll(() => portal.close());

const read = async (appId: string) => {
  const reply = await portal.call('GET', `apps/${appId}`);
  return { app: reply.json<AppDetail>(), etag: String(reply.headers.etag) };
};
const change = (appId: string, body: unknown, etag: string) =>
  portal.call('PATCH', `apps/${appId}`, body, { 'if-match': etag });

it('the schema of a change is the protocol’s type', () => {
  expectTypeOf<ChangeBody>().branded.toEqualTypeOf<AppInput>();
  expectTypeOf<ImportBody>().branded.toEqualTypeOf<AppImport>();
});

describe('a new app', () => {
  it('has an id and secrets at once, and the address and key of the service beside them', async () => {
    const { app, credentials } = await portal.createApp();
    expect(app).toMatchObject({ name: 'Shop', origins: ['https://shop.example'], classic: false });
    expect(Object.keys(credentials).toSorted()).toEqual(
      ['appId', 'appSecret', 'prvKey', 'pubKey', 'servicePublicKey', 'serviceUrl'].toSorted(),
    );
    expect(credentials.serviceUrl).toBe('https://id.example');
  });

  it('its secrets are in no second answer', async () => {
    const { credentials } = await portal.createApp({ name: 'Once' });
    const { appId, appSecret, prvKey } = credentials;
    const answers = await Promise.all([
      portal.call('GET', `apps/${appId}`),
      portal.call('GET', 'apps?search=Once'),
      portal.call('GET', `scopes?appId=${appId}`),
    ]);
    for (const { body } of answers)
      for (const secret of [appSecret, prvKey, 'sealed', 'PRIVATE']) expect(body).not.toContain(secret);
    expect(answers[1]?.body).toContain(appId);
  });

  it.each<[string, object, string]>([
    ['a name of nothing visible', { name: '\u2800 \u200b' }, 'name'],
    ['a name that runs the other way', { name: 'Shop\u202egpj' }, 'name'],
    ['a name of 65 letters', { name: 'n'.repeat(65) }, 'name'],
    ['no origin', { origins: [] }, 'origins'],
    ['an origin with a path', { origins: ['https://shop.example/login'] }, 'origins'],
    ['a wildcard', { origins: ['https://*.shop.example'] }, 'origins'],
    ['plain http in live mode', { origins: ['http://shop.example'] }, 'origins'],
    ['no scheme', { origins: ['shop.example'] }, 'origins'],
    ['a script for a logo', { logo: 'data:image/svg+xml,<svg onload=alert(1)>' }, 'logo'],
    ['a lifetime of a second', { authCodeLifetime: 1 }, 'authCodeLifetime'],
    ['half a second more', { authCodeLifetime: 60.5 }, 'authCodeLifetime'],
  ])('with %s is refused at its field, in words without what was typed', async (_what, patch, member) => {
    const before = (await portal.context.store.listApps()).length;
    const reply = await portal.call('POST', 'apps', { name: 'A', origins: ['https://a.example'], ...patch });
    expect([reply.statusCode, reply.json()]).toEqual([
      400,
      {
        error: 'invalid_app',
        member,
        error_description: expect.stringMatching(/\S/),
        docs: expect.stringContaining('invalid_app'),
      },
    ]);
    for (const typed of Object.values(patch).flat())
      if (typeof typed === 'string' && typed.length > 8) expect(reply.body).not.toContain(typed.trim());
    expect(await portal.context.store.listApps()).toHaveLength(before);
  });

  it.each<[string, unknown, string]>([
    ['no name', { origins: ['https://a.example'] }, 'body/name'],
    ['a number for a name', { name: 7, origins: ['https://a.example'] }, 'body/name'],
    ['a text for its origins', { name: 'A', origins: 'https://a.example' }, 'body/origins'],
    ['a name of 2 kB', { name: 'n'.repeat(2_000), origins: ['https://a.example'] }, 'body/name'],
    ['65 origins', { name: 'A', origins: Array(65).fill('https://a.example') }, 'body/origins'],
    ['a text for a choice', { name: 'A', origins: ['https://a.example'], strict: 'yes' }, 'body/strict'],
    ['an unknown policy', { name: 'A', origins: ['https://a.example'], qr: 'both' }, 'body/qr'],
    ['a field of the row', { name: 'A', origins: ['https://a.example'], sealedSecret: 'x' }, 'body'],
    ['a list', [], 'body'],
  ])('with %s is malformed', async (_what, body, member) => {
    const reply = await portal.call('POST', 'apps', body);
    expect([reply.statusCode, reply.json().error]).toEqual([400, 'invalid_request']);
    expect(reply.json().member).toMatch(new RegExp(`^${member}`));
  });
});

describe('an app of the original system', () => {
  it('keeps its id, and its secret is not sent back', async () => {
    const { credentials } = await portal.createApp();
    const reply = await portal.call('POST', 'apps/import', {
      appId: 'Classic-1',
      appSecret: 'ab'.repeat(16),
      publicKey: credentials.pubKey,
      name: 'Moved',
      origins: ['https://old.example'],
      classic: true,
      processed: 'flag',
    });
    expect([reply.statusCode, reply.json().appId, reply.json().classic]).toEqual([201, 'Classic-1', true]);
    expect(reply.body).not.toContain('ab'.repeat(4));
  });

  it('that two members move at once is that of one, and the other is told', async () => {
    const { credentials } = await portal.createApp();
    const replies = await Promise.all(
      ['First', 'Second'].map((name) =>
        portal.call('POST', 'apps/import', {
          appId: 'Classic-at-once',
          appSecret: 'ab'.repeat(16),
          publicKey: credentials.pubKey,
          name,
          origins: ['https://old.example'],
        }),
      ),
    );
    expect(replies.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([201, 400]);
    const made = replies.find(({ statusCode }) => statusCode === 201);
    expect((await portal.call('GET', 'apps/Classic-at-once')).json()).toEqual(made?.json());
  });

  it.each([
    ['an id that is taken', { appId: 'Classic-1' }, 'appId'],
    ['an id with markup', { appId: '<b>' }, 'appId'],
    ['a short secret', { appSecret: 'ab' }, 'appSecret'],
    ['a key that is no point', { publicKey: `04${'0'.repeat(128)}` }, 'publicKey'],
    ['addresses for an app that is not classic', { processed: 'always' }, 'processed'],
  ])('with %s is refused', async (_what, patch, member) => {
    const { credentials } = await portal.createApp();
    const good = { appId: 'Classic-2', appSecret: 'ab'.repeat(16), publicKey: credentials.pubKey };
    const rest = { name: 'Moved', origins: ['https://old.example'] };
    const reply = await portal.call('POST', 'apps/import', { ...good, ...rest, ...patch });
    expect([reply.statusCode, reply.json().error, reply.json().member]).toEqual([400, 'invalid_app', member]);
  });
});

describe('search', () => {
  it('finds by name, id and origin, whatever the case, those that are closed last', async () => {
    const closed = await portal.createApp({ name: 'Aardvark Needle' });
    const open = await portal.createApp({ name: 'Zebra', origins: ['https://needle.example'] });
    await revokeApp(portal.context, closed.app.appId);
    const found = async (text: string) =>
      (await portal.call('GET', `apps?search=${encodeURIComponent(text)}`))
        .json<AppRow[]>()
        .map(({ name }) => name);
    expect(await found(' NEEDLE ')).toEqual(['Zebra', 'Aardvark Needle']);
    expect(await found(open.app.appId)).toEqual(['Zebra']);
    for (const none of ["' OR 1=1 --", '%', '__proto__']) expect(await found(none)).toEqual([]);
  });

  it('refuses what is too long', async () => {
    expect((await portal.call('GET', `apps?search=${'x'.repeat(201)}`)).statusCode).toBe(400);
  });
});

describe('a change', () => {
  it('changes what it names, and the rest stays', async () => {
    const { app } = await portal.createApp({ logo: PNG });
    const { etag } = await read(app.appId);
    const body: Required<AppInput> = {
      name: 'Renamed',
      origins: ['https://b.example/', 'https://B.example'],
      logo: null,
      brand: '#4B2BB8',
      wallets: null,
      classic: true,
      processed: 'flag',
      strict: true,
      authCodeLifetime: 300,
      allowsUnsigned: true,
      qr: 'direct',
      crossDevice: 'off',
      numberMatch: true,
      scopePolicies: { BASIC_LOGIN: { crossDevice: 'fallback' } },
    };
    const reply = await change(app.appId, body, etag);
    expect(reply.statusCode).toBe(200);
    const { logo: _logo, wallets: _wallets, ...rest } = body;
    const kept = { ...rest, brand: '#4b2bb8' };
    expect(reply.json()).toMatchObject({ ...kept, origins: ['https://b.example'] });
    expect(reply.json()).not.toHaveProperty('logo');
    const later = await change(app.appId, { strict: false }, String(reply.headers.etag));
    expect(later.json()).toMatchObject({ ...kept, origins: ['https://b.example'], strict: false });
  });

  it('of two operators at once the later one is told and undoes nothing', async () => {
    const { app } = await portal.createApp();
    const { etag } = await read(app.appId);
    const replies = await Promise.all([
      change(app.appId, { name: 'First' }, etag),
      change(app.appId, { origins: ['https://second.example'] }, etag),
    ]);
    expect(replies.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 412]);
    const lost = replies.find(({ statusCode }) => statusCode === 412);
    expect(lost?.json().error).toBe('precondition_failed');
    const { app: stored } = await read(app.appId);
    const isFirst = replies[0]?.statusCode === 200;
    expect([stored.name, stored.origins]).toEqual(
      isFirst ? ['First', ['https://shop.example']] : ['Shop', ['https://second.example']],
    );
  });

  it('is told as well where a command changed the app meanwhile', async () => {
    const { app } = await portal.createApp();
    const { etag } = await read(app.appId);
    await revokeApp(portal.context, app.appId);
    expect((await change(app.appId, { name: 'Late' }, etag)).statusCode).toBe(412);
    expect((await read(app.appId)).app.name).toBe('Shop');
  });

  it('without If-Match is refused, and so is one with a made-up version', async () => {
    const { app } = await portal.createApp();
    const without = await portal.call('PATCH', `apps/${app.appId}`, { name: 'X' });
    expect([without.statusCode, without.json().error]).toEqual([428, 'precondition_required']);
    for (const etag of ['', '"x"', 'W/"x"', '*x'])
      expect((await change(app.appId, { name: 'X' }, etag)).statusCode).toBe(412);
    expect((await read(app.appId)).app.name).toBe('Shop');
  });

  it('that is wrong changes nothing, not even its other fields', async () => {
    const { app } = await portal.createApp();
    const { etag } = await read(app.appId);
    const reply = await change(app.appId, { name: 'Half', origins: ['nowhere'] }, etag);
    expect([reply.statusCode, reply.json().member]).toEqual([400, 'origins']);
    expect(await read(app.appId)).toEqual({ app, etag });
  });

  it.each(['nobody', '__proto__', '%00', "x'--"])('of %s finds no app', async (id) => {
    const reply = await change(encodeURIComponent(id), { name: 'X' }, '*');
    expect([400, 404]).toContain(reply.statusCode);
    expect(['unknown_app', 'invalid_request']).toContain(reply.json().error);
  });
});

describe('keys', () => {
  it('rotation with an overlap shows both pairs, and revoking the old one by the app’s name ends it', async () => {
    const { app } = await portal.createApp();
    const { appId } = app;
    const rotated = await portal.call('POST', `apps/${appId}/rotate`, { overlap: 86_400 });
    expect(rotated.statusCode).toBe(200);
    const [newest, old] = rotated.json<{ app: AppDetail }>().app.keys;
    expect([newest?.endsAt, old?.endsAt]).toEqual([undefined, portal.clock() + 86_400_000]);
    const path = `apps/${appId}/keys/${old?.id}/revoke`;
    const wrong = await portal.call('POST', path, { confirm: 'Shop x' });
    expect([wrong.statusCode, wrong.json().member]).toEqual([400, 'confirm']);
    const right = await portal.call('POST', path, { confirm: 'Shop' });
    expect(right.json<AppDetail>().keys.map(({ id }) => id)).toEqual([newest?.id]);
    expect((await portal.call('POST', path, { confirm: 'Shop' })).json().member).toBe('keyId');
  });

  it.each([[-1], [0.5], [1e9]])('an overlap of %s seconds is refused', async (overlap) => {
    const { app } = await portal.createApp();
    const reply = await portal.call('POST', `apps/${app.appId}/rotate`, { overlap });
    expect([reply.statusCode, reply.json().member]).toEqual([400, 'overlap']);
  });

  it('a closed app gets none', async () => {
    const { app } = await portal.createApp();
    const path = `apps/${app.appId}`;
    expect((await portal.call('POST', `${path}/revoke`, { confirm: 'shop' })).statusCode).toBe(400);
    const closed = await portal.call('POST', `${path}/revoke`, { confirm: 'Shop' });
    expect(closed.json<AppDetail>().revokedAt).toBe(portal.clock());
    expect((await portal.call('POST', `${path}/rotate`, {})).statusCode).toBe(400);
  });
});

describe('the helper for origins', () => {
  it.each<[string, OriginCheck]>([
    [' https://Shop.Example:443/ ', { ok: true, origin: 'https://shop.example' }],
    ['https://bücher.example', { ok: true, origin: 'https://xn--bcher-kva.example' }],
    ['http://localhost:3000', { ok: true, origin: 'http://localhost:3000' }],
    ['http://shop.example', { ok: false, problem: expect.stringContaining('https://') }],
    ['shop.example', { ok: false, problem: expect.stringContaining('https://') }],
    ['https://*.shop.example', { ok: false, problem: expect.stringContaining('wildcard') }],
    ['https://shop.example/a?b', { ok: false, problem: expect.stringContaining('path') }],
    ['https://a@shop.example', { ok: false, problem: expect.stringContaining('user name') }],
    ['javascript:alert(1)', { ok: false, problem: expect.not.stringContaining('alert') }],
    ['', { ok: false, problem: expect.stringMatching(/\S/) }],
  ])('%j', async (origin, expected) => {
    const reply = await portal.call('POST', 'origins/check', { origin });
    expect([reply.statusCode, reply.json()]).toEqual([200, expected]);
  });
});

it('every route is in the OpenAPI document, with words', async () => {
  const { paths } = (await portal.server.inject('/openapi.json')).json<{
    paths: Record<string, Record<string, { summary?: string }>>;
  }>();
  const ours = Object.entries(paths).filter(([path]) => /^\/portal-api\/(apps|origins|scopes)/.test(path));
  expect(ours.length).toBeGreaterThanOrEqual(9);
  for (const [path, methods] of ours)
    for (const [method, { summary }] of Object.entries(methods))
      expect([path, method, summary]).not.toContain(undefined);
});
