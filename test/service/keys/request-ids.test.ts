import { createECDH, randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { deriveChannelSecrets } from '../../../service/src/keys/channel-secrets.js';
import { DIGITAL_PROTOCOLS } from 'civic-elements/protocol';
import { serviceKeyId } from '../../../service/src/keys/derived-keys.js';
import { createRequestIds, sha256 } from '../../../service/src/keys/request-ids.js';

const UUID = randomUUID();
const KINDS = ['qr', 'same-device'] as const;
const CHANNELS = ['dc-api', ...KINDS] as const;

describe('request ids', () => {
  const key = randomBytes(32);
  const ids = createRequestIds({ serviceKey: key });

  it('are 22 base64url characters: at least 128 bits', () => {
    for (const kind of KINDS) expect(ids.derive(UUID, kind, 0)).toMatch(/^[\w-]{22}$/);
  });

  it('are the same at every derivation, also in another process with the same key', () => {
    expect(createRequestIds({ serviceKey: Buffer.from(key) }).derive(UUID, 'qr', 2)).toBe(
      ids.derive(UUID, 'qr', 2),
    );
  });

  it('differ for each scope request, link, generation and service key', () => {
    const all = [ids, createRequestIds({ serviceKey: randomBytes(32) })].flatMap((each) =>
      [UUID, randomUUID(), randomUUID()].flatMap((uuid) =>
        CHANNELS.flatMap((kind) => [0, 1, 2, 3].map((generation) => each.derive(uuid, kind, generation))),
      ),
    );
    expect(new Set(all).size).toBe(all.length);
  });

  it('derive from the service key that their row names, and from the one that seals where that is not there', () => {
    const next = randomBytes(32);
    const both = createRequestIds({ serviceKey: next, formerServiceKeys: [key] });
    expect(both.derive(UUID, 'qr', 1, serviceKeyId(key))).toBe(ids.derive(UUID, 'qr', 1));
    expect(both.hashes(UUID, ['qr'], 1, serviceKeyId(key))).toEqual(ids.hashes(UUID, ['qr'], 1));
    const own = createRequestIds({ serviceKey: next }).derive(UUID, 'qr', 1);
    expect([both.derive(UUID, 'qr', 1), both.derive(UUID, 'qr', 1, '00000000')]).toEqual([own, own]);
  });

  it('hold nothing of the uuid, which is public', () => {
    const id = ids.derive(UUID, 'qr', 0);
    for (const part of UUID.split('-').slice(0, 1)) expect(id).not.toContain(part);
  });

  it('are stored as hashes only', () => {
    expect(ids.hashes(UUID, ['dc-api', 'same-device'], 1)).toEqual({
      'dc-api': sha256(ids.derive(UUID, 'dc-api', 1)),
      'same-device': sha256(ids.derive(UUID, 'same-device', 1)),
    });
  });
});

describe('sha256', () => {
  it('is base64url of SHA-256 (FIPS 180-4, "abc")', () => {
    const expected = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(Buffer.from(sha256('abc'), 'base64url').toString('hex')).toBe(expected);
    expect(sha256('abc')).toMatch(/^[\w-]{43}$/);
  });

  it('is the challenge of RFC 7636, appendix B', () => {
    expect(sha256('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    );
  });
});

describe('secrets of a link', () => {
  const seed = randomBytes(32);

  it('are the same at every fetch', () => {
    expect(deriveChannelSecrets(Buffer.from(seed), 'qr', 1)).toEqual(deriveChannelSecrets(seed, 'qr', 1));
  });

  it('differ for each link, protocol, generation and seed: nonce and key alike', () => {
    const all = [seed, randomBytes(32)].flatMap((each) =>
      [...KINDS, ...DIGITAL_PROTOCOLS].flatMap((kind) =>
        [0, 1, 2, 3].map((generation) => deriveChannelSecrets(each, kind, generation)),
      ),
    );
    expect(new Set(all.map(({ nonce }) => nonce)).size).toBe(40);
    expect(new Set(all.map(({ encryptionKey }) => encryptionKey.d)).size).toBe(40);
    expect(new Set(all.map(({ encryptionKey }) => encryptionKey.kid)).size).toBe(40);
  });

  it('are a nonce of 256 bits and a P-256 key whose halves belong together', () => {
    const { nonce, encryptionKey } = deriveChannelSecrets(seed, 'same-device', 0);
    expect(nonce).toMatch(/^[\w-]{43}$/);
    expect(encryptionKey).toMatchObject({ kty: 'EC', crv: 'P-256', alg: 'ECDH-ES', use: 'enc' });
    const ecdh = createECDH('prime256v1');
    ecdh.setPrivateKey(Buffer.from(encryptionKey.d ?? '', 'base64url'));
    const point = ecdh.getPublicKey();
    expect(encryptionKey.x).toBe(point.subarray(1, 33).toString('base64url'));
    expect(encryptionKey.y).toBe(point.subarray(33).toString('base64url'));
  });

  it('do not give away the private key through the public parts', () => {
    const { nonce, encryptionKey } = deriveChannelSecrets(seed, 'qr', 0);
    for (const part of [nonce, encryptionKey.kid, encryptionKey.x, encryptionKey.y])
      expect(part).not.toBe(encryptionKey.d);
  });
});
