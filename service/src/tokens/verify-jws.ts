import { type KeyObject, verify } from 'node:crypto';
import type { UnverifiedJws } from './jws.js';

/** What an algorithm signs with (RFC 7518, section 3.4; RFC 8037, section 3.1), in the names of node:crypto. */
interface Algorithm {
  hash: string | null;
  /** The curve, or the type of key that has no choice of curves. */
  key: string;
}

const ALGORITHMS: Readonly<Record<string, Algorithm>> = {
  ES256: { hash: 'sha256', key: 'prime256v1' },
  ES384: { hash: 'sha384', key: 'secp384r1' },
  ES512: { hash: 'sha512', key: 'secp521r1' },
  EdDSA: { hash: null, key: 'ed25519' },
};

/** The signature algorithms (JOSE names) that are accepted from issuers and holders: ES256, which HAIP 1.0 asks of everybody, and what else issuers use. */
export const SIGNATURE_ALGORITHMS = Object.keys(ALGORITHMS);

/**
 * Whether a key signed a JWS by the algorithm of its header. It is node:crypto and not jose, because jose passes every key and signature to
 * another thread, which takes as long as the check itself. Extensions that must be understood (`crit`) are none that we know.
 */
export function isSignedBy({ compact, header }: UnverifiedJws, key: KeyObject): boolean {
  const algorithm =
    typeof header.alg === 'string' && Object.hasOwn(ALGORITHMS, header.alg)
      ? ALGORITHMS[header.alg]
      : undefined;
  if (!algorithm || header.crit !== undefined || kindOf(key) !== algorithm.key) return false;
  const at = compact.lastIndexOf('.');
  return verify(
    algorithm.hash,
    Buffer.from(compact.slice(0, at)),
    { key, dsaEncoding: 'ieee-p1363' },
    Buffer.from(compact.slice(at + 1), 'base64url'),
  );
}

function kindOf(key: KeyObject): string | undefined {
  return key.asymmetricKeyType === 'ec' ? key.asymmetricKeyDetails?.namedCurve : key.asymmetricKeyType;
}
