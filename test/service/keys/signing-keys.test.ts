import { createHmac, randomBytes } from 'node:crypto';
import {
  SignJWT,
  UnsecuredJWT,
  base64url,
  decodeProtectedHeader,
  generateKeyPair,
  importJWK,
  jwtVerify,
} from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import { createSeal } from '../../../service/src/keys/seal.js';
import { type SigningKeys, createSigningKeys } from '../../../service/src/keys/signing-keys.js';
import { createMemoryStore } from '../../../service/src/store/memory.js';
import type { Store } from '../../../service/src/store/store.js';
import { parseJws } from '../../../service/src/tokens/jws.js';
import { START } from '../support/stored-request.js';

const CLAIMS = { sub: 'app', iat: START / 1000, exp: START / 1000 + 60 };
const AT = { currentDate: new Date(START + 1000) };
const seal = createSeal({ serviceKey: randomBytes(32) });
let store: Store;
let keys: SigningKeys;
beforeEach(async () => {
  store = createMemoryStore();
  keys = await createSigningKeys(store, seal, () => START);
});

/** Whether these keys say of a token that one of them signed it. */
async function isSigned(token: string, by = keys): Promise<boolean> {
  const jws = parseJws(token);
  return jws !== undefined && by.hasSigned(jws);
}

async function publicKey() {
  const [jwk] = (await keys.jwks()).keys;
  return jwk as Record<string, string>;
}

describe('signing keys', () => {
  it('are made once: a second start finds the same', async () => {
    const token = await keys.sign(CLAIMS);
    const again = await createSigningKeys(store, seal, () => START);
    expect(await again.jwks()).toEqual(await keys.jwks());
    expect(await isSigned(token, again)).toBe(true);
  });

  it('sign ES256 with their kid, which outsiders verify from the published set', async () => {
    const token = await keys.sign(CLAIMS, 'custom+jwt');
    const jwk = await publicKey();
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'ES256', typ: 'custom+jwt', kid: jwk['kid'] });
    expect((await jwtVerify(token, await importJWK(jwk, 'ES256'), AT)).payload).toEqual(CLAIMS);
  });

  it('cannot be talked into another algorithm or kid by what they sign', async () => {
    const token = await keys.sign({ ...CLAIMS, alg: 'none', kid: '../../dev/null' });
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'ES256', kid: (await publicKey())['kid'] });
  });

  it('publish public members only, newest first, before and after a rotation', async () => {
    await keys.rotate();
    const { keys: published } = await keys.jwks();
    expect(published).toHaveLength(2);
    for (const jwk of published) {
      expect(Object.keys(jwk).toSorted()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
      expect(jwk).toMatchObject({ alg: 'ES256', use: 'sig', crv: 'P-256' });
    }
  });

  it('are stored sealed: no private member in the store', async () => {
    for (const key of await store.listSigningKeys()) {
      expect(JSON.parse(key.publicJwk)).not.toHaveProperty('d');
      expect(JSON.stringify(key)).not.toContain('"d"');
    }
  });

  it('do not open under another service key', async () => {
    const stranger = await createSigningKeys(store, createSeal({ serviceKey: randomBytes(32) }), () => START);
    await expect(stranger.sign(CLAIMS)).rejects.toThrow();
  });

  it('give the newest public key as classic SDKs pin it', async () => {
    const before = await keys.publicKeyHex();
    const jwk = await publicKey();
    expect(before).toMatch(/^04[0-9a-f]{128}$/);
    expect(before.slice(2, 66)).toBe(Buffer.from(jwk['x'] ?? '', 'base64url').toString('hex'));
    await keys.rotate();
    expect(await keys.publicKeyHex()).not.toBe(before);
  });
});

describe('rotation', () => {
  it('signs with the new key from now on and still verifies what the old one signed (T40)', async () => {
    const old = await keys.sign(CLAIMS);
    const kid = await keys.rotate();
    const fresh = await keys.sign(CLAIMS);
    expect(decodeProtectedHeader(fresh).kid).toBe(kid);
    expect(decodeProtectedHeader(old).kid).not.toBe(kid);
    for (const token of [old, fresh]) expect(await isSigned(token)).toBe(true);
  });

  it('reaches a process that has been running all along', async () => {
    const other = await createSigningKeys(store, seal, () => START);
    const kid = await other.rotate();
    expect(decodeProtectedHeader(await keys.sign(CLAIMS)).kid).toBe(kid);
    expect(await isSigned(await other.sign(CLAIMS))).toBe(true);
  });

  it('twenty times over leaves no token unverifiable', async () => {
    const tokens: string[] = [];
    for (let round = 0; round < 20; round++) {
      tokens.push(await keys.sign(CLAIMS));
      await keys.rotate();
    }
    for (const token of tokens) expect(await isSigned(token)).toBe(true);
  });
});

describe('verification', () => {
  it('knows what was signed a moment ago, and what was signed long before; neither after a change', async () => {
    const first = await keys.sign({ ...CLAIMS, jti: 'first' });
    let last = first;
    for (let count = 0; count < 1100; count++) last = await keys.sign({ ...CLAIMS, jti: String(count) });
    for (const token of [first, last]) {
      expect(await isSigned(token)).toBe(true);
      const [header, , signature] = token.split('.');
      const claims = Buffer.from(JSON.stringify({ ...CLAIMS, jti: 'other' })).toString('base64url');
      expect(await isSigned([header, claims, signature].join('.'))).toBe(false);
    }
  });
});

describe('verification refuses', () => {
  it('a token of a foreign key, whatever kid it names (T08)', async () => {
    const foreign = await generateKeyPair('ES256');
    const { kid } = await publicKey();
    for (const header of [
      { kid: kid ?? '' },
      { kid: 'unknown' },
      {},
      { kid: '../../dev/null' },
      { kid: 'x'.repeat(10_000) },
    ]) {
      const token = await new SignJWT(CLAIMS)
        .setProtectedHeader({ alg: 'ES256', ...header })
        .sign(foreign.privateKey);
      expect(await isSigned(token)).toBe(false);
    }
  });

  it('a token that brings its own key (T08)', async () => {
    const foreign = await generateKeyPair('ES256', { extractable: true });
    const jwk = { kty: 'EC', crv: 'P-256', x: 'AAAA', y: 'AAAA' };
    const { kid } = await publicKey();
    const token = await new SignJWT(CLAIMS)
      .setProtectedHeader({ alg: 'ES256', kid: kid ?? '', jwk, jku: 'https://evil.example/jwks.json' })
      .sign(foreign.privateKey);
    expect(await isSigned(token)).toBe(false);
  });

  it.each(['none', 'None', 'nOnE', ''])('alg %j (T06)', async (alg) => {
    const { kid } = await publicKey();
    const header = base64url.encode(JSON.stringify({ alg, kid }));
    const payload = base64url.encode(JSON.stringify(CLAIMS));
    expect(await isSigned(`${header}.${payload}.`)).toBe(false);
  });

  it('an unsecured JWT (RFC 7519, section 6)', async () => {
    expect(await isSigned(new UnsecuredJWT(CLAIMS).encode())).toBe(false);
  });

  it('HS256 under the public key as secret, in every spelling (T07)', async () => {
    const jwk = await publicKey();
    const point = Buffer.from(await keys.publicKeyHex(), 'hex');
    const secrets = [point, point.toString('hex'), JSON.stringify(jwk), jwk['x'] ?? '', jwk['kid'] ?? ''];
    for (const secret of secrets) {
      const input = `${base64url.encode(JSON.stringify({ alg: 'HS256', kid: jwk['kid'] }))}.${base64url.encode(JSON.stringify(CLAIMS))}`;
      const token = `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
      expect(await isSigned(token)).toBe(false);
    }
  });

  it('HS256 under any other secret', async () => {
    const { kid } = await publicKey();
    const token = await new SignJWT(CLAIMS)
      .setProtectedHeader({ alg: 'HS256', kid: kid ?? '' })
      .sign(randomBytes(32));
    expect(await isSigned(token)).toBe(false);
  });

  it('a header that asks for an extension to be understood (RFC 7515, section 4.1.11)', async () => {
    const [sealed] = await store.listSigningKeys();
    const jwk = JSON.parse(seal.open(sealed?.sealedPrivateJwk ?? '', `signing-key ${sealed?.kid}`));
    const header = { alg: 'ES256', kid: sealed?.kid ?? '' };
    const sign = async (more: object) =>
      new SignJWT(CLAIMS)
        .setProtectedHeader({ ...header, ...more })
        .sign(await importJWK(jwk, 'ES256'), { crit: { ext: true } });
    expect(await isSigned(await sign({}))).toBe(true);
    expect(await isSigned(await sign({ crit: ['ext'], ext: 1 }))).toBe(false);
  });

  it('a changed payload, a changed header and a missing signature', async () => {
    const [header = '', payload = '', signature = ''] = (await keys.sign(CLAIMS)).split('.');
    const other = base64url.encode(JSON.stringify({ ...CLAIMS, sub: 'other' }));
    for (const token of [
      `${header}.${other}.${signature}`,
      `${other}.${payload}.${signature}`,
      `${header}.${payload}.`,
      '',
      '..',
    ]) {
      expect(await isSigned(token)).toBe(false);
    }
  });
});

describe('a key on standby', () => {
  const kids = async () => (await keys.jwks()).keys.map(({ kid }) => kid);
  const signedBy = async () => decodeProtectedHeader(await keys.sign(CLAIMS)).kid;

  it('is published and does not sign, so that back-ends that pin a key can learn it in time', async () => {
    const [first] = await kids();
    const standby = await keys.prepare();
    expect(await kids()).toEqual([first, standby]);
    expect(await signedBy()).toBe(first);
    expect((await keys.list()).map(({ kid, state }) => [kid, state])).toEqual([
      [standby, 'standby'],
      [first, 'signs'],
    ]);
  });

  it('is one: whoever asks twice, or two at once, get the same', async () => {
    const asked = await Promise.all([keys.prepare(), keys.prepare()]);
    expect(new Set([...asked, await keys.prepare()]).size).toBe(1);
    expect(await kids()).toHaveLength(2);
  });

  it('signs with the next rotation, is pinned by the same point as before, and the former key verifies on', async () => {
    const token = await keys.sign(CLAIMS);
    const standby = await keys.prepare();
    const pinned = (await keys.list())[0]?.publicKeyHex;
    expect(await keys.publicKeyHex()).not.toBe(pinned);
    expect(await keys.rotate()).toBe(standby);
    expect(await signedBy()).toBe(standby);
    expect(await keys.publicKeyHex()).toBe(pinned);
    expect(await isSigned(token)).toBe(true);
    expect(await keys.rotate()).not.toBe(standby);
  });
});

describe('a key that is removed', () => {
  it('verifies nothing any more, and is not published', async () => {
    let now = START;
    keys = await createSigningKeys(store, seal, () => now);
    const [former] = (await keys.jwks()).keys;
    const token = await keys.sign(CLAIMS);
    await keys.rotate();
    const kid = String(former?.kid);
    expect(await keys.remove(kid)).toEqual({ neededUntil: expect.any(Number) });
    expect(await isSigned(token)).toBe(true);
    now += 1_860_001;
    expect(await keys.remove(kid)).toBeUndefined();
    expect(await isSigned(token)).toBe(false);
    expect((await keys.jwks()).keys).toHaveLength(1);
  });

  it('is not the one that signs, nor one that is not there; one on standby goes at once', async () => {
    const [signer] = (await keys.jwks()).keys;
    expect(await keys.remove(String(signer?.kid))).toBe('signs');
    expect(await keys.remove('nothing')).toBe('unknown');
    expect(await keys.remove(await keys.prepare())).toBeUndefined();
    expect((await keys.jwks()).keys).toEqual([signer]);
  });
});
