import { type KeyObject, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseJws } from '../../../service/src/tokens/jws.js';
import { isSignedBy } from '../../../service/src/tokens/verify-jws.js';

const ec = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve });
const P256 = ec('P-256');
const P384 = ec('P-384');

/** Signs as it is told, whatever the header says. */
function isAccepted(
  header: Record<string, unknown>,
  { publicKey, privateKey }: { publicKey: KeyObject; privateKey: KeyObject },
  hash: string | null = 'sha256',
): boolean {
  const parts = [header, { iss: 'a' }].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
  const input = parts.join('.');
  const signature = sign(hash, Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  const jws = parseJws(`${input}.${signature.toString('base64url')}`);
  if (!jws) throw new Error('not a JWS');
  return isSignedBy(jws, publicKey);
}

describe('a signed JWS', () => {
  it.each([
    ['ES256', P256, 'sha256'],
    ['ES384', P384, 'sha384'],
    ['ES512', ec('P-521'), 'sha512'],
    ['EdDSA', generateKeyPairSync('ed25519'), null],
  ])('is accepted with %s', (alg, keys, hash) => {
    expect(isAccepted({ alg }, keys, hash)).toBe(true);
  });

  it('is refused by the key of another', () => {
    expect(isAccepted({ alg: 'ES256' }, { ...P256, publicKey: ec('P-256').publicKey })).toBe(false);
  });

  it.each(['none', 'HS256', 'es256', '', 'constructor', '__proto__', undefined, null, 256, ['ES256']])(
    'is refused under the algorithm %j, whoever signed it',
    (alg) => {
      expect(isAccepted({ alg }, P256)).toBe(false);
    },
  );

  it('is refused under the algorithm of another curve, even when the key signed it so', () => {
    expect(isAccepted({ alg: 'ES256' }, P384)).toBe(false);
    expect(isAccepted({ alg: 'ES256' }, ec('secp256k1'))).toBe(false);
    expect(isAccepted({ alg: 'ES256' }, generateKeyPairSync('rsa', { modulusLength: 2048 }))).toBe(false);
    expect(isAccepted({ alg: 'EdDSA' }, generateKeyPairSync('ed448'), null)).toBe(false);
  });

  it.each([[['exp']], [[]], ['exp'], [null]])('is refused when its header has crit: %j', (crit) => {
    expect(isAccepted({ alg: 'ES256', crit, exp: 1 }, P256)).toBe(false);
  });
});
