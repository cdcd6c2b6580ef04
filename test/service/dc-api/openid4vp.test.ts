import type { DigitalProtocol } from 'civic-elements/protocol';
import { generateKeyPair, exportJWK } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Openid4vpAnswer,
  answerOpenid4vp,
  answerOpenid4vpMdoc,
  digitalRequest,
  readOpenid4vp,
} from '../support/digital-wallet.js';
import { ORIGIN, type PageKey, type PageService, pageService, snapshotOf } from '../support/page-service.js';
import { TestIssuer } from '../support/test-issuer.js';
import { EU_AGE, TestMdocHolder, TestMdocIssuer } from '../support/test-mdoc.js';
import { TestWallet } from '../support/test-wallet.js';

const CONTACT = 'urn:civic-elements:verified-contact:1';
const SIGNED = 'openid4vp-v1-signed';
const UNSIGNED = 'openid4vp-v1-unsigned';

let service: PageService;
let issuer: TestIssuer;
let wallet: TestWallet;
let mdocIssuer: TestMdocIssuer;
const holder = TestMdocHolder.create();
beforeAll(async () => {
  service = await pageService();
  issuer = await TestIssuer.create(service.clock);
  wallet = await TestWallet.create(service.clock);
  const { store } = service.context;
  const { pem: certificate } = issuer.anchor;
  await store.putTrustAnchor({ id: 'wallets', types: [CONTACT], certificate, isTest: false });
  mdocIssuer = await TestMdocIssuer.create(service.clock());
  const { pem: iaca } = mdocIssuer.anchor;
  await store.putTrustAnchor({ id: 'age', types: [EU_AGE], certificate: iaca, isTest: false });
  await store.changeApp(service.app.appId, (app) => ({ ...app, allowsUnsigned: true }));
});
afterAll(() => service.close());

const start = (...digital: DigitalProtocol[]) => service.start({ digital });

async function answer(key: PageKey, protocol: DigitalProtocol, options: Partial<Openid4vpAnswer> = {}) {
  const credential = await issuer.issue(wallet.publicKey);
  return answerOpenid4vp(digitalRequest(key.reply, protocol), {
    wallet,
    credential,
    origin: ORIGIN,
    ...options,
  });
}

function ageAnswer(key: PageKey, protocol: DigitalProtocol, origin: string, mac = false) {
  const mdoc = mdocIssuer.issue(holder.publicKey, EU_AGE, { [EU_AGE]: { age_over_18: true } });
  const request = digitalRequest(key.reply, protocol);
  return answerOpenid4vpMdoc(wallet, request, 'eu_age', { holder, mdocs: [mdoc], origin, mac });
}

const send = async (key: PageKey, body: object) => (await service.post(key, 'answer', body)).json();
const statusOf = async (key: PageKey) => snapshotOf(await service.get(key)).status;
const REFUSED = { error: 'presentation_rejected' };

describe('a request that nobody has signed', () => {
  it('is there for an app that allows it, after the signed one', async () => {
    const { reply } = await start(UNSIGNED, SIGNED);
    expect(reply.digital?.map(({ protocol }) => protocol)).toEqual([SIGNED, UNSIGNED]);
  });

  it('is not there for any other app', async () => {
    const { store } = service.context;
    await store.changeApp(service.app.appId, (app) => ({ ...app, allowsUnsigned: false }));
    const { reply } = await start(UNSIGNED);
    await store.changeApp(service.app.appId, (app) => ({ ...app, allowsUnsigned: true }));
    expect(reply).not.toHaveProperty('digital');
  });

  it('names nobody but the page by its origin, and wants the answer encrypted', async () => {
    const { data } = digitalRequest((await start(UNSIGNED)).reply, UNSIGNED);
    expect(Object.keys(data).toSorted()).toEqual([
      'client_metadata',
      'dcql_query',
      'nonce',
      'response_mode',
      'response_type',
    ]);
    expect(data).toMatchObject({ response_type: 'vp_token', response_mode: 'dc_api.jwt' });
  });

  it('shares neither nonce nor key with the signed one', async () => {
    const { reply } = await start(SIGNED, UNSIGNED);
    const [one, other] = await Promise.all(
      [SIGNED, UNSIGNED].map((protocol) =>
        readOpenid4vp(wallet, digitalRequest(reply, protocol as DigitalProtocol)),
      ),
    );
    expect(one?.nonce).not.toBe(other?.nonce);
    expect(one?.client_metadata.jwks.keys[0]?.x).not.toBe(other?.client_metadata.jwks.keys[0]?.x);
  });
});

for (const protocol of [SIGNED, UNSIGNED] as const) {
  describe(`an answer in ${protocol}`, () => {
    it('signs the person up', async () => {
      const key = await start(SIGNED, UNSIGNED);
      expect(await send(key, await answer(key, protocol))).toMatchObject({
        status: 'approved',
        authCode: expect.any(String),
      });
    });

    it('proves an age with an mdoc, signed by its device or with a MAC', async () => {
      for (const mac of [false, true]) {
        const key = await service.start({ scope: 'PROOF_OF_AGE', digital: [protocol] });
        expect(await send(key, await ageAnswer(key, protocol, ORIGIN, mac))).toMatchObject({
          status: 'approved',
        });
      }
    });

    it('is refused with an mdoc that was shown to a page of another origin', async () => {
      const key = await service.start({ scope: 'PROOF_OF_AGE', digital: [protocol] });
      const foreign = await ageAnswer(key, protocol, 'https://evil.example');
      expect(await send(key, foreign)).toMatchObject(REFUSED);
      expect(await statusOf(key)).toBe('pending');
    });

    it('is refused when it was made for a page of another origin', async () => {
      const key = await start(protocol);
      expect(await send(key, await answer(key, protocol, { origin: 'https://evil.example' }))).toMatchObject(
        REFUSED,
      );
      expect(await statusOf(key)).toBe('pending');
    });

    it('is refused when it names the certificate instead of the origin', async () => {
      const key = await start(SIGNED, UNSIGNED);
      const { client_id: audience } = await readOpenid4vp(wallet, digitalRequest(key.reply, SIGNED));
      expect(await send(key, await answer(key, protocol, { audience }))).toMatchObject(REFUSED);
    });

    it('is refused with the nonce of another request', async () => {
      const key = await start(protocol);
      const { nonce } = await readOpenid4vp(wallet, digitalRequest((await start(protocol)).reply, protocol));
      expect(await send(key, await answer(key, protocol, { nonce }))).toMatchObject(REFUSED);
    });

    it('is refused when it answers another scope request, where it was good', async () => {
      const [key, other] = [await start(protocol), await start(protocol)];
      const good = await answer(key, protocol);
      expect(await send(other, good)).toMatchObject(REFUSED);
      expect(await send(key, good)).toMatchObject({ status: 'approved' });
    });

    it('is refused as an answer in the other protocol', async () => {
      const key = await start(SIGNED, UNSIGNED);
      const { data } = await answer(key, protocol);
      const other = protocol === SIGNED ? UNSIGNED : SIGNED;
      expect(await send(key, { protocol: other, data })).toMatchObject(REFUSED);
    });

    it('is refused when it is encrypted to another key, or changed on its way', async () => {
      const key = await start(protocol);
      const { publicKey } = await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true });
      const foreign = await answer(key, protocol, { key: await exportJWK(publicKey), kid: undefined });
      expect(await send(key, foreign)).toMatchObject(REFUSED);
      const good = await answer(key, protocol);
      const text = String(good.data['response']);
      const at = text.length - 30;
      const response = text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
      expect(await send(key, { protocol, data: { response } })).toMatchObject(REFUSED);
    });

    it('is refused in the clear', async () => {
      const key = await start(protocol);
      const body = { protocol, data: { vp_token: { contact: ['x'] } } };
      expect(await send(key, body)).toMatchObject(REFUSED);
      expect(await statusOf(key)).toBe('pending');
    });

    it('is too late after the time is over', async () => {
      const key = await start(protocol);
      const late = await answer(key, protocol);
      service.clock.advance(400_000);
      expect(await send(key, late)).toMatchObject({ error: 'wrong_status' });
      service.clock.advance(-400_000);
    });

    it('says that nothing was shared', async () => {
      const key = await start(protocol);
      const body = { protocol, data: { error: 'access_denied' } };
      expect(await send(key, body)).toMatchObject({ status: 'denied' });
    });
  });
}
