import { createHmac, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { CompactSign, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApp } from '../support/approved-request.js';
import { privateJwk, requestClaims, requestToken } from '../support/classic-request.js';
import { type ExchangeBench, exchangeBench } from '../support/exchange-bench.js';

let strict: ExchangeBench;
let classic: ExchangeBench;
beforeAll(async () => {
  strict = await exchangeBench();
  classic = await exchangeBench({ classic: true });
});
afterAll(async () => {
  await strict.close();
  await classic.close();
});

const b64 = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const now = () => strict.clock() / 1000;

/** Sends one token with a good HMAC and an unused code; says the status, and that a refusal changed nothing. */
async function statusOf(
  bench: ExchangeBench,
  parts: Parameters<ExchangeBench['exchange']>[1],
): Promise<number> {
  const { authCode } = await bench.approve();
  const { statusCode } = await bench.exchange(authCode, parts);
  if (statusCode !== 200) await bench.expectUnspent(authCode);
  return statusCode;
}

/** The ES256 signature of the app itself over whatever header and claims. */
function signatureOf(input: string): string {
  const key = createPrivateKey({ format: 'jwk', key: privateJwk(strict.app.prvKey) });
  return sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
}

describe('T06: the algorithm of a request token', () => {
  const unsigned = (header: unknown) => `${b64(header)}.${b64(requestClaims(strict.app, { now: now() }))}`;

  it.each([
    ['none', { alg: 'none', typ: 'JWT' }],
    ['None', { alg: 'None', typ: 'JWT' }],
    ['nOnE', { alg: 'nOnE', typ: 'JWT' }],
    ['empty', { alg: '', typ: 'JWT' }],
    ['null', { alg: null, typ: 'JWT' }],
    ['absent', { typ: 'JWT' }],
    ['a list', { alg: ['ES256'], typ: 'JWT' }],
    ['a number', { alg: 256, typ: 'JWT' }],
    ['lower case', { alg: 'es256', typ: 'JWT' }],
    ['ES256K', { alg: 'ES256K', typ: 'JWT' }],
  ])('may not be %s', async (_name, header) => {
    expect(await statusOf(strict, { token: `${unsigned(header)}.${b64('x'.repeat(64))}` })).toBe(401);
    expect(await statusOf(strict, { token: `${unsigned(header)}.` })).toBe(401);
  });

  it.each(['none', 'ES384', 'HS256', 'es256'])(
    'may not be %s over a good signature by ES256',
    async (alg) => {
      const input = unsigned({ alg, typ: 'JWT' });
      expect(await statusOf(strict, { token: `${input}.${signatureOf(input)}` })).toBe(401);
      const good = unsigned({ alg: 'ES256', typ: 'JWT' });
      expect(await statusOf(strict, { token: `${good}.${signatureOf(good)}` })).toBe(200);
    },
  );

  it('may not be ES256 with an empty or zero signature', async () => {
    const input = unsigned({ alg: 'ES256', typ: 'JWT' });
    expect(await statusOf(strict, { token: `${input}.` })).toBe(401);
    expect(await statusOf(strict, { token: `${input}.${Buffer.alloc(64).toString('base64url')}` })).toBe(401);
  });
});

describe('T07: a key that is not the app signing key', () => {
  it.each(['hex', 'raw', 'pem', 'jwk'])('HS256 under the public key as %s is refused', async (form) => {
    const point = Buffer.from(strict.app.pubKey, 'hex');
    const { d: _, ...jwk } = privateJwk(strict.app.prvKey);
    const pem = createPrivateKey({ format: 'jwk', key: privateJwk(strict.app.prvKey) }).export({
      format: 'pem',
      type: 'pkcs8',
    });
    const secret = { hex: strict.app.pubKey, raw: point, pem, jwk: JSON.stringify(jwk) }[form] ?? '';
    const input = `${b64({ alg: 'HS256', typ: 'JWT' })}.${b64(requestClaims(strict.app, { now: now() }))}`;
    const token = `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
    expect(await statusOf(strict, { token })).toBe(401);
  });

  it.each([
    ['ES384', 'P-384'],
    ['ES512', 'P-521'],
    ['RS256', 'rsa'],
    ['EdDSA', 'ed25519'],
  ])('%s is refused', async (alg, kind) => {
    const { privateKey } =
      kind === 'rsa'
        ? generateKeyPairSync('rsa', { modulusLength: 2048 })
        : kind === 'ed25519'
          ? generateKeyPairSync('ed25519')
          : generateKeyPairSync('ec', { namedCurve: kind });
    const token = await new SignJWT(requestClaims(strict.app, { now: now() }) as JWTPayload)
      .setProtectedHeader({ alg, typ: 'JWT' })
      .sign(privateKey);
    expect(await statusOf(strict, { token })).toBe(401);
  });

  it("T04: another app's key is refused, whatever the token says about itself", async () => {
    const other = await testApp(strict.context);
    const token = await requestToken({ ...strict.app, prvKey: other.prvKey }, { now: now() });
    expect(await statusOf(strict, { token })).toBe(401);
  });

  it("the service's own key is refused", async () => {
    const token = await strict.context.signingKeys.sign(requestClaims(strict.app, { now: now() }));
    expect(await statusOf(strict, { token })).toBe(401);
  });
});

describe('T08: a header with anything more', () => {
  it.each([
    ['jwk', { jwk: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' } }],
    ['jku', { jku: 'http://127.0.0.1:1/keys' }],
    ['x5u', { x5u: 'http://127.0.0.1:1/chain' }],
    ['x5c', { x5c: ['AA=='] }],
    ['crit', { crit: ['exp'], exp: 1 }],
    ['zip', { zip: 'DEF' }],
    ['kid', { kid: '../../dev/null' }],
    ['a long kid', { kid: 'k'.repeat(5_000) }],
    ['__proto__', JSON.parse('{"__proto__":{"alg":"none"}}')],
  ])('is refused: %s', async (_name, extra) => {
    const claims = b64(requestClaims(strict.app, { now: now() }));
    const header = b64(
      JSON.stringify({ alg: 'ES256', typ: 'JWT' }).replace('}', `,${JSON.stringify(extra).slice(1)}`),
    );
    const input = `${header}.${claims}`;
    expect(await statusOf(strict, { token: `${input}.${signatureOf(input)}` })).toBe(401);
  });

  it('is refused: another typ; without typ only a classic app passes', async () => {
    expect(await statusOf(strict, { header: { typ: 'civic-auth-code+jwt' } })).toBe(401);
    expect(await statusOf(strict, { header: { typ: undefined } })).toBe(401);
    expect(await statusOf(classic, { header: { typ: undefined } })).toBe(200);
    expect(await statusOf(classic, { header: { typ: 'civic-auth-code+jwt' } })).toBe(401);
  });
});

describe('T12: which call a request token is for', () => {
  const call = { method: 'POST', path: 'scopeRequest/authCode' };

  it.each([
    ['another method', { ...call, method: 'PUT' }],
    ['a method in lower case', { ...call, method: 'post' }],
    ['a slash at the end', { ...call, path: 'scopeRequest/authCode/' }],
    ['a slash in front', { ...call, path: '/scopeRequest/authCode' }],
    ['an escaped slash', { ...call, path: 'scopeRequest%2fauthCode' }],
    ['two slashes', { ...call, path: 'scopeRequest//authCode' }],
    ['another case', { ...call, path: 'scoperequest/authcode' }],
    ['a query', { ...call, path: 'scopeRequest/authCode?x' }],
    ['the stage', { ...call, path: 'prod/scopeRequest/authCode' }],
    ['no path', { method: 'POST' }],
    ['text', 'POST scopeRequest/authCode'],
    ['null', null],
    ['nothing', undefined],
    ['an empty array', []],
    ['two calls', [call, call]],
    ['an array in an array', [[call]]],
  ])('refuses %s, of a classic app too', async (_name, data) => {
    expect(await statusOf(strict, { claims: { data } })).toBe(401);
    expect(await statusOf(classic, { claims: { data } })).toBe(401);
  });

  it('takes an array with the one call from a classic app only', async () => {
    expect(await statusOf(classic, { claims: { data: [call] } })).toBe(200);
    expect(await statusOf(strict, { claims: { data: [call] } })).toBe(401);
  });

  it.each(['', 'short', 'x'.repeat(65), 'with space 01234567', 7, 1_234_567_890_123_456, null, {}])(
    'refuses the attempt id %j',
    async (attempt) => {
      expect(await statusOf(strict, { attempt })).toBe(401);
    },
  );
});

describe('who a request token is from and for', () => {
  it.each([
    ['no sub', { sub: undefined }],
    ['another sub', { sub: 'someone' }],
    ['an unknown iss', { iss: 'someone', sub: 'someone' }],
    ['iss as an array', { iss: ['app'] }],
    ['__proto__', { iss: '__proto__', sub: '__proto__' }],
    ['no aud', { aud: undefined }],
    ['another service', { aud: 'https://id.example.org/sip/' }],
    ['a prefix of ours', { aud: 'https://api.civic.com/si' }],
    ['a twin of ours', { aud: 'https://api.civic.com/sip/.example.org' }],
    ['a list', { aud: ['https://api.civic.com/sip/'] }],
  ])('refuses %s', async (_name, claims) => {
    expect(await statusOf(strict, { claims })).toBe(401);
  });

  it.each([
    'https://api.civic.com/sip',
    'https://api.civic.com/sip/',
    'http://localhost:8080/sip',
    'http://localhost:8080/sip/',
  ])('takes aud %s', async (aud) => {
    expect(await statusOf(strict, { claims: { aud } })).toBe(200);
  });

  it.each([7, null, {}, ['a'], true])('asks no store for an app that is no text: %j', async (iss) => {
    const bench = await exchangeBench({}, { store: 'sqlite' });
    const { authCode } = await bench.approve();
    expect((await bench.exchange(authCode, { claims: { iss } })).statusCode).toBe(401);
    await bench.close();
  });

  it('refuses an app whose registration was revoked', async () => {
    const bench = await exchangeBench();
    const { authCode } = await bench.approve();
    const stored = await bench.context.store.getApp(bench.app.appId);
    if (stored) await bench.context.store.putApp({ ...stored, revokedAt: 1 });
    expect((await bench.exchange(authCode)).statusCode).toBe(401);
    await bench.close();
  });
});

describe('T15: the jti of a request token', () => {
  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['a number', 1_234_567_890_123_456],
    ['15 characters', 'x'.repeat(15)],
    ['65 characters', 'x'.repeat(65)],
    ['10 kB', 'x'.repeat(10_000)],
    ['__proto__', '__proto__'],
    ['with a colon', 'app:0123456789abcdef'],
    ['with a line feed', '0123456789abcdef\n'],
  ])('may not be %s', async (_name, jti) => {
    expect(await statusOf(strict, { claims: { jti } })).toBe(401);
  });

  it.each(['x'.repeat(16), 'x'.repeat(64), '8634cbe609a2ffe273344573bf243a80'])('may be %s', async (jti) => {
    expect(await statusOf(strict, { claims: { jti } })).toBe(200);
  });
});

describe('T16: the clock', () => {
  const at = (offsets: Record<string, number>) =>
    Object.fromEntries(Object.entries(offsets).map(([name, offset]) => [name, now() + offset]));

  it.each([
    ['exp 59 s ago', 200, { iat: -100, exp: -59 }],
    ['exp 59.999 s ago', 200, { iat: -100, exp: -59.999 }],
    ['exp 60 s ago', 401, { iat: -100, exp: -60 }],
    ['exp 61 s ago', 401, { iat: -100, exp: -61 }],
    ['iat 60 s ahead', 200, { iat: 60, exp: 180 }],
    ['iat 61 s ahead', 401, { iat: 61, exp: 180 }],
    ['nbf 60 s ahead', 200, { nbf: 60 }],
    ['nbf 61 s ahead', 401, { nbf: 61 }],
    ['180 s of life', 200, { iat: 0, exp: 180 }],
    ['180 s of life in fractions', 200, { iat: 0.337, exp: 180.337 }],
    ['180.001 s of life', 401, { iat: 0, exp: 180.001 }],
    ['181 s of life', 401, { iat: 0, exp: 181 }],
    ['exp before iat', 401, { iat: 30, exp: 20 }],
  ])('%s: %d', async (_name, status, offsets) => {
    expect(await statusOf(strict, { claims: at(offsets) })).toBe(status);
  });

  it.each([
    ['exp absent', { exp: undefined }],
    ['exp as text', { exp: '4102444800' }],
    ['exp 1e20', { exp: 1e20 }],
    ['exp in milliseconds', { exp: Date.UTC(2030, 0, 1) + 1000 }],
    ['exp negative', { exp: -1 }],
    ['exp null', { exp: null }],
    ['iat absent', { iat: undefined }],
    ['iat as text', { iat: '1893456000' }],
    ['nbf as text', { nbf: '0' }],
    ['nbf negative', { nbf: -1 }],
  ])('%s: 401', async (_name, claims) => {
    expect(await statusOf(strict, { claims })).toBe(401);
  });

  it.each([
    ['three months of life', 200, { iat: 0, exp: 7_776_000 }],
    ['100 h of life', 200, { iat: 0, exp: 360_000 }],
    ['iat hours ahead', 200, { iat: 36_000, exp: 180 }],
    ['nbf 120 s ahead', 200, { nbf: 120 }],
    ['nbf 121 s ahead', 401, { nbf: 121 }],
    ['exp now', 200, { exp: 0 }],
    ['exp 60 s ago', 401, { exp: -60 }],
  ])('of a classic app, %s: %d', async (_name, status, offsets) => {
    expect(await statusOf(classic, { claims: at(offsets) })).toBe(status);
  });

  it.each([
    ['exp 1e20', { exp: 1e20 }],
    ['exp absent', { exp: undefined }],
    ['exp as text', { exp: '4102444800' }],
  ])('of a classic app, %s: 401', async (_name, claims) => {
    expect(await statusOf(classic, { claims })).toBe(401);
  });
});

describe('a request token whose payload is not an object', () => {
  it.each(['[]', 'null', '"text"', '{', '', '\ufeff{}'])('is refused: %j', async (text) => {
    const key = createPrivateKey({ format: 'jwk', key: privateJwk(strict.app.prvKey) });
    const token = await new CompactSign(Buffer.from(text || ' '))
      .setProtectedHeader({ alg: 'ES256', typ: 'JWT' })
      .sign(key);
    expect(await statusOf(strict, { token })).toBe(401);
  });
});
