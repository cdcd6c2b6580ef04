import type { AnswerBody, DigitalRequest, Snapshot } from 'civic-elements/protocol';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PageKey, ORIGIN, type PageService, pageService, snapshotOf } from '../support/page-service.js';
import { TestIssuer } from '../support/test-issuer.js';
import { type ReadRequest, TestWallet } from '../support/test-wallet.js';

const SIGNED = 'openid4vp-v1-signed';
const CONTACT = 'urn:civic-elements:verified-contact:1';

let service: PageService;
let issuer: TestIssuer;
let wallet: TestWallet;
beforeAll(async () => {
  service = await pageService();
  issuer = await TestIssuer.create(service.clock);
  wallet = await TestWallet.create(service.clock);
  await service.context.store.putTrustAnchor({
    id: 'wallets',
    types: [CONTACT],
    certificate: issuer.anchor.pem,
    isTest: false,
  });
});
afterAll(() => service.close());

const start = () => service.start({ digital: [SIGNED, 'something-else'] });

function requestOf({ reply }: PageKey): DigitalRequest {
  const [request] = reply.digital ?? [];
  if (!request) throw new Error('no request for the prompt');
  return request;
}

/** What a wallet behind the browser's prompt would answer, as if the page had this origin. */
async function answer(key: PageKey, origin = ORIGIN): Promise<AnswerBody> {
  const request = await wallet.read(String(requestOf(key).data['request']));
  const credential = await issuer.issue(wallet.publicKey);
  const presentation = await wallet.present(credential, {
    client_id: `origin:${origin}`,
    nonce: request.nonce,
  });
  const [query] = request.dcql_query.credentials;
  const form = await wallet.respond(
    request,
    {},
    { payload: { vp_token: { [query?.id ?? '']: [presentation] } } },
  );
  return { protocol: SIGNED, data: { response: new URLSearchParams(form).get('response') } };
}

describe('the request for the browser’s wallet prompt', () => {
  it('is signed for the origin that asked, and wants the answer encrypted to the service', async () => {
    const key = await start();
    const request: ReadRequest = await wallet.read(String(requestOf(key).data['request']));
    expect(request).toMatchObject({
      response_type: 'vp_token',
      response_mode: 'dc_api.jwt',
      expected_origins: [ORIGIN],
    });
    expect(request).not.toHaveProperty('response_uri');
    expect(request).not.toHaveProperty('state');
  });

  it('is there only for a page that names a protocol which the service speaks', async () => {
    for (const digital of [undefined, [], ['something-else']]) {
      expect((await service.start({ digital })).reply).not.toHaveProperty('digital');
    }
  });

  it('has another nonce and another key than the code and the link', async () => {
    const key = await start();
    const nonces = [await wallet.read(String(requestOf(key).data['request']))];
    for (const link of [key.reply.qrLink, key.reply.sameDeviceLink]) {
      const url = `/wallet-api/request/${link?.split('/').at(-1)}`;
      nonces.push(await wallet.read((await service.server.inject({ url })).body));
    }
    expect(new Set(nonces.map(({ nonce }) => nonce)).size).toBe(3);
    expect(new Set(nonces.map(({ client_metadata: { jwks } }) => jwks.keys[0]?.x)).size).toBe(3);
  });

  it('is another one after a renewal, and the answer to the old one is refused', async () => {
    const key = await start();
    const old = await answer(key);
    const renewed = snapshotOf(await service.post(key, 'renew'));
    expect(renewed.digital?.[0]?.data).not.toEqual(requestOf(key).data);
    expect((await service.post(key, 'answer', old)).json()).toMatchObject({ error: 'presentation_rejected' });
    expect(snapshotOf(await service.get(key)).status).toBe('pending');
  });
});

describe('a scope request whose app was revoked meanwhile', () => {
  it('still says how it stands, and asks nobody', async () => {
    const own = await pageService();
    const key = await own.start({ digital: [SIGNED] });
    await own.context.store.changeApp(own.app.appId, (app) => ({ ...app, revokedAt: own.clock() }));
    const snapshot = snapshotOf(await own.get(key));
    expect(snapshot.status).toBe('pending');
    expect(snapshot).not.toHaveProperty('digital');
    await own.close();
  });
});

describe('POST /scope-requests/{uuid}/answer', () => {
  it('approves at once, with an auth code for the page', async () => {
    const key = await start();
    const reply = await service.post(key, 'answer', await answer(key));
    expect(snapshotOf(reply)).toMatchObject({ status: 'approved', authCode: expect.any(String) });
    expect(reply.json<Snapshot>()).not.toHaveProperty('digital');
  });

  it('gives the same reply to the same answer again, and refuses another one', async () => {
    const key = await start();
    const [one, other] = [await answer(key), await answer(key)];
    await service.post(key, 'answer', one);
    expect(snapshotOf(await service.post(key, 'answer', one)).status).toBe('approved');
    expect((await service.post(key, 'answer', other)).json()).toMatchObject({ error: 'wrong_status' });
  });

  it('gives it for 60 s', async () => {
    const key = await start();
    const body = await answer(key);
    await service.post(key, 'answer', body);
    service.clock.advance(59_999);
    expect(snapshotOf(await service.post(key, 'answer', body)).status).toBe('approved');
    service.clock.advance(1);
    expect((await service.post(key, 'answer', body)).json()).toMatchObject({ error: 'wrong_status' });
  });

  it('takes a refusal on another device for none of its own', async () => {
    const key = await start();
    const refusal = { error: 'access_denied' };
    await service.server.inject({
      method: 'POST',
      url: `/wallet-api/response/${key.reply.qrLink.split('/').at(-1)}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(refusal).toString(),
    });
    expect(snapshotOf(await service.get(key)).status).toBe('denied');
    const reply = await service.post(key, 'answer', { protocol: SIGNED, data: refusal });
    expect(reply.json()).toMatchObject({ error: 'wrong_status' });
  });

  it('gives it also when both come at once, because the page did not wait for the first reply', async () => {
    const key = await start();
    const body = await answer(key);
    const replies = await Promise.all([1, 2, 3].map(() => service.post(key, 'answer', body)));
    expect(replies.map((reply) => snapshotOf(reply).status)).toEqual(['approved', 'approved', 'approved']);
    const codes = replies.map((reply) => decodeJwt(snapshotOf(reply).authCode ?? '').jti);
    expect(new Set(codes).size).toBe(1);
  });

  it('refuses what was answered to another origin, and goes on', async () => {
    const key = await start();
    const foreign = await answer(key, 'https://evil.example');
    expect((await service.post(key, 'answer', foreign)).json()).toMatchObject({
      error: 'presentation_rejected',
    });
    expect(snapshotOf(await service.post(key, 'answer', await answer(key))).status).toBe('approved');
  });

  it('refuses a protocol in which nobody asked', async () => {
    const key = await start();
    const body = { ...(await answer(key)), protocol: 'openid4vp-v1-unsigned' };
    expect((await service.post(key, 'answer', body)).json()).toMatchObject({
      error: 'presentation_rejected',
    });
  });

  it('refuses whoever does not hold the page secret, before it reads what was sent', async () => {
    const key = await start();
    const stranger = { ...key, secret: 'x'.repeat(43) };
    const tooLarge = { response: 'x'.repeat(1_048_576) };
    for (const body of [await answer(key), tooLarge]) {
      const reply = await service.post(stranger, 'answer', body);
      expect(reply.json()).toMatchObject({ error: 'unknown_scope_request' });
    }
    expect((await service.post(key, 'answer', tooLarge)).json()).toMatchObject({
      error: 'payload_too_large',
    });
  });

  it('cannot be kept from answering by a stranger who knows its uuid', async () => {
    const key = await start();
    const stranger = { ...key, secret: 'x'.repeat(43) };
    for (let index = 0; index < 40; index++) await service.post(stranger, 'answer', {});
    expect(snapshotOf(await service.post(key, 'answer', await answer(key))).status).toBe('approved');
  });

  it('says that nothing was shared when the wallet says so', async () => {
    const key = await start();
    const body = { protocol: SIGNED, data: { error: 'access_denied' } };
    expect(snapshotOf(await service.post(key, 'answer', body)).status).toBe('denied');
  });

  it('ends the links of the scope request', async () => {
    const key = await start();
    await service.post(key, 'answer', await answer(key));
    const url = `/wallet-api/request/${key.reply.qrLink.split('/').at(-1)}`;
    expect((await service.server.inject({ url })).statusCode).toBe(410);
  });
});

describe('POST /scope-requests/{uuid}/read', () => {
  it('gives the person as long as with a wallet that fetched the request, which stays the same', async () => {
    const key = await start();
    const read = snapshotOf(await service.post(key, 'read'));
    expect(read.status).toBe('read');
    expect(Date.parse(read.expiresAt) - Date.parse(read.now)).toBe(300_000);
    expect(snapshotOf(await service.post(key, 'answer', await answer(key))).status).toBe('approved');
  });

  it('is refused where the page has no prompt, and after the end', async () => {
    expect((await service.post(await service.start(), 'read')).json()).toMatchObject({
      error: 'wrong_status',
    });
    const key = await start();
    await service.post(key, 'cancel');
    expect((await service.post(key, 'read')).json()).toMatchObject({ error: 'wrong_status' });
  });
});

describe('the policy about the code for another device', () => {
  it('makes no code where the page wants none', async () => {
    const { reply } = await service.start({ crossDevice: 'off' });
    expect(reply).toMatchObject({ crossDevice: 'off', sameDeviceLink: expect.any(String) });
    expect(reply).not.toHaveProperty('qrLink');
  });

  it('keeps what the app decided when the page wants less', async () => {
    await service.context.store.changeApp(service.app.appId, (app) => ({
      ...app,
      channelPolicy: { crossDevice: 'fallback' },
      scopePolicies: { BASIC_LOGIN: { crossDevice: 'off' } },
    }));
    expect((await service.start({ crossDevice: 'always' })).reply.crossDevice).toBe('fallback');
    expect((await service.start({ scope: 'BASIC_LOGIN' })).reply.crossDevice).toBe('off');
    expect((await service.start({ crossDevice: 'off' })).reply.crossDevice).toBe('off');
  });

  it('asks for a number where app or scope want it, as it was when the page asked', async () => {
    const before = await service.start();
    await service.context.store.changeApp(service.app.appId, (app) => ({
      ...app,
      channelPolicy: { numberMatch: true },
      scopePolicies: { BASIC_LOGIN: { numberMatch: false } },
    }));
    expect(await service.stored(before)).not.toHaveProperty('numberMatch');
    expect(await service.stored(await service.start())).toMatchObject({ numberMatch: true });
    expect(await service.stored(await service.start({ scope: 'BASIC_LOGIN' }))).not.toHaveProperty(
      'numberMatch',
    );
  });

  it('asks for no number in the browser’s wallet prompt, which is tied to this page', async () => {
    const key = await start();
    expect(await service.stored(key)).toMatchObject({ numberMatch: true });
    expect(snapshotOf(await service.post(key, 'answer', await answer(key))).status).toBe('approved');
  });

  it('takes the strictest policy of the scopes whose labels a list has', async () => {
    await service.context.store.changeApp(service.app.appId, (app) => ({
      ...app,
      channelPolicy: {},
      scopePolicies: { BASIC_SIGNUP: { crossDevice: 'off', numberMatch: true } },
    }));
    const key = await service.start({ scope: { attributes: ['contact.personal.email'] } });
    expect(key.reply).not.toHaveProperty('qrLink');
    expect(await service.stored(key)).toMatchObject({ crossDevice: 'off', numberMatch: true });
  });
});
