import { generateKeyPair, exportJWK } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import { createOffer } from '../../../service/src/issuer/offers.js';
import { GRANT, ISSUER, IssuerClient, type ProofPatch, readCredential } from '../support/issuer-client.js';
import { type WalletSide, startWalletSide } from '../support/wallet-side.js';

let side: WalletSide;
let client: IssuerClient;

beforeEach(async () => {
  side = await startWalletSide();
  client = new IssuerClient(side);
});

const MINUTE = 60_000;

describe('a wallet finds out', () => {
  it('what the issuer offers, at the address that its identifier gives', async () => {
    const { body } = await client.get('/.well-known/openid-credential-issuer/issuer');
    expect(body).toMatchObject({
      credential_issuer: ISSUER,
      credential_endpoint: `${ISSUER}/credential`,
      nonce_endpoint: `${ISSUER}/nonce`,
      batch_credential_issuance: { batch_size: 5 },
      credential_configurations_supported: {
        'anonymous-login': {
          format: 'dc+sd-jwt',
          vct: 'urn:civic-elements:anonymous-login:1',
          proof_types_supported: { jwt: { proof_signing_alg_values_supported: ['ES256'] } },
        },
      },
    });
    const { body: server } = await client.get('/.well-known/oauth-authorization-server/issuer');
    expect(server).toMatchObject({
      issuer: ISSUER,
      token_endpoint: `${ISSUER}/token`,
      grant_types_supported: [GRANT],
    });
  });

  it('whether it is for trying out alone, which it never says in live mode', async () => {
    const address = '/.well-known/openid-credential-issuer/issuer';
    expect((await client.get(address)).body['is_test']).toBe(true);
    const live = new IssuerClient(await startWalletSide({ mode: 'live' }));
    expect((await live.get(address)).body).not.toHaveProperty('is_test');
  });

  it('the same under a path of the service', async () => {
    const below = new IssuerClient(await startWalletSide({ publicUrl: 'https://example.org/id' }));
    const { body } = await below.get('/.well-known/openid-credential-issuer/id/issuer');
    expect(body.credential_issuer).toBe('https://example.org/id/issuer');
  });

  it('the keys, with the chain that leads to the published certificate', async () => {
    const { body } = await client.get('/.well-known/jwt-vc-issuer/issuer');
    const { keys } = body.jwks as { keys: { x5c: string[] }[] };
    expect(body.issuer).toBe(ISSUER);
    expect(keys[0]).not.toHaveProperty('d');
    const root = keys[0]?.x5c[1] ?? '';
    const reply = await side.server.inject('/issuer/certificate.pem');
    expect(reply.body.replace(/\s/g, '')).toContain(root);
  });
});

describe('an offer', () => {
  it('opens a wallet by a scheme, or by an address that keeps its parameters', () => {
    const { offerUri, offerLink } = createOffer(side.context, { configurationIds: ['anonymous-login'] });
    const reference = `credential_offer_uri=${encodeURIComponent(offerUri)}`;
    expect(offerLink('openid-credential-offer://')).toBe(`openid-credential-offer://?${reference}`);
    expect(offerLink('https://wallet.example/take?from=web')).toBe(
      `https://wallet.example/take?from=web&${reference}`,
    );
  });

  it('names what it is for, and a code that it asks for', async () => {
    const { offerUri } = createOffer(side.context, {
      configurationIds: ['anonymous-login'],
      verificationId: 'v1',
    });
    const { body, headers } = await client.get(offerUri.slice('http://localhost:8080'.length));
    expect(body).toEqual({
      credential_issuer: ISSUER,
      credential_configuration_ids: ['anonymous-login'],
      grants: {
        [GRANT]: {
          'pre-authorized_code': expect.any(String),
          tx_code: {
            input_mode: 'numeric',
            length: 6,
            description: 'Six digits. The page where you asked for them sends new ones.',
          },
        },
      },
    });
    expect(headers['cache-control']).toBe('no-store');
  });

  it.each([
    ['made up', () => 'A'.repeat(120)],
    ['that is a nonce', () => client.nonce()],
    [
      'from ten minutes ago',
      () => {
        const { offerUri } = createOffer(side.context, { configurationIds: ['anonymous-login'] });
        side.time.now += 10 * MINUTE;
        return new URL(offerUri).searchParams.get('code');
      },
    ],
  ])('%s is no longer there', async (_what, code) => {
    const { status, body } = await client.get(`/issuer/offers?code=${await code()}`);
    expect([status, body.error]).toEqual([410, 'link_expired']);
  });
});

describe('a token', () => {
  it('is a bearer token of ten minutes that no cache keeps', async () => {
    const { status, body, headers } = await client.token({ 'pre-authorized_code': await client.loginCode() });
    expect(status).toBe(200);
    expect(body).toEqual({ access_token: expect.any(String), token_type: 'Bearer', expires_in: 600 });
    expect(headers['cache-control']).toBe('no-store');
  });

  it.each<[string, () => Record<string, string> | Promise<Record<string, string>>, string]>([
    ['for another grant', () => ({ grant_type: 'client_credentials' }), 'unsupported_grant_type'],
    ['without a code', () => ({}), 'invalid_request'],
    ['for a code that is made up', () => ({ 'pre-authorized_code': 'x'.repeat(200) }), 'invalid_grant'],
    [
      'with a transaction code that nobody asked for',
      async () => ({ 'pre-authorized_code': await client.loginCode(), tx_code: '123456' }),
      'invalid_request',
    ],
    [
      'for an access token',
      async () => ({ 'pre-authorized_code': await client.accessToken() }),
      'invalid_grant',
    ],
    [
      'without the transaction code that the offer asks for',
      async () => {
        const offer = { configurationIds: ['anonymous-login'], verificationId: 'v1' };
        return { 'pre-authorized_code': await client.codeOf(createOffer(side.context, offer).offerUri) };
      },
      'invalid_request',
    ],
  ])('is refused %s', async (_what, form, error) => {
    const { status, body } = await client.token(await form());
    expect([status, body.error]).toEqual([400, error]);
  });

  it('is given once for a code, also to two who come at the same time', async () => {
    const form = { 'pre-authorized_code': await client.loginCode() };
    const replies = await Promise.all([client.token(form), client.token(form)]);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 400]);
    expect((await client.token(form)).body.error).toBe('invalid_grant');
  });
});

describe('a credential', () => {
  it('comes in as many copies as keys are proved, each for its own, with the same claims', async () => {
    const nonce = await client.nonce();
    const pairs = await Promise.all([1, 2, 3].map(() => generateKeyPair('ES256')));
    const proofs = await Promise.all(
      pairs.map(async ({ publicKey, privateKey }) =>
        client.proof({ nonce, header: { jwk: await exportJWK(publicKey) }, key: privateKey }),
      ),
    );
    const { body, headers } = await client.credential(await client.accessToken(), proofs);
    expect(headers['cache-control']).toBe('no-store');
    const held = (body.credentials as { credential: string }[]).map(({ credential }) =>
      readCredential(credential),
    );
    expect(held).toHaveLength(3);
    expect(new Set(held.map(({ issuerJwt }) => issuerJwt)).size).toBe(3);
  });

  it('is given again when a reply got lost, and no more than three times for an access token', async () => {
    const access = await client.accessToken();
    for (const _time of [1, 2, 3]) {
      expect((await client.credential(access, [await client.proof()])).status).toBe(200);
    }
    const again = await client.credential(access, [await client.proof()]);
    expect([again.status, again.body.error]).toEqual([401, 'invalid_token']);
    expect(again.headers['www-authenticate']).toContain('Bearer');
  });

  it.each<[string, () => string | Promise<string>]>([
    ['no access token', () => ''],
    ['a made-up one', () => 'A'.repeat(200)],
    ['a pre-authorized code in its place', () => client.loginCode()],
    [
      'one that is too old',
      async () => {
        const access = await client.accessToken();
        side.time.now += 10 * MINUTE;
        return access;
      },
    ],
  ])('is refused with %s', async (_what, access) => {
    const { status, body } = await client.credential(await access(), [await client.proof()]);
    expect([status, body.error]).toEqual([401, 'invalid_token']);
  });

  it.each<[string, Record<string, unknown> | string, string]>([
    [
      'of a kind that nobody offers',
      { credential_configuration_id: 'pid' },
      'unknown_credential_configuration',
    ],
    ['by an identifier', { credential_identifier: 'one' }, 'unknown_credential_identifier'],
    [
      'by the format of drafts',
      { format: 'dc+sd-jwt', vct: 'urn:civic-elements:anonymous-login:1' },
      'invalid_credential_request',
    ],
    ['of no kind', {}, 'invalid_credential_request'],
    [
      'encrypted',
      {
        credential_configuration_id: 'anonymous-login',
        credential_response_encryption: { jwk: { kty: 'EC' }, enc: 'A128GCM' },
      },
      'invalid_encryption_parameters',
    ],
    [
      'without a proof',
      { credential_configuration_id: 'anonymous-login', proofs: undefined },
      'invalid_proof',
    ],
    [
      'with an empty list of proofs',
      { credential_configuration_id: 'anonymous-login', proofs: { jwt: [] } },
      'invalid_proof',
    ],
    [
      'with a kind of proof that is not offered',
      { credential_configuration_id: 'anonymous-login', proofs: { di_vp: [{}] } },
      'invalid_proof',
    ],
    [
      'with text in place of a list',
      { credential_configuration_id: 'anonymous-login', proofs: 'none' },
      'invalid_credential_request',
    ],
  ])('is refused %s', async (_what, members, error) => {
    const proofs = { jwt: [await client.proof()] };
    const body = { proofs, ...(members as object) };
    const reply = await client.request(await client.accessToken(), body);
    expect([reply.status, reply.body.error]).toEqual([400, error]);
  });

  it('is refused for a body that is no JSON', async () => {
    const reply = await client.call('credential', '{', {
      authorization: `Bearer ${await client.accessToken()}`,
      'content-type': 'application/json',
    });
    expect([reply.status, reply.body.error]).toEqual([400, 'invalid_credential_request']);
  });

  it('is given three times at most, also to a wallet that asks many times at once', async () => {
    const access = await client.accessToken();
    const proofs = await Promise.all([1, 2, 3, 4, 5, 6].map(() => client.proof()));
    const replies = await Promise.all(proofs.map((proof) => client.credential(access, [proof])));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(3);
  });

  it('is refused for more keys than a batch has', async () => {
    const nonce = await client.nonce();
    const proofs = await Promise.all([1, 2, 3, 4, 5, 6].map(() => client.proof({ nonce })));
    const { body } = await client.credential(await client.accessToken(), proofs);
    expect(body.error).toBe('invalid_credential_request');
  });
});

describe('a key proof', () => {
  const refused: [string, () => ProofPatch | Promise<ProofPatch>, string][] = [
    ['for another issuer', () => ({ payload: { aud: 'http://localhost:8080/issuer/' } }), 'invalid_proof'],
    ['of another type', () => ({ header: { typ: 'JWT' } }), 'invalid_proof'],
    ['without a key', () => ({ header: { jwk: undefined } }), 'invalid_proof'],
    ['made seven minutes ago', () => ({ payload: { iat: side.time.now / 1000 - 420 } }), 'invalid_proof'],
    ['made in two minutes', () => ({ payload: { iat: side.time.now / 1000 + 120 } }), 'invalid_proof'],
    ['without a date', () => ({ payload: { iat: undefined } }), 'invalid_proof'],
    ['without a nonce', () => ({ payload: { nonce: undefined } }), 'invalid_proof'],
    ['with a nonce of its own', () => ({ nonce: 'A'.repeat(90) }), 'invalid_nonce'],
    [
      'with an attestation of its key',
      () => ({ header: { key_attestation: 'e30.e30.e30' } }),
      'invalid_proof',
    ],
    [
      'signed by another key than it shows',
      async () => ({ key: (await generateKeyPair('ES256')).privateKey }),
      'invalid_proof',
    ],
    [
      'by an algorithm that is not offered',
      async () => {
        const { publicKey, privateKey } = await generateKeyPair('ES384');
        return { header: { alg: 'ES384', jwk: await exportJWK(publicKey) }, key: privateKey };
      },
      'invalid_proof',
    ],
    [
      'that shows its private key',
      async () => {
        const { privateKey } = await generateKeyPair('ES256', { extractable: true });
        return { header: { jwk: await exportJWK(privateKey) }, key: privateKey };
      },
      'invalid_proof',
    ],
  ];

  it.each(refused)('is refused %s', async (_what, patch, error) => {
    const proof = await client.proof(await patch());
    const { status, body } = await client.credential(await client.accessToken(), [proof]);
    expect([status, body.error]).toEqual([400, error]);
  });

  it('with a used nonce is refused, and the wallet goes on with a new one and the same access token', async () => {
    const nonce = await client.nonce();
    expect(
      (await client.credential(await client.accessToken(), [await client.proof({ nonce })])).status,
    ).toBe(200);
    const access = await client.accessToken();
    expect((await client.credential(access, [await client.proof({ nonce })])).body.error).toBe(
      'invalid_nonce',
    );
    expect((await client.credential(access, [await client.proof()])).status).toBe(200);
  });

  it('with a nonce from five minutes ago is refused in the same way', async () => {
    const nonce = await client.nonce();
    side.time.now += 5 * MINUTE;
    const { body } = await client.credential(await client.accessToken(), [await client.proof({ nonce })]);
    expect(body.error).toBe('invalid_nonce');
  });

  it('beside another with another nonce is refused, and both nonces stay good', async () => {
    const access = await client.accessToken();
    const [first, second] = [await client.nonce(), await client.nonce()];
    const proofs = [await client.proof({ nonce: first }), await client.proof({ nonce: second })];
    expect((await client.credential(access, proofs)).body.error).toBe('invalid_nonce');
    expect((await client.credential(access, [await client.proof({ nonce: first })])).status).toBe(200);
  });

  it('that is refused does not use its nonce up', async () => {
    const [access, nonce] = [await client.accessToken(), await client.nonce()];
    const wrong = await client.proof({ nonce, payload: { aud: 'https://other.example' } });
    expect((await client.credential(access, [wrong])).body.error).toBe('invalid_proof');
    expect((await client.credential(access, [await client.proof({ nonce })])).status).toBe(200);
  });

  it('serves one of two requests that come at the same time', async () => {
    const [access, nonce] = [await client.accessToken(), await client.nonce()];
    const proof = await client.proof({ nonce });
    const replies = await Promise.all([
      client.credential(access, [proof]),
      client.credential(access, [proof]),
    ]);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 400]);
  });
});
