import { CHANNELS, LIFETIMES } from 'civic-elements/protocol';
import { compactDecrypt, decodeProtectedHeader, exportJWK, generateKeyPair } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import { CONTACT, LOGIN, ORIGIN, PID, type WalletSide, startWalletSide } from '../support/wallet-side.js';

/** Of the example in RFC 7515, appendix A.3. */
const P256_KEY = {
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
};

let side: WalletSide;

beforeEach(async () => {
  side = await startWalletSide();
});

async function get(requestId: string) {
  return side.server.inject({ method: 'GET', url: `/wallet-api/request/${requestId}` });
}

async function post(
  requestId: string,
  payload?: string,
  headers: Record<string, string> = { 'content-type': 'application/x-www-form-urlencoded' },
) {
  return side.server.inject({
    method: 'POST',
    url: `/wallet-api/request/${requestId}`,
    headers,
    ...(payload !== undefined && { payload }),
  });
}

describe('a HEAD, as link checkers and previews send it,', () => {
  it.each(['/wallet-api/request/', '/w/'])(
    'to %s tells the page nothing, and the link goes on working',
    async (path) => {
      const request = await side.start();
      const requestId = side.requestId(request);
      const reply = await side.server.inject({ method: 'HEAD', url: `${path}${requestId}` });
      expect(reply.statusCode).toBe(200);
      expect(reply.body).toBe('');
      const stored = await side.context.store.getScopeRequest(request.uuid);
      expect(stored).toMatchObject({ status: 'pending', version: 1 });
      expect((await get(requestId)).statusCode).toBe(200);
    },
  );

  it('to a link that is dead says so', async () => {
    const reply = await side.server.inject({ method: 'HEAD', url: '/wallet-api/request/gone' });
    expect(reply.statusCode).toBe(410);
  });
});

describe('the Request Object', () => {
  it('holds what OpenID4VP and HAIP ask for, and nothing of the drafts', async () => {
    const request = await side.start();
    const requestId = side.requestId(request);
    const reply = await get(requestId);
    expect(reply.headers['content-type']).toBe('application/oauth-authz-req+jwt');
    expect(reply.headers['cache-control']).toBe('no-store');
    const header = decodeProtectedHeader(reply.body);
    expect(Object.keys(header).toSorted()).toEqual(['alg', 'iat', 'typ', 'x5c']);
    expect(header).toMatchObject({ alg: 'ES256', typ: 'oauth-authz-req+jwt', iat: side.time.now / 1000 });
    expect(header.x5c).toHaveLength(1);

    const claims = await side.wallet.read(reply.body);
    expect(Object.keys(claims).toSorted()).toEqual([
      'aud',
      'client_id',
      'client_metadata',
      'dcql_query',
      'exp',
      'iat',
      'nonce',
      'response_mode',
      'response_type',
      'response_uri',
      'state',
      'verifier_info',
    ]);
    expect(claims).toMatchObject({
      response_type: 'vp_token',
      response_mode: 'direct_post.jwt',
      response_uri: `http://localhost:8080/wallet-api/response/${requestId}`,
      state: requestId,
      aud: 'https://self-issued.me/v2',
      iat: side.time.now / 1000,
      exp: (side.time.now + LIFETIMES.read) / 1000,
      verifier_info: [
        {
          format: 'registration_info+json',
          data: { name: 'Shop & Sons', origin: ORIGIN, purpose: 'BASIC_SIGNUP', isTest: true },
        },
      ],
    });
    expect(claims.nonce).toMatch(/^[\w-]{43}$/);
    expect(Object.keys(claims.client_metadata).toSorted()).toEqual([
      'encrypted_response_enc_values_supported',
      'jwks',
      'vp_formats_supported',
    ]);
    const [key, ...more] = claims.client_metadata.jwks.keys;
    expect(more).toEqual([]);
    expect(Object.keys(key).toSorted()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
    expect(key).toMatchObject({ kty: 'EC', crv: 'P-256', alg: 'ECDH-ES', use: 'enc' });
    expect(claims.dcql_query.credentials.map(({ meta }) => meta)).toEqual([
      { vct_values: [CONTACT] },
      { doctype_value: CONTACT },
      { vct_values: [PID] },
    ]);
  });

  it('is served again, the same in all that an answer depends on', async () => {
    const request = await side.start();
    const requestId = side.requestId(request);
    const first = await side.read(requestId);
    side.time.now += 100_000;
    const second = await side.read(requestId);
    for (const claim of ['nonce', 'state', 'client_id', 'client_metadata', 'exp'])
      expect(second[claim]).toEqual(first[claim]);
  });

  it('shares neither nonce nor key with another link, another request or a renewal', async () => {
    const one = await side.start();
    const two = await side.start();
    const renewedIds = side.context.requestIds.hashes(one.uuid, CHANNELS, 1);
    const reads = [
      await side.read(side.requestId(one)),
      await side.read(side.requestId(one, 'same-device')),
      await side.read(side.requestId(two)),
    ];
    const row = await side.row(one);
    await side.context.store.compareAndSet({
      ...row,
      generation: 1,
      linkHashes: renewedIds,
      version: row.version + 1,
    });
    reads.push(await side.read(side.context.requestIds.derive(one.uuid, 'qr', 1)));
    expect(new Set(reads.map(({ nonce }) => nonce)).size).toBe(4);
    expect(new Set(reads.map(({ client_metadata }) => client_metadata.jwks.keys[0].x)).size).toBe(4);
    expect(new Set(reads.map(({ state }) => state)).size).toBe(4);
  });

  it('echoes wallet_nonce when one was posted, and only then', async () => {
    const request = await side.start();
    const requestId = side.requestId(request);
    const body = new URLSearchParams({
      wallet_metadata: '{"vp_formats_supported":{}}',
      wallet_nonce: 'wn-"1"',
      more: 'x',
    }).toString();
    const reply = await post(requestId, body);
    expect((await side.wallet.read(reply.body)).wallet_nonce).toBe('wn-"1"');
    expect(await side.wallet.read((await post(requestId, 'wallet_metadata=x')).body)).not.toHaveProperty(
      'wallet_nonce',
    );
  });

  describe('with wallet_metadata', () => {
    const withMetadata = async (metadata: unknown) => {
      const requestId = side.requestId(await side.start());
      const { body } = await post(
        requestId,
        new URLSearchParams({ wallet_metadata: JSON.stringify(metadata) }).toString(),
      );
      return body;
    };
    const walletKeys = async () => {
      const { publicKey, privateKey } = await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true });
      const jwk = { ...(await exportJWK(publicKey)), kid: 'w1', use: 'enc', alg: 'ECDH-ES' };
      return { jwk, privateKey };
    };

    it('is encrypted to the key of a wallet that asks for it, past all that are for something else', async () => {
      const { jwk, privateKey } = await walletKeys();
      const others = [
        { use: 'sig' },
        { alg: 'ECDH-ES+A256KW' },
        { kty: 'OKP' },
        { crv: 'P-384' },
        { x: undefined },
        { y: 1 },
      ].map((change) => ({ ...jwk, ...change, kid: 'other' }));
      const body = await withMetadata({
        jwks: { keys: [null, 'x', ...others, jwk] },
        request_object_encryption_enc_values_supported: ['A256GCM'],
      });
      const { plaintext, protectedHeader } = await compactDecrypt(body, privateKey);
      expect(protectedHeader).toMatchObject({ alg: 'ECDH-ES', enc: 'A256GCM', cty: 'JWT', kid: 'w1' });
      expect((await side.wallet.read(Buffer.from(plaintext).toString())).response_type).toBe('vp_token');
    });

    it.each([
      ['no usable key', { jwks: { keys: [{ kty: 'RSA', n: 'AQAB', e: 'AQAB' }] } }],
      ['a point off the curve', { jwks: { keys: [{ kty: 'EC', crv: 'P-256', x: 'AAAA', y: 'AAAA' }] } }],
      [
        'a content encryption that is not possible here',
        { jwks: { keys: [P256_KEY] }, request_object_encryption_enc_values_supported: ['A128CBC-HS256'] },
      ],
      ['keys at an address, which is not visited', { jwks_uri: 'http://127.0.0.1:9/jwks' }],
      ['members of another form', { jwks: 'x', vp_formats_supported: [] }],
      ['nothing', {}],
      ['no object', [1]],
    ])('is signed as ever for %s', async (_what, metadata) => {
      expect((await side.wallet.read(await withMetadata(metadata))).response_type).toBe('vp_token');
    });

    it.each(['dc+sd-jwt', 'mso_mdoc'])(
      'asks a wallet that knows %s alone for nothing else',
      async (format) => {
        const { dcql_query: query } = await side.wallet.read(
          await withMetadata({ vp_formats_supported: { [format]: {} } }),
        );
        expect(new Set(query.credentials.map((one) => one.format))).toEqual(new Set([format]));
      },
    );

    it('asks for the whole when the wallet knows no format that helps', async () => {
      const { dcql_query: query } = await side.wallet.read(
        await withMetadata({ vp_formats_supported: { jwt_vc_json: {} } }),
      );
      expect(query.credentials).toHaveLength(3);
    });
  });

  it('needs no body when it is posted for', async () => {
    const requestId = side.requestId(await side.start());
    expect((await post(requestId, '')).statusCode).toBe(200);
    expect((await post(requestId, undefined, {})).statusCode).toBe(200);
  });

  it('asks an anonymous login for its subject alone', async () => {
    const request = await side.start({
      scope: 'ANONYMOUS_LOGIN',
      labels: ['verifications.levels.CIVIC:IAL1'],
    });
    expect((await side.read(side.requestId(request))).dcql_query).toEqual({
      credentials: [
        {
          id: 'login',
          format: 'dc+sd-jwt',
          meta: { vct_values: [LOGIN] },
          claims: [{ id: 'sub', path: ['sub'] }],
        },
      ],
    });
  });
});

describe('the first fetch', () => {
  it('moves pending to read and gives the person time; the next one changes nothing', async () => {
    const request = await side.start();
    side.time.now += 5000;
    await get(side.requestId(request));
    const row = await side.row(request);
    expect(row).toMatchObject({ status: 'read', version: 2, expiresAt: side.time.now + LIFETIMES.read });
    side.time.now += 5000;
    await get(side.requestId(request, 'same-device'));
    expect(await side.row(request)).toEqual(row);
  });

  it('is one change, however many wallets fetch at once', async () => {
    const request = await side.start();
    const replies = await Promise.all(Array.from({ length: 20 }, () => get(side.requestId(request))));
    expect(replies.every(({ statusCode }) => statusCode === 200)).toBe(true);
    expect((await side.row(request)).version).toBe(2);
  });
});

describe('a link that is not alive', () => {
  it.each(['x', 'a'.repeat(22), '__proto__', '%00', `${'a'.repeat(22)}%2f`])(
    'is refused: %s',
    async (requestId) => {
      const reply = await get(requestId);
      expect([404, 410]).toContain(reply.statusCode);
      expect(reply.body).not.toContain('a'.repeat(22));
    },
  );

  it('answers 410 alike whether unknown, expired, renewed, cancelled or of a revoked app', async () => {
    const unknown = await get('a'.repeat(22));
    expect(unknown.statusCode).toBe(410);
    expect(unknown.json()).toMatchObject({ error: 'link_expired' });

    const expired = await side.start({ expiresAt: side.time.now });
    const renewed = await side.start();
    await side.context.store.compareAndSet({
      ...renewed,
      generation: 1,
      linkHashes: side.context.requestIds.hashes(renewed.uuid, CHANNELS, 1),
      version: 2,
    });
    const cancelled = await side.start({ status: 'cancelled' });
    for (const request of [expired, renewed, cancelled]) {
      expect((await get(side.context.requestIds.derive(request.uuid, 'qr', 0))).body).toBe(unknown.body);
    }
    const orphan = await side.start();
    const app = await side.context.store.getApp(orphan.appId);
    if (app) await side.context.store.putApp({ ...app, revokedAt: side.time.now });
    expect((await get(side.requestId(orphan))).body).toBe(unknown.body);
    expect(await side.row(orphan)).toMatchObject({ status: 'pending' });
  });

  it('dies to the millisecond', async () => {
    const before = await side.start({ expiresAt: side.time.now + 1 });
    const at = await side.start({ expiresAt: side.time.now });
    expect((await get(side.requestId(before))).statusCode).toBe(200);
    expect((await get(side.requestId(at))).statusCode).toBe(410);
  });
});

describe('a posted fetch that is malformed', () => {
  it('is refused when a parameter comes twice or wallet_nonce is endless, and changes nothing', async () => {
    const request = await side.start();
    const requestId = side.requestId(request);
    expect((await post(requestId, 'wallet_nonce=a&wallet_nonce=b')).json()).toMatchObject({
      error: 'invalid_request',
    });
    expect((await post(requestId, `wallet_nonce=${'a'.repeat(513)}`)).json()).toMatchObject({
      error: 'invalid_request',
    });
    expect(await side.row(request)).toMatchObject({ status: 'pending', version: 1 });
  });
});
