import { type KeyObject, createPublicKey, verify } from 'node:crypto';
import { type CborMap, type CborValue, Tagged, readCbor } from './read-cbor.js';
import { array, bytes, text } from './write-cbor.js';

/** Header labels (RFC 9052, section 3.1; RFC 9360, section 2). */
const ALG = 1;
const CRIT = 2;
const X5CHAIN = 33;
const X5T = 34;
const X5U = 35;

/** COSE_Sign1 or COSE_Mac0 (RFC 9052, sections 4.2 and 6.2), taken apart. Nothing in it is verified. */
export interface Cose {
  /** As sent, because this is what was signed. */
  protectedBytes: Buffer;
  /** Only the protected header can say how to verify. */
  alg: CborValue;
  /** The signer's certificates, or where they stand and the hash by which the signer's is known. */
  x5chain: CborValue;
  x5u: CborValue;
  x5t: CborValue;
  /** null or undefined when it travels elsewhere. */
  payload: Buffer | null | undefined;
  /** The signature or MAC. */
  proof: Buffer;
}

/**
 * Takes a COSE_Sign1 or COSE_Mac0 apart. ISO 18013-5 says to send it without its tag; some wallets and issuers send the tag, which changes
 * nothing, because signatures do not go over it.
 * @param tag 18 for COSE_Sign1, 17 for COSE_Mac0
 * @returns undefined for anything else, or if it carries critical headers, of which this code understands none
 * @throws CborError
 */
export function parseCose(value: CborValue, tag: 17 | 18): Cose | undefined {
  const parts = value instanceof Tagged && value.tag === tag ? value.value : value;
  if (!Array.isArray(parts) || parts.length !== 4) return undefined;
  const [protectedBytes, unprotected, payload, proof] = parts as readonly CborValue[];
  if (!Buffer.isBuffer(protectedBytes) || !(unprotected instanceof Map) || !Buffer.isBuffer(proof))
    return undefined;
  if (payload !== null && payload !== undefined && !Buffer.isBuffer(payload)) return undefined;
  const header = protectedBytes.length === 0 ? new Map() : readCbor(protectedBytes);
  if (!(header instanceof Map) || header.has(CRIT)) return undefined;
  const alg = (header as CborMap).get(ALG);
  const [x5chain, x5u, x5t] = [X5CHAIN, X5U, X5T].map(
    (label) => (header as CborMap).get(label) ?? (unprotected as CborMap).get(label),
  );
  return { protectedBytes, alg, x5chain, x5u, x5t, payload, proof };
}

/** A signature algorithm with the only curve that it is used with here, as Node names them. */
export interface Algorithm {
  /** undefined where the algorithm hashes by itself. */
  hash: 'sha256' | 'sha384' | 'sha512' | undefined;
  curve: string;
}

const ES256 = { hash: 'sha256', curve: 'prime256v1' } as const;
const ES384 = { hash: 'sha384', curve: 'secp384r1' } as const;
const ES512 = { hash: 'sha512', curve: 'secp521r1' } as const;
const ED25519 = { hash: undefined, curve: 'ed25519' } as const;

/** The algorithms of ISO 18013-5 (tables 20 and 22) on the curves of HAIP and NIST, and their fully-specified names (RFC 9864). */
const ALGORITHMS = new Map<CborValue, Algorithm>([
  [-7, ES256],
  [-9, ES256],
  [-35, ES384],
  [-51, ES384],
  [-36, ES512],
  [-52, ES512],
  [-8, ED25519],
  [-19, ED25519],
]);

/** @returns undefined for an algorithm that is not allowed */
export function signatureAlgorithm({ alg }: Cose): Algorithm | undefined {
  return ALGORITHMS.get(alg);
}

/** Verifies a COSE_Sign1 over a payload (RFC 9052, section 4.4). A key on another curve than that of the algorithm verifies nothing. */
export function isSignedBy(key: KeyObject, cose: Cose, { hash, curve }: Algorithm, payload: Buffer): boolean {
  if ((key.asymmetricKeyDetails?.namedCurve ?? key.asymmetricKeyType) !== curve) return false;
  const signed = array(
    text('Signature1'),
    bytes(cose.protectedBytes),
    bytes(Buffer.alloc(0)),
    bytes(payload),
  );
  return verify(hash, signed, { key, dsaEncoding: 'ieee-p1363' }, cose.proof);
}

/** Curves of COSE_Key (RFC 9053, section 7.1) as a JWK names them. */
const CURVES = new Map<CborValue, { kty: 'EC' | 'OKP'; crv: string }>([
  [1, { kty: 'EC', crv: 'P-256' }],
  [2, { kty: 'EC', crv: 'P-384' }],
  [3, { kty: 'EC', crv: 'P-521' }],
  [6, { kty: 'OKP', crv: 'Ed25519' }],
]);
const KEY_TYPES = { OKP: 1, EC: 2 };

/** Imports a public COSE_Key. @returns undefined for a key that is no point of a known curve, or not sent as two coordinates */
export function importCoseKey(key: CborValue): KeyObject | undefined {
  if (!(key instanceof Map)) return undefined;
  const [kty, crv, x, y] = [1, -1, -2, -3].map((label) => (key as CborMap).get(label));
  const curve = CURVES.get(crv);
  if (!curve || kty !== KEY_TYPES[curve.kty] || !Buffer.isBuffer(x)) return undefined;
  const point = { x: x.toString('base64url'), ...(Buffer.isBuffer(y) && { y: y.toString('base64url') }) };
  try {
    return createPublicKey({ format: 'jwk', key: { ...curve, ...point } });
  } catch {
    return undefined;
  }
}
