import { createECDH, randomBytes } from 'node:crypto';
import { newClient } from 'civic-backend';
import type { ErrorBody, Snapshot, TryExchanged, TryStarted } from 'civic-elements/protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { changeApp } from '../../../service/src/apps/change-app.js';
import { sha256 } from '../../../service/src/keys/request-ids.js';
import type { Options } from '../../../service/src/options.js';
import { ADA } from '../support/approved-request.js';
import { exchangeAt } from '../support/classic-request.js';
import { ORIGIN, type PageService, pageService, snapshotOf } from '../support/page-service.js';
import { type PortalApps, askingOwner } from '../support/portal-apps.js';

const PORTAL = 'http://localhost:8080';

let service: PageService;
let portal: Pick<PortalApps, 'call'>;
afterEach(() => service.close());

async function setUp(options: Partial<Options> = {}): Promise<void> {
  service = await pageService({ store: 'sqlite', publicUrl: PORTAL, ...options });
  portal = await askingOwner(service);
}

interface Try {
  uuid: string;
  secret: string;
  reply: TryStarted;
}

const post = (path: string, body: object) => portal.call('POST', `apps/${service.app.appId}/${path}`, body);

async function startTry(scope: unknown = 'BASIC_SIGNUP'): Promise<Try> {
  const secret = randomBytes(32).toString('base64url');
  const started = await post('tries', { scope, challenge: sha256(secret) });
  if (started.statusCode !== 201) throw new Error(started.body);
  const reply = started.json<TryStarted>();
  return { uuid: reply.uuid, secret, reply };
}

const follow = async ({ uuid, secret }: Try, origin?: string) =>
  service.server.inject({
    url: `/scope-requests/${uuid}`,
    headers: { authorization: `Bearer ${secret}`, ...(origin !== undefined && { origin }) },
  });

/** A try that a person has approved. @returns its auth code */
async function approved(started: Try): Promise<string> {
  await service.answer({ ...started, reply: started.reply as never });
  return snapshotOf(await follow(started)).authCode ?? '';
}

const exchange = (uuid: string, authCode: string) => post(`tries/${uuid}/exchange`, { authCode });

describe('a try', () => {
  it('goes from the code to the data, and the data are those that a back-end gets', async () => {
    await setUp({ mode: 'development' });
    const started = await startTry();
    expect(started.reply).toMatchObject({ status: 'pending', labels: expect.any(Array) });
    await service.server.inject(`/wallet-api/request/${started.reply.qrLink?.split('/').at(-1)}`);
    expect(snapshotOf(await follow(started, PORTAL)).status).toBe('read');
    const reply = await exchange(started.uuid, await approved(started));
    const { exchange: shown, items, signed } = reply.json<TryExchanged>();
    expect(shown).toMatchObject({ method: 'POST', path: '/sip/prod/scopeRequest/authCode', status: 200 });
    expect(items).toEqual(ADA.data);
    expect(signed).toMatchObject({ sub: service.app.appId, scopeRequest: started.uuid });
    expect(snapshotOf(await follow(started)).status).toBe('exchanged');
  });

  it('shows no code, secret or user id whole', async () => {
    await setUp({ mode: 'development' });
    const started = await startTry();
    const code = await approved(started);
    const reply = await exchange(started.uuid, code);
    const { exchange: shown } = reply.json<TryExchanged>();
    for (const secret of [code, started.secret, service.app.appSecret, ADA.userId])
      expect(reply.body).not.toContain(secret);
    expect(shown.body).toEqual({ authToken: `${code.slice(0, 6)}…${code.slice(-4)}` });
    expect(shown.headers['authorization']).toMatch(/^Civic .{6}….{4}\..{6}….{4}$/);
    expect(reply.body).not.toMatch(/[\w-]{30,}\.[\w-]{30,}/);
  });

  it('sends no value of a real person out of a live service', async () => {
    await setUp({ mode: 'live', publicUrl: 'https://id.example' });
    const started = await startTry();
    const reply = await exchange(started.uuid, await approved(started));
    expect(reply.json<TryExchanged>().items).toEqual(
      ADA.data.map(({ label, isValid, isOwner }) => ({ label, isValid, isOwner })),
    );
    for (const { value } of ADA.data) expect(reply.body).not.toContain(value);
  });

  it('makes the call that civic-backend makes', async () => {
    await setUp();
    const started = await startTry();
    const code = await approved(started);
    const key = createECDH('prime256v1');
    key.generateKeys();
    const calls: { path: string; headers: string[]; authorization: string }[] = [];
    const client = newClient({
      appId: service.app.appId,
      appSecret: service.app.appSecret,
      prvKey: key.getPrivateKey('hex').padStart(64, '0'),
      api: `${PORTAL}/sip`,
      fetch: async (address, init = {}) => {
        if (String(address).endsWith('jwks.json'))
          return Response.json(await service.context.signingKeys.jwks());
        const headers = new Headers(init.headers);
        const { pathname: path } = new URL(String(address));
        calls.push({ path, headers: [...headers.keys()], authorization: headers.get('authorization') ?? '' });
        return Response.json({ error: 'invalid_grant' }, { status: 400 });
      },
    });
    await expect(client.exchangeCode(code)).rejects.toMatchObject({ code: 'invalid_grant' });
    const [call] = calls;
    const [header, claims] = (call?.authorization.replace('Civic ', '') ?? '')
      .split('.', 2)
      .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>);
    const { exchange: shown, requestToken } = (await exchange(started.uuid, code)).json<TryExchanged>();
    expect(shown.path).toBe(call?.path);
    expect(Object.keys(shown.headers).toSorted()).toEqual(call?.headers);
    expect(requestToken.header).toEqual(header);
    const { jti, iat, exp, data, ...same } = claims ?? {};
    expect(requestToken.claims).toMatchObject(same);
    const own = requestToken.claims as Record<string, unknown>;
    expect(Object.keys(own).toSorted()).toEqual(Object.keys(claims ?? {}).toSorted());
    expect(Object.keys(own['data'] as object)).toEqual(Object.keys(data as object));
    expect(Number(own['exp']) - Number(own['iat'])).toBe(Number(exp) - Number(iat));
    expect([typeof jti, typeof own['jti']]).toEqual(['string', 'string']);
  });

  it('is exchanged once, and then nothing of the answer is kept', async () => {
    await setUp();
    const started = await startTry();
    const code = await approved(started);
    expect((await exchange(started.uuid, code)).json<TryExchanged>().exchange.status).toBe(200);
    const row = await service.context.store.getScopeRequest(started.uuid);
    expect(row?.sealedClaims).toBeUndefined();
    expect(row?.exchange?.sealedResponse).toBeUndefined();
    const again = (await exchange(started.uuid, code)).json<TryExchanged>();
    expect(again.exchange).toMatchObject({ status: 400, answer: { error: 'invalid_grant' } });
    expect(again).not.toHaveProperty('items');
  });

  it('is in no activity, on no checklist, in no statistics and in no message; the audit log has it', async () => {
    await setUp();
    const heard: unknown[] = [];
    service.context.events.on('status-reached', (reached) => heard.push(reached));
    const started = await startTry();
    await exchange(started.uuid, await approved(started));
    const get = async (path: string) =>
      (await portal.call('GET', `apps/${service.app.appId}/${path}`)).json<unknown>();
    expect(heard).toEqual([]);
    expect(await get('activity')).toEqual([]);
    expect(await get('checklist')).toEqual({});
    expect(await get('counts')).toEqual({ hours: [], medians: {} });
    const audit = (await portal.call('GET', 'audit')).json<{ action: string; target: string }[]>();
    expect(audit.slice(0, 2).map(({ action, target }) => [action, target])).toEqual([
      ['app.try.exchange', service.app.appId],
      ['app.try', service.app.appId],
    ]);
  });

  it('has a code even where the app shows none, keeps the number match, and offers no link that would return to no page', async () => {
    await setUp();
    await changeApp(service.context, service.app.appId, {
      policy: { crossDevice: 'off', numberMatch: true },
    });
    const { uuid, reply } = await startTry();
    expect(reply.qrLink).toContain('/w/');
    expect(reply).not.toHaveProperty('sameDeviceLink');
    expect(reply).not.toHaveProperty('sameDeviceRequest');
    const row = await service.context.store.getScopeRequest(uuid);
    expect(row).toMatchObject({ origin: PORTAL, numberMatch: true, isTry: true });
  });

  it('is renewed, cancelled and followed by its page secret alone, and by no other page', async () => {
    await setUp();
    const started = await startTry();
    expect((await follow({ ...started, secret: 'A'.repeat(43) })).json<ErrorBody>().error).toBe(
      'unknown_scope_request',
    );
    expect((await follow(started, ORIGIN)).json<ErrorBody>().error).toBe('origin_not_registered');
    const act = (action: string) =>
      service.server.inject({
        method: 'POST',
        url: `/scope-requests/${started.uuid}/${action}`,
        headers: { authorization: `Bearer ${started.secret}`, origin: PORTAL },
        payload: {},
      });
    const renewed = (await act('renew')).json<Snapshot>();
    expect(renewed.qrLink).not.toBe(started.reply.qrLink);
    expect(renewed).not.toHaveProperty('sameDeviceLink');
    expect((await act('cancel')).json<Snapshot>().status).toBe('cancelled');
  });
});

describe('whoever tries gets nothing else', () => {
  it('no code of a person who came to the site, and it stays good for the site', async () => {
    await setUp();
    const theirs = await service.start();
    await service.answer(theirs);
    const code = snapshotOf(await service.get(theirs)).authCode ?? '';
    const direct = await exchange(theirs.uuid, code);
    expect([direct.statusCode, direct.json<ErrorBody>().error]).toEqual([404, 'unknown_scope_request']);
    const own = await startTry();
    const mixed = (await exchange(own.uuid, code)).json<TryExchanged>();
    expect(mixed.exchange).toMatchObject({ status: 400, answer: { error: 'invalid_grant' } });
    expect(mixed).not.toHaveProperty('items');
    const site = await exchangeAt(service.server, service.app, code, { now: service.clock() / 1000 });
    expect(site.statusCode).toBe(200);
  });

  it('no code of a try at the app’s own back-end, so that nobody scans in place of a visitor; it stays good for the try', async () => {
    await setUp();
    const started = await startTry();
    const code = await approved(started);
    const site = await exchangeAt(service.server, service.app, code, { now: service.clock() / 1000 });
    expect([site.statusCode, site.json<ErrorBody>().error]).toEqual([400, 'invalid_grant']);
    expect((await exchange(started.uuid, code)).json<TryExchanged>().exchange.status).toBe(200);
  });

  it('no code of another try of the app, which stays good for that one', async () => {
    await setUp();
    const [one, other] = [await startTry(), await startTry()];
    const code = await approved(other);
    const mixed = (await exchange(one.uuid, code)).json<TryExchanged>();
    expect(mixed.exchange).toMatchObject({ status: 400, answer: { error: 'invalid_grant' } });
    expect((await exchange(other.uuid, code)).json<TryExchanged>().exchange.status).toBe(200);
  });

  it('no try of another app', async () => {
    await setUp();
    const started = await startTry();
    const code = await approved(started);
    const other = await portal.call('POST', 'apps', { name: 'Other', origins: ['https://other.example'] });
    const { appId } = other.json<{ app: { appId: string } }>().app;
    const reply = await portal.call('POST', `apps/${appId}/tries/${started.uuid}/exchange`, {
      authCode: code,
    });
    expect(reply.json<ErrorBody>().error).toBe('unknown_scope_request');
  });

  it('the portal’s origin is registered for no page', async () => {
    await setUp();
    await startTry();
    const reply = await service.create({}, { origin: PORTAL });
    expect([reply.statusCode, reply.json<ErrorBody>().error]).toEqual([403, 'origin_not_registered']);
  });

  it.each([
    ['a return URL', { returnUrl: `${PORTAL}/` }],
    ['a login nonce', { loginNonce: 'n' }],
    ['another app', { appId: 'x' }],
    ['a mark of its own', { isTry: true }],
    ['a challenge that is none', { challenge: 'short' }],
  ])('is refused %s', async (_what, patch) => {
    await setUp();
    const challenge = sha256(randomBytes(32).toString('base64url'));
    const reply = await post('tries', { scope: 'BASIC_SIGNUP', challenge, ...patch });
    expect([reply.statusCode, reply.json<ErrorBody>().error]).toEqual([400, 'invalid_request']);
  });

  it('is told what is wrong with the scope or the app', async () => {
    await setUp();
    const challenge = sha256('x');
    const code = async (scope: unknown, appId = service.app.appId) =>
      (await portal.call('POST', `apps/${appId}/tries`, { scope, challenge })).json<ErrorBody>().error;
    expect(await code('NO_SUCH_SCOPE')).toBe('invalid_scope');
    expect(await code('BASIC_SIGNUP', 'nobody')).toBe('unknown_app');
    const { name } = (await portal.call('GET', `apps/${service.app.appId}`)).json<{ name: string }>();
    await post('revoke', { confirm: name });
    expect(await code('BASIC_SIGNUP')).toBe('invalid_app');
  });
});
