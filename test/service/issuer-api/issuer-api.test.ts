import { LANGUAGES } from 'civic-elements/locales/languages';
import { SignJWT } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import { issuerApi } from '../../../service/src/issuer-api/plugin.js';
import { IssuerClient } from '../support/issuer-client.js';
import type { TestCredential } from '../support/test-issuer.js';
import {
  AGE,
  CONTACT,
  LICENSE,
  LOGIN,
  PASSPORT,
  PID,
  type WalletSide,
  startWalletSide,
} from '../support/wallet-side.js';
import Fastify from 'fastify';
import { testContext } from '../support/approved-request.js';

const ISSUER = 'http://localhost:8080/issuer-api';
const GRANT = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';

let side: WalletSide;

beforeEach(async () => {
  side = await startWalletSide();
});

async function call(path: string, payload: unknown, headers: Record<string, string> = {}) {
  const isForm = typeof payload === 'string';
  const reply = await side.server.inject({
    method: 'POST',
    url: `/issuer-api/${path}`,
    headers: { ...(isForm && { 'content-type': 'application/x-www-form-urlencoded' }), ...headers },
    payload: payload as string,
  });
  return { status: reply.statusCode, body: reply.json() as Record<string, never> };
}

async function offer(body: object = {}) {
  const { credential_offer } = (await call('offer', body)).body as unknown as {
    credential_offer: {
      credential_issuer: string;
      credential_configuration_ids: string[];
      grants: Record<string, Record<string, string>>;
    };
  };
  return { ...credential_offer, code: credential_offer.grants[GRANT]?.['pre-authorized_code'] ?? '' };
}

async function token(code: string) {
  return call('token', new URLSearchParams({ grant_type: GRANT, 'pre-authorized_code': code }).toString());
}

async function accessToken(body: object = {}): Promise<string> {
  return (await token((await offer(body)).code)).body.access_token as unknown as string;
}

async function nonce(): Promise<string> {
  return (await call('nonce', {})).body.c_nonce as unknown as string;
}

async function proof(patch: { payload?: object; header?: object; nonce?: string } = {}): Promise<string> {
  const claims = {
    aud: ISSUER,
    iat: side.time.now / 1000,
    nonce: patch.nonce ?? (await nonce()),
    ...patch.payload,
  };
  return new SignJWT(claims)
    .setProtectedHeader({
      alg: 'ES256',
      typ: 'openid4vci-proof+jwt',
      jwk: side.wallet.publicKey,
      ...patch.header,
    })
    .sign(side.wallet.privateKey);
}

async function credential(id: string, access: string, jwt: string[]) {
  return call(
    'credential',
    { credential_configuration_id: id, proofs: { jwt } },
    { authorization: `Bearer ${access}` },
  );
}

async function obtain(id: string, body: object = {}): Promise<TestCredential> {
  const reply = await credential(id, await accessToken(body), [await proof()]);
  const [issued] = reply.body.credentials as unknown as { credential: string }[];
  const [issuerJwt = '', ...disclosures] = (issued?.credential ?? '').split('~').slice(0, -1);
  const named = disclosures.map((text): [string, string] => [
    JSON.parse(Buffer.from(text, 'base64url').toString())[1],
    text,
  ]);
  return { issuerJwt, disclosures: new Map(named), sdAlg: 'sha-256' };
}

function value(held: TestCredential, name: string): unknown {
  return JSON.parse(Buffer.from(held.disclosures.get(name) ?? '', 'base64url').toString())[2];
}

function payloadOf(held: TestCredential): Record<string, unknown> {
  return JSON.parse(Buffer.from(held.issuerJwt.split('.')[1] ?? '', 'base64url').toString());
}

describe('sample credentials', () => {
  it.each([
    ['contact', 'verified-contact', {}],
    ['pid', 'pid', { persona: 'random' }],
  ])('answer a sign-up end to end, status list included: %s', async (queryId, configurationId, body) => {
    const held = await obtain(configurationId, body);
    const request = await side.start();
    const read = await side.read(side.requestId(request));
    const answer = await side.wallet.respond(read, {
      [queryId]: [await side.wallet.present(held, read, { disclose: ['email', 'phone_number'] })],
    });
    expect((await side.post(side.requestId(request), answer)).status).toBe(200);
    expect((await side.claims(request)).data.map(({ value: shown }) => shown)).toEqual([
      value(held, 'email'),
      expect.stringMatching(/^\+1555010\d{4}$/),
    ]);
  });

  it('answer an anonymous login with the same user id each time', async () => {
    const held = await obtain('anonymous-login');
    const ids = new Set<string>();
    for (let visit = 0; visit < 2; visit++) {
      const request = await side.start({
        scope: 'ANONYMOUS_LOGIN',
        labels: ['verifications.levels.CIVIC:IAL1'],
      });
      const read = await side.read(side.requestId(request));
      await side.post(
        side.requestId(request),
        await side.wallet.respond(read, { login: [await side.wallet.present(held, read)] }),
      );
      ids.add((await side.claims(request)).userId);
    }
    expect(ids.size).toBe(1);
    expect(value(held, 'sub')).not.toBe(value(await obtain('anonymous-login'), 'sub'));
  });

  it('are plainly marked, bound to the key, dated, and leave the anchor out of x5c', async () => {
    const held = await obtain('pid');
    const payload = payloadOf(held);
    const seconds = side.time.now / 1000;
    expect(payload).toMatchObject({ vct: 'urn:eudi:pid:1', test_data: true, iss: ISSUER, iat: seconds });
    expect(payload.exp).toBeGreaterThan(seconds);
    const { x, y } = side.wallet.publicKey;
    expect(payload.cnf).toEqual({ jwk: { kty: 'EC', crv: 'P-256', x, y } });
    expect(value(held, 'family_name')).toContain('test data');
    expect(value(held, 'email')).toBe('alex.example@example.test');
    const header = JSON.parse(Buffer.from(held.issuerJwt.split('.')[0] ?? '', 'base64url').toString());
    expect(header).toMatchObject({ typ: 'dc+sd-jwt', alg: 'ES256' });
    expect(header.x5c).toHaveLength(1);
  });

  it('are about the same person unless another is asked for', async () => {
    const usual = [await obtain('verified-contact'), await obtain('verified-contact')].map((held) =>
      value(held, 'email'),
    );
    const others = [
      await obtain('verified-contact', { persona: 'random' }),
      await obtain('verified-contact', { persona: 'random' }),
    ];
    expect(usual[0]).toBe(usual[1]);
    expect(new Set([usual[0], ...others.map((held) => value(held, 'email'))]).size).toBe(3);
  });

  it('keep answering after the service started again', async () => {
    const held = await obtain('verified-contact');
    const again = Fastify();
    await again.register(issuerApi, { context: side.context });
    const request = await side.start();
    const read = await side.read(side.requestId(request));
    const answer = await side.wallet.respond(read, {
      contact: [await side.wallet.present(held, read, { disclose: ['email'] })],
    });
    expect((await side.post(side.requestId(request), answer)).status).toBe(200);
  });
});

describe('metadata', () => {
  it('stands where the identifier leads', async () => {
    const issuer = (await side.server.inject('/.well-known/openid-credential-issuer/issuer-api')).json();
    expect(issuer.credential_issuer).toBe(ISSUER);
    expect(Object.keys(issuer.credential_configurations_supported)).toEqual([
      'verified-contact',
      'anonymous-login',
      'pid',
      'proof-of-age',
      'passport',
      'drivers-license',
    ]);
    expect(issuer.credential_configurations_supported['verified-contact']).toMatchObject({
      format: 'dc+sd-jwt',
      vct: CONTACT,
      cryptographic_binding_methods_supported: ['jwk'],
      proof_types_supported: { jwt: { proof_signing_alg_values_supported: ['ES256'] } },
    });
    const server = (await side.server.inject('/.well-known/oauth-authorization-server/issuer-api')).json();
    expect(server).toMatchObject({ issuer: ISSUER, token_endpoint: `${ISSUER}/token` });
    expect((await offer()).credential_issuer).toBe(ISSUER);
  });

  it('has the names of samples and issuer in every language, each marked as test data', async () => {
    const issuer = (await side.server.inject('/.well-known/openid-credential-issuer/issuer-api')).json();
    type Display = { name: string; locale: string }[];
    const kinds = issuer.credential_configurations_supported;
    const displays: Display[] = Object.keys(kinds).map((id) => kinds[id].credential_metadata.display);
    for (const display of [issuer.display as Display, ...displays]) {
      expect(display.map(({ locale }) => locale).toSorted()).toEqual(Object.keys(LANGUAGES).toSorted());
      expect(display[0]?.locale).toBe('en');
      for (const { name, locale } of display) expect(name, locale).toMatch(/^[^{}]+ \([^{}]+\)$/);
    }
    const inGerman = (display: Display) => display.find(({ locale }) => locale === 'de')?.name;
    expect(inGerman(kinds.passport.credential_metadata.display)).toBe('Reisepass (Testdaten)');
    expect(inGerman(issuer.display)).toBe('Beispielaussteller (Testdaten)');
  });

  it('names this service as issuer of test data, and trusts it as such', async () => {
    const anchors = await side.context.store.listTrustAnchors();
    expect(anchors.find(({ id }) => id === 'sample-issuer')).toMatchObject({
      isTest: true,
      types: [CONTACT, LOGIN, PID, AGE, PASSPORT, LICENSE],
    });
  });
});

describe('what is refused', () => {
  it('a code that is used, foreign or too old', async () => {
    const { code } = await offer();
    expect((await token(code)).status).toBe(200);
    expect((await token(code)).body).toMatchObject({ error: 'invalid_grant' });
    expect((await token('x')).body).toMatchObject({ error: 'invalid_grant' });
    const late = (await offer()).code;
    side.time.now += 600_000;
    expect((await token(late)).body).toMatchObject({ error: 'invalid_grant' });
  });

  it('a credential that was not offered', async () => {
    for (const id of ['diploma', '__proto__', 'toString']) {
      const { body } = await credential(id, await accessToken(), [await proof()]);
      expect(body).toMatchObject({ error: 'unknown_credential_configuration' });
    }
  });

  it('a proof for another issuer, also for that of the service itself', async () => {
    for (const aud of ['https://other.test', ISSUER.replace('-api', '')]) {
      const { body } = await credential('pid', await accessToken(), [await proof({ payload: { aud } })]);
      expect(body).toMatchObject({ error: 'invalid_proof' });
    }
  });

  it('a code, an access token or a nonce of the issuer of the service, and the other way round', async () => {
    const own = new IssuerClient(side);
    expect((await token(await own.loginCode())).body).toMatchObject({ error: 'invalid_grant' });
    const access = await own.accessToken();
    const { body } = await credential('anonymous-login', access, [await proof()]);
    expect(body).toMatchObject({ error: 'invalid_token' });
    const foreign = await proof({ nonce: await own.nonce() });
    expect((await credential('pid', await accessToken(), [foreign])).body).toMatchObject({
      error: 'invalid_nonce',
    });
    const sample = await own.credential(await accessToken(), [await own.proof()]);
    expect(sample.body).toMatchObject({ error: 'invalid_token' });
  });

  it('everything in live mode', async () => {
    const live = await startWalletSide({ mode: 'live', publicUrl: 'https://id.example' });
    expect(
      (await live.server.inject({ method: 'POST', url: '/issuer-api/offer', payload: {} })).statusCode,
    ).toBe(404);
    await expect(Fastify().register(issuerApi, { context: live.context })).rejects.toThrow('live mode');
  });

  it('sample credentials, in a live service over the same database', async () => {
    const held = await obtain('verified-contact');
    side.context.options.mode = 'live';
    const request = await side.start();
    const read = await side.read(side.requestId(request));
    const answer = await side.wallet.respond(read, {
      contact: [await side.wallet.present(held, read, { disclose: ['email'] })],
    });
    expect((await side.post(side.requestId(request), answer)).body).toMatchObject({
      error: 'presentation_rejected',
    });
  });
});

it('describes itself where wallets look for it when the service has a path of its own', async () => {
  const { context, close } = await testContext({ publicUrl: 'https://example.org/civic' });
  const server = Fastify();
  await server.register(issuerApi, { context });
  for (const name of ['openid-credential-issuer', 'oauth-authorization-server']) {
    const reply = await server.inject(`/.well-known/${name}/civic/issuer-api`);
    expect(reply.body).toContain('"https://example.org/civic/issuer-api"');
  }
  await server.close();
  await close();
});
