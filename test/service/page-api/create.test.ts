import type { CreateReply } from 'civic-elements/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { revokeApp } from '../../../service/src/apps/change-app.js';
import { PORTAL_APP_ID, portalApp } from '../../../service/src/apps/portal-app.js';
import { testApp } from '../support/approved-request.js';
import { ORIGIN, type PageService, pageService } from '../support/page-service.js';

const LOGO = `data:image/png;base64,${Buffer.from('89504e470d0a1a0a', 'hex').toString('base64')}`;
let service: PageService;
beforeAll(async () => {
  service = await pageService({}, { logo: LOGO });
});
afterAll(() => service.close());

describe('POST /scope-requests', () => {
  it('answers what a page needs, and nothing else', async () => {
    const response = await service.create();
    expect(response.statusCode).toBe(201);
    const reply = response.json<CreateReply>();
    expect(reply).toEqual({
      uuid: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      status: 'pending',
      version: 1,
      now: new Date(service.clock()).toISOString(),
      expiresAt: new Date(service.clock() + 120_000).toISOString(),
      qrLink: expect.stringMatching(/^http:\/\/localhost:8080\/w\/[\w-]{22}$/),
      sameDeviceLink: expect.stringMatching(/^http:\/\/localhost:8080\/w\/[\w-]{22}$/),
      qrRequest: expect.stringMatching(/^client_id=x509_hash:.+&request_uri=http:.+$/),
      sameDeviceRequest: expect.stringMatching(/^client_id=.+&request_uri=.+&request_uri_method=post$/),
      app: { name: 'Test shop', logo: LOGO, isTest: true },
      labels: ['contact.personal.email', 'contact.personal.phoneNumber'],
      crossDevice: 'always',
    });
  });

  it('keeps the QR text short enough to decode from a small code', async () => {
    const { reply } = await service.start();
    expect(reply.qrLink.length).toBeLessThanOrEqual(60);
  });

  it('gives two links that open by two ids, derived and not stored', async () => {
    const key = await service.start();
    const { context } = service;
    expect(key.reply.qrLink).toBe(`http://localhost:8080/w/${context.requestIds.derive(key.uuid, 'qr', 0)}`);
    expect(key.reply.sameDeviceLink).toBe(
      `http://localhost:8080/w/${context.requestIds.derive(key.uuid, 'same-device', 0)}`,
    );
    expect(key.reply.qrLink).not.toBe(key.reply.sameDeviceLink);
    const row = JSON.stringify(await service.stored(key));
    for (const link of [key.reply.qrLink, key.reply.sameDeviceLink])
      expect(row).not.toContain(link.slice(-22));
  });

  it('gives everybody another uuid, other links and another seed', async () => {
    const keys = await Promise.all(Array.from({ length: 20 }, () => service.start()));
    const all = keys.flatMap(({ uuid, reply }) => [uuid, reply.qrLink, reply.sameDeviceLink]);
    expect(new Set(all).size).toBe(60);
    const seeds = await Promise.all(
      keys.map(async (key) =>
        service.context.seal.open((await service.stored(key))?.sealedSeed ?? '', `seed ${key.uuid}`),
      ),
    );
    expect(new Set(seeds).size).toBe(20);
    for (const seed of seeds) expect(seed).toMatch(/^[0-9a-f]{64}$/);
  });

  it('freezes what was asked: origin, scope, return URL and login nonce', async () => {
    const key = await service.start({ returnUrl: `${ORIGIN}/back?x=1#y`, loginNonce: 'n'.repeat(128) });
    expect(await service.stored(key)).toMatchObject({
      appId: service.app.appId,
      origin: ORIGIN,
      scope: 'BASIC_SIGNUP',
      returnUrl: `${ORIGIN}/back?x=1#y`,
      loginNonce: 'n'.repeat(128),
      generation: 0,
    });
  });

  it('keeps the challenge, from which the page secret cannot be found', async () => {
    const key = await service.start();
    expect(JSON.stringify(await service.stored(key))).not.toContain(key.secret);
  });

  it.each([
    ['ANONYMOUS_LOGIN', ['verifications.levels.CIVIC:IAL1']],
    ['civicBasic', ['contact.personal.email', 'contact.personal.phoneNumber']],
    [{ attributes: ['contact.personal.email'] }, ['contact.personal.email']],
  ])('takes the scope %j', async (scope, labels) => {
    expect((await service.start({ scope })).reply.labels).toEqual(labels);
  });

  it('is not cached by anybody', async () => {
    const key = await service.start();
    expect((await service.get(key)).headers['cache-control']).toContain('no-store');
  });
});

describe('an app that cannot ask', () => {
  it.each(['nobody', 'x', '__proto__', 'constructor', "' OR 1=1 --", 'a'.repeat(64)])(
    '%j is unknown',
    async (appId) => {
      const response = await service.create({ appId });
      expect(response.statusCode).toBe(404);
      expect(response.json()).toMatchObject({ error: 'unknown_app' });
    },
  );

  it('is told the same when it was revoked as when it never was', async () => {
    const { appId } = await testApp(service.context, { origins: [ORIGIN] });
    expect((await service.create({ appId })).statusCode).toBe(201);
    await revokeApp(service.context, appId);
    const revoked = await service.create({ appId });
    const never = await service.create({ appId: 'nobody' });
    expect([revoked.statusCode, revoked.body]).toEqual([never.statusCode, never.body]);
  });
});

describe('the portal, which asks wallets as an app of its own,', () => {
  const ask = async ({ create }: PageService, scope = 'ANONYMOUS_LOGIN') => {
    const response = await create({ appId: PORTAL_APP_ID, scope }, { origin: 'http://localhost:8080' });
    return [response.statusCode, response.json().error];
  };

  it('asks for an anonymous login, and for nothing about a person', async () => {
    await portalApp(service.context);
    expect(await ask(service)).toEqual([201, undefined]);
    expect(await ask(service, 'BASIC_SIGNUP')).toEqual([400, 'invalid_scope']);
  });

  it.each([{ withoutPortal: true }, { withoutPortalWallet: true }])(
    'asks nobody in a service with %j, where other apps do',
    async (options) => {
      const other = await pageService(options);
      await portalApp(other.context);
      expect(await ask(other)).toEqual([404, 'unknown_app']);
      expect((await other.create()).statusCode).toBe(201);
      await other.close();
    },
  );
});

describe('a scope that cannot be asked for', () => {
  it.each([
    'basic_signup',
    'BASIC_SIGNUP ',
    'ATTRIBUTES',
    '__proto__',
    'toString',
    'constructor',
    '*',
    { attributes: ['contact.personal.email', 'contact.personal.email'] },
    { attributes: ['contact.personal.email', 'documents.genericId.color'] },
    { attributes: ['__proto__'] },
    { attributes: ['CONTACT.personal.email'] },
  ])('%j is invalid_scope', async (scope) => {
    const response = await service.create({ scope });
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ error: 'invalid_scope' });
  });

  it('is one that no trusted issuer could answer', async () => {
    const bare = await pageService({ logLevel: 'info' });
    await bare.context.store.removeTrustAnchor('sample');
    for (const { id } of await bare.context.store.listTrustAnchors())
      await bare.context.store.removeTrustAnchor(id);
    const response = await bare.create();
    expect([response.statusCode, response.json().error]).toEqual([409, 'no_trusted_issuer']);
    // The operator learns for which scope to trust somebody.
    expect(bare.lines.join()).toMatch(/"code":"no_trusted_issuer",.*"scope":"BASIC_SIGNUP"/);
    await bare.close();
  });
});

describe('where the service runs', () => {
  it('below a path, its links do as well', async () => {
    const below = await pageService({ publicUrl: 'http://localhost:8080/civic' });
    expect((await below.start()).reply.qrLink).toMatch(/^http:\/\/localhost:8080\/civic\/w\/[\w-]{22}$/);
    await below.close();
  });

  it('live, an app is not shown as a test', async () => {
    const live = await pageService({ mode: 'live', publicUrl: 'https://id.example.org' });
    const { reply } = await live.start();
    expect(reply.app.isTest).toBe(false);
    expect(reply.qrLink).toMatch(/^https:\/\/id\.example\.org\/w\//);
    await live.close();
  });
});

describe('what the operator says of wallets', () => {
  it('is narrowed to what the app offers, beside its colour; what is listed no more is ignored, and never leaves nothing', async () => {
    const wallets = [
      { name: 'W', link: 'haip-vp://' },
      { name: 'V', link: 'other-vp://' },
    ];
    const own = await pageService({ wallets }, { wallets: ['V'], brand: '#ABC' });
    const offered = async () => (await own.start()).reply.app.wallets?.map(({ name }) => name);
    const choose = (...chosen: string[]) =>
      own.context.store.changeApp(own.app.appId, (app) => ({ ...app, wallets: chosen }));
    expect((await own.start()).reply.app.brand).toBe('#aabbcc');
    expect(await offered()).toEqual(['V']);
    await choose('W', 'Gone');
    expect(await offered()).toEqual(['W']);
    await choose('Gone');
    expect(await offered()).toEqual(['W', 'V']);
    await own.close();
  });

  it('comes with the app: how each opens, and where people get it', async () => {
    const own = await pageService({
      learnMore: 'https://op.example/why',
      wallets: [
        { name: 'W', link: 'haip-vp://', get: 'https://wallet.example/' },
        {
          name: 'V',
          link: 'https://wallet.example/vp',
          androidPackage: 'com.example.v',
          playStore: 'https://play.example/v',
        },
      ],
    });
    const { reply } = await own.start();
    await own.close();
    expect(reply.app).toEqual({
      name: 'Test shop',
      isTest: true,
      learnMore: 'https://op.example/why',
      wallets: [
        { name: 'W', scheme: 'haip-vp://', link: 'https://wallet.example/' },
        {
          name: 'V',
          universalLink: 'https://wallet.example/vp',
          androidPackage: 'com.example.v',
          playStore: 'https://play.example/v',
        },
      ],
    });
  });
});

describe('the request for a wallet on the same device', () => {
  it('is what the landing page puts into its links, while a wallet can answer', async () => {
    const own = await pageService();
    const key = await own.start();
    const { sameDeviceLink, sameDeviceRequest = '' } = key.reply;
    const page = await own.server.inject({
      url: new URL(sameDeviceLink).pathname,
      headers: { accept: 'application/json' },
    });
    expect(page.json()).toMatchObject({ openid4vp: `openid4vp://?${sameDeviceRequest}` });
    await own.answer(key, 'same-device');
    expect((await own.get(key)).json()).not.toHaveProperty('sameDeviceRequest');
    await own.close();
  });

  it('is in the code as well where the operator wants one code for cameras and wallets', async () => {
    const own = await pageService({ qrHoldsRequest: true });
    const key = await own.start();
    const { qrLink, qrRequest, qrCode } = key.reply;
    expect(qrCode).toBe('both');
    const query = new URLSearchParams(qrRequest);
    expect([...query.keys()]).toEqual(['client_id', 'request_uri']);
    expect(query.get('request_uri')).toContain(
      new URL(qrLink).pathname.replace('/w/', '/wallet-api/request/'),
    );
    const page = await own.server.inject({
      url: `${new URL(qrLink).pathname}?${qrRequest}`,
      headers: { accept: 'text/html' },
    });
    expect(page.statusCode).toBe(200);
    const { pathname } = new URL(query.get('request_uri') ?? '');
    const asked = await own.server.inject({ url: pathname });
    expect(asked.headers['content-type']).toContain('application/oauth-authz-req+jwt');
    const strict = await own.start({ crossDevice: 'off' });
    expect(strict.reply).not.toHaveProperty('qrRequest');
    await own.close();
  });

  it('is the whole code where the app wants one for scanners of wallets', async () => {
    const own = await pageService({}, { qr: 'direct' });
    const { reply } = await own.start();
    expect(reply).toMatchObject({ qrCode: 'direct', qrRequest: expect.any(String) });
    expect(reply.qrLink).toContain('/w/');
    const query = new URLSearchParams(reply.qrRequest);
    const { pathname } = new URL(query.get('request_uri') ?? '');
    const asked = await own.server.inject({ url: pathname });
    expect(asked.headers['content-type']).toContain('application/oauth-authz-req+jwt');
    const strict = await own.start({ crossDevice: 'off' });
    for (const name of ['qrCode', 'qrRequest']) expect(strict.reply).not.toHaveProperty(name);
    await own.close();
  });

  it('is in no code where app and operator say nothing of it', async () => {
    const own = await pageService({}, { qr: 'landing' });
    const { reply } = await own.start();
    expect(reply).not.toHaveProperty('qrCode');
    expect(reply.qrRequest).toContain(new URL(reply.qrLink).pathname.replace('/w/', '/wallet-api/request/'));
    await own.close();
  });

  it('is another one after a renewal', async () => {
    const own = await pageService();
    const key = await own.start();
    const { sameDeviceRequest } = (await own.post(key, 'renew', {})).json();
    expect(sameDeviceRequest).toMatch(/^client_id=x509_hash/);
    expect(sameDeviceRequest).not.toBe(key.reply.sameDeviceRequest);
    await own.close();
  });
});
