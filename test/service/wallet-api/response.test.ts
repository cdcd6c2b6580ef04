import { exportJWK, generateKeyPair } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RefusedPresentation } from '../../../service/src/events.js';
import type { ScopeRequest } from '../../../service/src/scope-request/scope-request.js';
import { type CredentialOptions, TestIssuer, disclosure, selfSigned } from '../support/test-issuer.js';
import {
  type PresentationOptions,
  type ReadRequest,
  type ResponseOptions,
  TestWallet,
} from '../support/test-wallet.js';
import { APP_ID, LOGIN, ORIGIN, type WalletSide, startWalletSide } from '../support/wallet-side.js';

const YEAR = 365 * 86_400;

let side: WalletSide;
let request: ScopeRequest;
let requestId: string;
let read: ReadRequest;

beforeEach(async () => {
  side = await startWalletSide();
  request = await side.start();
  requestId = side.requestId(request);
  read = await side.read(requestId);
});

interface Attempt {
  credential?: CredentialOptions;
  presentation?: PresentationOptions;
  response?: ResponseOptions;
  issuer?: TestIssuer;
}

async function present({ credential, presentation, issuer = side.issuer }: Attempt = {}): Promise<string> {
  return side.wallet.present(await issuer.issue(side.wallet.publicKey, credential), read, presentation);
}

async function answer(attempt: Attempt = {}) {
  return side.post(
    requestId,
    await side.wallet.respond(read, { contact: [await present(attempt)] }, attempt.response),
  );
}

/** The request still waits, as if nothing had come, and a good answer is accepted. */
async function expectUnchanged(before: ScopeRequest): Promise<void> {
  expect(await side.row(request)).toEqual(before);
  expect((await answer()).status).toBe(200);
}

describe('an answer that is not one to this request: 400, and nothing changes', () => {
  const cases: [string, Attempt][] = [
    ['invalid-kb-jwt-nonce', { presentation: { keyBinding: { nonce: 'other' } } }],
    ['invalid-kb-jwt-aud', { presentation: { keyBinding: { aud: 'x509_hash:other' } } }],
    ['invalid-sd-hash', { presentation: { keyBinding: { sd_hash: 'AAAA' } } }],
    ['kb typ', { presentation: { keyBindingHeader: { typ: 'jwt' } } }],
    ['another kid', { response: { kid: 'other' } }],
    ['A128CBC-HS256', { response: { enc: 'A128CBC-HS256' } }],
  ];
  it.each(cases)('%s', async (_name, attempt) => {
    const before = await side.row(request);
    expect(await answer(attempt)).toMatchObject({ status: 400, body: { error: 'invalid_presentation' } });
    await expectUnchanged(before);
  });

  it('invalid-kb-jwt-signature', async () => {
    const thief = await TestWallet.create(side.wallet.now);
    const before = await side.row(request);
    expect((await answer({ presentation: { signer: thief.privateKey } })).status).toBe(400);
    await expectUnchanged(before);
  });

  it('encrypted to a foreign key', async () => {
    const { publicKey } = await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true });
    const before = await side.row(request);
    expect((await answer({ response: { key: await exportJWK(publicKey) } })).status).toBe(400);
    await expectUnchanged(before);
  });

  it.each([
    ['state of another request', (state: string) => ({ state: `${state.slice(1)}x` })],
    ['no state', () => ({ state: undefined })],
    ['state as a list', (state: string) => ({ state: [state] })],
  ])('%s', async (_name, change) => {
    const before = await side.row(request);
    const payload = { vp_token: { contact: [await present()] }, ...change(requestId) };
    expect((await answer({ response: { payload } })).body).toMatchObject({ error: 'invalid_presentation' });
    await expectUnchanged(before);
  });

  it.each([[null], ['x'], [{}], [{ contact: 'x' }], [{ other: ['x'] }], [{ contact: ['x'] }]])(
    'vp_token %j',
    async (vpToken) => {
      const before = await side.row(request);
      expect((await side.post(requestId, await side.wallet.respond(read, vpToken))).body).toMatchObject({
        error: 'invalid_presentation',
      });
      await expectUnchanged(before);
    },
  );

  it.each([
    ['nothing', ''],
    ['no JWE', 'response=abc'],
    ['a signed JWT instead of a JWE', 'response=aaaa.bbbb.cccc'],
    ['an unencrypted vp_token', 'vp_token=%7B%7D&state=x'],
    ['an empty error', 'error='],
    ['an error for another request', 'error=access_denied&state=other'],
  ])('%s', async (_name, body) => {
    const before = await side.row(request);
    expect(await side.post(requestId, body)).toMatchObject({
      status: 400,
      body: { error: 'invalid_presentation' },
    });
    await expectUnchanged(before);
  });

  it('a good answer beside an error', async () => {
    const before = await side.row(request);
    const good = await side.wallet.respond(read, { contact: [await present()] });
    expect((await side.post(requestId, `${good}&error=access_denied`)).body).toMatchObject({
      error: 'invalid_presentation',
    });
    await expectUnchanged(before);
  });

  it.each([[1], [true], [{ code: 'access_denied' }], [['access_denied']], [null]])(
    'the encrypted error %j',
    async (error) => {
      const before = await side.row(request);
      const payload = { error, state: requestId };
      expect(
        (await side.post(requestId, await side.wallet.respond(read, {}, { payload }))).body,
      ).toMatchObject({ error: 'invalid_presentation' });
      await expectUnchanged(before);
    },
  );

  it('an encrypted text, list or number', async () => {
    const before = await side.row(request);
    for (const payload of ['x', [], 1, null]) {
      const body = await side.wallet.respond(read, {}, { payload: payload as never });
      expect((await side.post(requestId, body)).body).toMatchObject({ error: 'invalid_presentation' });
    }
    await expectUnchanged(before);
  });

  it('parameters sent twice, or JSON instead of a form', async () => {
    const before = await side.row(request);
    const good = await side.wallet.respond(read, { contact: [await present()] });
    expect(await side.post(requestId, `${good}&${good}`)).toMatchObject({
      status: 400,
      body: { error: 'invalid_request' },
    });
    const json = await side.server.inject({
      method: 'POST',
      url: `/wallet-api/response/${requestId}`,
      payload: { response: [1] },
    });
    expect(json.statusCode).toBe(400);
    await expectUnchanged(before);
  });

  it('the answer to the other link of the same scope request, or to another request of the same app', async () => {
    const before = await side.row(request);
    const foreign = await side.wallet.respond(read, { contact: [await present()] });
    expect((await side.post(side.requestId(request, 'same-device'), foreign)).status).toBe(400);
    const other = await side.start();
    expect((await side.post(side.requestId(other), foreign)).status).toBe(400);
    expect(await side.row(other)).toEqual(other);
    await expectUnchanged(before);
  });

  it('never tells what was wrong with what was sent', async () => {
    const { body } = await answer({ presentation: { keyBinding: { nonce: 'hunter2' } } });
    expect(JSON.stringify(body)).not.toContain('hunter2');
    expect(Object.keys(body)).toEqual(['error', 'error_description', 'docs']);
  });
});

describe('an answer that is bound to this request but does not satisfy it: failed', () => {
  const cases: [string, () => Attempt | Promise<Attempt>, string?][] = [
    ['untrusted issuer', async () => ({ issuer: await TestIssuer.create(side.wallet.now) })],
    [
      'expired credential',
      () => ({ credential: { signed: { exp: side.time.now / 1000 } } }),
      'credential_over',
    ],
    ['another type', () => ({ credential: { vct: LOGIN } })],
    ['no email', () => ({ presentation: { disclose: ['phone_number'] } })],
    ['a stray disclosure', () => ({ presentation: { extra: [disclosure('email_verified', true)] } })],
    ['invalid-credential-signature', async () => ({ issuer: await forger() })],
    ['a status of a kind that is not known', () => ({ credential: { signed: { status: { other: 1 } } } })],
  ];
  it.each(cases)('%s', async (_name, attempt, error = 'presentation_rejected') => {
    expect(await answer(await attempt())).toMatchObject({ status: 400, body: { error } });
    const row = await side.row(request);
    expect(row).toMatchObject({ status: 'failed', error });
    for (const secret of ['linkHashes', 'sealedSeed', 'sealedClaims']) expect(row).not.toHaveProperty(secret);
    expect(await answer()).toMatchObject({ status: 410, body: { error: 'link_expired' } });
  });

  it.each([
    ['a year ago', -YEAR],
    ['310 s ago', -310],
    ['70 s ahead', 70],
    ['a year ahead', YEAR],
  ])('a key binding from %s tells the page that the clock of the device is off', async (_when, seconds) => {
    const keyBinding = { iat: side.time.now / 1000 + seconds };
    expect(await answer({ presentation: { keyBinding } })).toMatchObject({
      status: 400,
      body: { error: 'wallet_clock_skew' },
    });
    expect(await side.row(request)).toMatchObject({ status: 'failed', error: 'wallet_clock_skew' });
  });

  it('a clock that is off ends nothing when the answer is not bound to this request', async () => {
    const before = await side.row(request);
    const keyBinding = { iat: side.time.now / 1000 - YEAR, nonce: 'other' };
    expect((await answer({ presentation: { keyBinding } })).body).toMatchObject({
      error: 'invalid_presentation',
    });
    await expectUnchanged(before);
  });

  it('a status that cannot be looked up: the credential is not blamed, and another try may succeed', async () => {
    const status = { status_list: { idx: 1, uri: 'http://localhost:8080/none' } };
    expect(await answer({ credential: { signed: { status } } })).toMatchObject({
      status: 400,
      body: { error: 'status_unavailable' },
    });
    expect(await side.row(request)).toMatchObject({ status: 'failed', error: 'status_unavailable' });
  });

  it('tells the operator which check failed, and neither wallet nor page', async () => {
    const refused: RefusedPresentation[] = [];
    side.context.events.on('presentation-refused', (one) => refused.push(one));
    const { body } = await answer({ credential: { signed: { exp: side.time.now / 1000 } } });
    expect(refused).toEqual([
      { appId: APP_ID, scope: 'BASIC_SIGNUP', check: 'credential_expired', credential: 'contact' },
    ]);
    expect(JSON.stringify([body, await side.row(request)])).not.toContain('credential_expired');
  });

  it.each([
    ['response_undecryptable', async () => 'response=a..b.c.d'],
    ['response_malformed', async () => side.wallet.respond(read, {}, { payload: [] as never })],
  ])('tells the operator that an answer is %s', async (check, body) => {
    const refused: RefusedPresentation[] = [];
    side.context.events.on('presentation-refused', (one) => refused.push(one));
    await side.post(requestId, await body());
    expect(refused).toEqual([{ appId: APP_ID, scope: 'BASIC_SIGNUP', check }]);
  });

  it('tells the operator who signed a credential that nobody vouches for, and neither wallet nor page', async () => {
    const refused: RefusedPresentation[] = [];
    side.context.events.on('presentation-refused', (one) => refused.push(one));
    const anchor = await selfSigned(side.time.now, { name: 'Stranger authority' });
    const leaf = await anchor.issue(side.time.now, { name: 'Stranger issuer' });
    const stranger = new TestIssuer(anchor, leaf, side.wallet.now);
    const { body } = await answer({ issuer: stranger });
    expect(refused).toMatchObject([
      { check: 'issuer_untrusted', issuer: 'CN=Stranger issuer issued by CN=Stranger authority' },
    ]);
    expect(JSON.stringify([body, await side.row(request)])).not.toContain('Stranger');
  });

  it('an email that is none, with the label that it is about (T23)', async () => {
    expect(await answer({ credential: { claims: { email: 'kim' } } })).toMatchObject({
      status: 400,
      body: { error: 'label_missing' },
    });
    expect(await side.row(request)).toMatchObject({
      status: 'failed',
      error: 'label_missing',
      errorLabel: 'contact.personal.email',
    });
  });

  async function forger(): Promise<TestIssuer> {
    const { anchor, chain } = side.issuer;
    return new TestIssuer(anchor, await anchor.issue(side.time.now), side.wallet.now, chain);
  }

  it('issuer that lost its trust between the fetch and the answer', async () => {
    const body = await side.wallet.respond(read, { contact: [await present()] });
    const other = await TestIssuer.create(side.wallet.now);
    await side.context.store.putTrustAnchor({
      id: 'test',
      types: ['urn:civic-elements:verified-contact:1'],
      certificate: other.anchor.pem,
      isTest: false,
    });
    expect((await side.post(requestId, body)).body).toMatchObject({ error: 'presentation_rejected' });
  });
});

describe('minimal-cnf-jwk, and other shapes that must pass', () => {
  it('cnf.jwk with kty, crv, x and y alone', async () => {
    expect((await answer()).status).toBe(200);
  });

  it('cnf.jwk with members that others add', async () => {
    const cnf = { jwk: { ...side.wallet.publicKey, alg: 'ES256', use: 'sig', kid: 'x' } };
    expect((await answer({ credential: { signed: { cnf } } })).status).toBe(200);
  });

  it('unknown members beside vp_token and state', async () => {
    const payload = {
      vp_token: { contact: [await present()] },
      state: requestId,
      iss: 'https://wallet.test',
      more: 1,
    };
    expect((await answer({ response: { payload } })).status).toBe(200);
  });

  it('an answer without a fetch that was seen', async () => {
    const unread = await side.start();
    request = unread;
    requestId = side.requestId(unread);
    read = await side.read(requestId);
    const row = await side.row(unread);
    await side.context.store.compareAndSet({ ...row, status: 'pending', version: row.version + 1 });
    expect((await answer()).status).toBe(200);
    expect(await side.row(unread)).toMatchObject({ status: 'approved' });
  });
});

describe('an error from the wallet', () => {
  it('access_denied is a denial, plain or encrypted, with or without state', async () => {
    const bodies = async (id: string, object: ReadRequest) => [
      'error=access_denied',
      `error=access_denied&error_description=no&state=${id}`,
      await side.wallet.respond(object, {}, { payload: { error: 'access_denied', state: id } }),
    ];
    for (const index of [0, 1, 2]) {
      const one = await side.start();
      const id = side.requestId(one);
      const body = (await bodies(id, await side.read(id)))[index] ?? '';
      expect(await side.post(id, body)).toEqual({
        status: 200,
        body: { redirect_uri: `http://localhost:8080/w/${id}/done` },
      });
      const row = await side.row(one);
      expect(row).toMatchObject({ status: 'denied', answeredBy: 'qr' });
      expect(row).not.toHaveProperty('sealedSeed');
    }
  });

  it('before the request was ever fetched counts as well', async () => {
    const unread = await side.start();
    expect((await side.post(side.requestId(unread), 'error=access_denied')).status).toBe(200);
    expect(await side.row(unread)).toMatchObject({ status: 'denied' });
  });

  it.each(['invalid_request', 'vp_formats_not_supported', 'wallet_unavailable', 'something_new'])(
    '%s fails the request',
    async (error) => {
      expect((await side.post(requestId, `error=${error}`)).status).toBe(200);
      expect(await side.row(request)).toMatchObject({ status: 'failed', error: 'wallet_error' });
    },
  );

  it('on the same device leads back to the site without a response code', async () => {
    const here = await side.start({ returnUrl: `${ORIGIN}/join` });
    const reply = await side.post(side.requestId(here, 'same-device'), 'error=access_denied');
    expect(reply.body).toEqual({ redirect_uri: `${ORIGIN}/join?uuid=${here.uuid}` });
  });

  it('for an unknown link is 410', async () => {
    expect((await side.post('a'.repeat(22), 'error=access_denied')).status).toBe(410);
  });
});
