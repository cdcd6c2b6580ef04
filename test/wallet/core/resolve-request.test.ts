import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WALLET_ERRORS, type WalletErrorCode, resolveRequest } from '../../../wallet/core/index.js';
import { type Leaf, makeLeaf } from '../fixtures/certificates.js';
import { type RequestChanges, TestService } from '../fixtures/test-service.js';

let service: TestService;
let other: Leaf;

beforeAll(async () => {
  other = await makeLeaf({ organisation: 'Somebody Else' });
});

beforeEach(async () => {
  service = await TestService.start();
});

async function resolve(changes: RequestChanges = {}, now?: () => number) {
  const { link } = await service.open(changes);
  return resolveRequest(link, { fetch: service.fetch, ...(now && { now }) });
}

async function refusal(changes: RequestChanges, now?: () => number): Promise<unknown> {
  const error: unknown = await resolve(changes, now).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(service.received).toEqual([]);
  return (error as { code?: unknown } | undefined)?.code;
}

const KEY = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y', alg: 'ECDH-ES', use: 'enc', kid: '1' };

function withKeys(...keys: unknown[]): RequestChanges {
  return { claims: { client_metadata: { jwks: { keys } } } };
}

describe('a request that is in order', () => {
  it.each(['get', 'post'] as const)('is fetched by %s', async (method) => {
    const { verifier } = await resolve({ method });
    expect(verifier).toEqual({
      name: 'Corner Shop',
      isSigned: true,
      certifiedBy: 'Test Authority',
      clientId: service.leaf.clientId,
      host: 'civic.example',
      origin: 'https://shop.example',
      purpose: 'BASIC_SIGNUP',
      isTest: true,
    });
  });

  it('can be fetched again', async () => {
    const { link } = await service.open();
    const first = await resolveRequest(link, { fetch: service.fetch });
    const again = await resolveRequest(link, { fetch: service.fetch });
    expect(again.verifier).toEqual(first.verifier);
  });

  it('is fetched without cookies, without referrer and without following redirects', async () => {
    const { link } = await service.open();
    let sent: RequestInit | undefined;
    await resolveRequest(link, { fetch: (input, init) => service.fetch(input, (sent = init)) });
    expect(sent).toMatchObject({ redirect: 'manual', credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it('opens from the text of the QR code', async () => {
    const { qrLink } = await service.open();
    expect((await resolveRequest(qrLink, { fetch: service.fetch })).verifier.name).toBe('Corner Shop');
  });

  it('may offer keys of other kinds beside the one that is used', async () => {
    const { encryption } = await resolve(
      withKeys({ ...KEY, crv: 'P-384', kid: '0' }, KEY, { ...KEY, use: 'sig', kid: '2' }, 'no key'),
    );
    expect(encryption).toMatchObject({ key: { kid: '1' }, enc: 'A128GCM' });
  });

  it('may offer two keys that fit: the first is used', async () => {
    const { encryption } = await resolve(withKeys(KEY, { ...KEY, kid: '2' }));
    expect(encryption).toMatchObject({ key: { kid: '1' } });
  });

  it('may name no end', async () => {
    expect((await resolve({ without: ['exp'] })).expiresAt).toBe(Number.POSITIVE_INFINITY);
  });

  it('may be known by a DNS name of its certificate, where its answer goes to that host', async () => {
    const leaf = await makeLeaf({ organisation: 'Corner Shop', dnsNames: ['Civic.example'] });
    const clientId = 'x509_san_dns:civic.example';
    const changes = { leaf, linkClientId: clientId, claims: { client_id: clientId } };
    expect((await resolve(changes)).verifier).toMatchObject({ name: 'Corner Shop', clientId });
  });

  it('names the host that answers go to, where the certificate has no name to show', async () => {
    for (const commonName of ['\u202e\u200b', '\u200d\u200c']) {
      const leaf = await makeLeaf({ commonName });
      expect((await resolve({ leaf })).verifier.name).toBe('civic.example');
    }
  });
});

describe('what the wallet shows of a Verifier', () => {
  const describeWith = async (data: unknown) =>
    (await resolve({ claims: { verifier_info: [{ format: 'registration_info+json', data }] } })).verifier;

  it('takes the name from the certificate, whatever verifier_info says', async () => {
    expect((await describeWith({ name: 'Your Bank' })).name).toBe('Corner Shop');
  });

  it('shows a name without characters that turn the text around', async () => {
    const leaf = await makeLeaf({ organisation: 'Shop\u202egnp.exe\u0007' });
    expect((await resolve({ leaf })).verifier.name).toBe('Shop gnp.exe');
  });

  it.each([
    ['a logo from the network', { logo: 'https://tracker.example/logo.png' }, 'logo'],
    ['a logo that is an SVG document', { logo: 'data:image/svg+xml;base64,AAAA' }, 'logo'],
    ['a logo that is too large', { logo: `data:image/png;base64,${'A'.repeat(30_000)}` }, 'logo'],
    ['a logo whose bytes are not what it says', { logo: 'data:image/jpeg;base64,iVBORw0KGgo=' }, 'logo'],
    ['an origin with a user name', { origin: 'https://your-bank.example@shop.example' }, 'origin'],
    ['an origin that is a script', { origin: 'javascript:alert(1)' }, 'origin'],
    ['an origin that is no address', { origin: 'shop' }, 'origin'],
  ])('leaves out %s', async (_, data, member) => {
    expect(await describeWith(data)).not.toHaveProperty(member);
  });

  it('takes a raster logo', async () => {
    const logo = 'data:image/png;base64,iVBORw0KGgo=';
    expect((await describeWith({ logo })).logo).toBe(logo);
  });
});

describe('a request that must be refused', () => {
  const cases: [string, WalletErrorCode, RequestChanges][] = [
    ['has another typ', 'wrong_typ', { header: { typ: 'JWT' } }],
    ['carries no certificate', 'missing_certificate', { header: { x5c: undefined } }],
    ['carries an unreadable certificate', 'invalid_certificate', { header: { x5c: ['AAAA'] } }],
    ['is no JWT', 'invalid_request_object', { tamper: () => '<html>' }],
    ['has a signature with padding', 'invalid_request_object', { tamper: (jwt) => `${jwt}==` }],
    ['has a changed signature', 'invalid_signature', { tamper: (jwt) => flipLast(jwt) }],
    ['has changed claims', 'invalid_signature', { tamper: (jwt) => swapClaims(jwt) }],
    ['names another client in the link', 'certificate_mismatch', { linkClientId: 'x509_hash:AAAA' }],
    ['names another client inside', 'client_id_mismatch', { claims: { client_id: 'x509_hash:AAAA' } }],
    ['has a client id without prefix', 'unsupported_client_id', { linkClientId: 'shop.example' }],
    [
      'has a client id that stands for no signature',
      'unsupported_client_id',
      { linkClientId: 'redirect_uri:https://civic.example' },
    ],
    [
      'has the prefix reserved for origins',
      'unsupported_client_id',
      { linkClientId: 'origin:https://a.example' },
    ],
    ['asks for another response', 'wrong_response_type', { claims: { response_type: 'code' } }],
    ['wants a fragment response', 'unsupported_response_mode', { claims: { response_mode: 'fragment' } }],
    [
      'wants its answer over http',
      'invalid_response_uri',
      { claims: { response_uri: 'http://civic.example/wallet-api/response/1' } },
    ],
    [
      'wants its answer over http on this machine, unless told',
      'invalid_response_uri',
      { claims: { response_uri: 'http://localhost:9000/response' } },
    ],
    [
      'wants its answer in a script',
      'invalid_response_uri',
      { claims: { response_uri: 'javascript:alert(1)' } },
    ],
    ['says not where to answer', 'invalid_response_uri', { without: ['response_uri'] }],
    [
      'has a redirect_uri beside response_uri',
      'redirect_uri_present',
      { claims: { redirect_uri: 'https://civic.example/' } },
    ],
    ['has no nonce', 'missing_nonce', { without: ['nonce'] }],
    ['has an empty nonce', 'missing_nonce', { claims: { nonce: '' } }],
    ['has an end that is no number', 'invalid_request_object', { claims: { exp: 'soon' } }],
    [
      'points to a request again',
      'invalid_request_object',
      { claims: { request_uri: 'https://civic.example/r' } },
    ],
    ['is for another audience', 'wrong_audience', { claims: { aud: 'https://other.example' } }],
    ['has no audience', 'wrong_audience', { without: ['aud'] }],
    ['repeats another wallet_nonce', 'wallet_nonce_mismatch', { claims: { wallet_nonce: 'other' } }],
    ['repeats no wallet_nonce', 'wallet_nonce_mismatch', { without: ['wallet_nonce'] }],
    ['has no query', 'invalid_query', { without: ['dcql_query'] }],
    ['has a query and a scope', 'invalid_query', { claims: { scope: 'BASIC_SIGNUP' } }],
    ['asks for no credential', 'invalid_query', { query: { credentials: [] } }],
    ['has claim sets without claims', 'invalid_query', { query: badClaimSets() }],
    ['has no client_metadata', 'no_encryption_key', { without: ['client_metadata'] }],
    ['has a key on another curve', 'no_encryption_key', withKeys({ ...KEY, crv: 'P-384' })],
    ['has a key for another algorithm', 'no_encryption_key', withKeys({ ...KEY, alg: 'ECDH-ES+A256KW' })],
    ['has a key without id', 'no_encryption_key', withKeys({ ...KEY, kid: undefined })],
    ['shows a private key', 'no_encryption_key', withKeys({ ...KEY, d: 'd' })],
    [
      'offers no encryption that the wallet has',
      'no_encryption_key',
      {
        claims: {
          client_metadata: {
            jwks: { keys: [KEY] },
            encrypted_response_enc_values_supported: ['A128CBC-HS256'],
          },
        },
      },
    ],
    [
      'wants a transaction signed',
      'unsupported_transaction_data',
      { claims: { transaction_data: ['eyJ0eXBlIjoicGF5bWVudCJ9'] } },
    ],
    ['is behind a redirect', 'redirect_refused', { redirectFetch: true }],
  ];

  it.each(cases)('%s: %s', async (_, code, changes) => {
    expect(await refusal(changes)).toBe(code);
  });

  it.each([
    [
      'another DNS name than its certificate',
      'certificate_mismatch',
      'x509_san_dns:shop.example',
      ['civic.example'],
    ],
    [
      'a DNS name that its answer does not go to',
      'invalid_response_uri',
      'x509_san_dns:shop.example',
      ['shop.example'],
    ],
    ['a DNS name, where its certificate has none', 'certificate_mismatch', 'x509_san_dns:civic.example', []],
  ])('names %s', async (_, code, clientId, dnsNames) => {
    const leaf = await makeLeaf({ dnsNames });
    expect(await refusal({ leaf, linkClientId: clientId, claims: { client_id: clientId } })).toBe(code);
  });

  it('is signed by another key than that of its certificate', async () => {
    expect(await refusal({ signWith: other.privateKey })).toBe('invalid_signature');
  });

  it('carries the certificate of somebody else', async () => {
    const changes = { linkClientId: service.leaf.clientId, leaf: other };
    expect(await refusal(changes)).toBe('certificate_mismatch');
  });

  it('is signed with alg none', async () => {
    const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'oauth-authz-req+jwt' })).toString(
      'base64url',
    );
    const tamper = (jwt: string) => `${header}.${jwt.split('.')[1]}.`;
    expect(await refusal({ tamper })).toBe('wrong_algorithm');
  });

  it('has a certificate that vouches for itself', async () => {
    const leaf = await makeLeaf({ organisation: 'Alone', selfIssued: true });
    expect(await refusal({ leaf })).toBe('certificate_self_signed');
  });

  it.each([
    ['has ended', { notAfter: Date.now() - 1000 }],
    ['has not begun', { notBefore: Date.now() + 3_600_000 }],
  ])('has a certificate that %s', async (_, validity) => {
    expect(await refusal({ leaf: await makeLeaf(validity) })).toBe('certificate_expired');
  });

  it('has expired', async () => {
    const late = Date.now() + 400_000;
    expect(await refusal({}, () => late)).toBe('request_expired');
  });

  it('is dated in the future', async () => {
    const early = Date.now() - 400_000;
    expect(await refusal({}, () => early)).toBe('request_not_yet_valid');
  });

  it('is longer than a request can be', async () => {
    expect(await refusal({ tamper: () => 'x'.repeat(200_000) })).toBe('reply_too_large');
  });

  it('is longer than it announces', async () => {
    const { link } = await service.open();
    const fetch = async () => new Response('x'.repeat(200_000), { headers: { 'Content-Length': '10' } });
    await expect(resolveRequest(link, { fetch })).rejects.toMatchObject({ code: 'reply_too_large' });
  });

  it('cannot be reached', async () => {
    const { link } = await service.open();
    const fetch = async () => {
      throw new TypeError('fetch failed');
    };
    await expect(resolveRequest(link, { fetch })).rejects.toMatchObject({
      code: 'network_failed',
      retryable: true,
    });
  });

  it('is refused with words that repeat nothing of it', async () => {
    const { link } = await service.open({ claims: { aud: 'https://secret.example' } });
    await expect(resolveRequest(link, { fetch: service.fetch })).rejects.toThrow(
      WALLET_ERRORS.wrong_audience,
    );
  });
});

function flipLast(jwt: string): string {
  const [header, payload, signature = ''] = jwt.split('.');
  const bytes = Buffer.from(signature, 'base64url');
  bytes[10] = (bytes[10] ?? 0) ^ 1;
  return [header, payload, bytes.toString('base64url')].join('.');
}

function swapClaims(jwt: string): string {
  const [header, payload = '', signature] = jwt.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
  const changed = { ...claims, response_uri: 'https://evil.example/' };
  return [header, Buffer.from(JSON.stringify(changed)).toString('base64url'), signature].join('.');
}

function badClaimSets(): unknown {
  const meta = { vct_values: ['urn:x'] };
  return { credentials: [{ id: 'a', format: 'dc+sd-jwt', meta, claim_sets: [['nowhere']] }] };
}
