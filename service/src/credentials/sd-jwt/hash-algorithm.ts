import { createHash } from 'node:crypto';

/** Node's name for each `_sd_alg` (RFC 9901, section 4.1.1). */
const ALGORITHMS = new Map([
  ['sha-256', 'sha256'],
  ['sha-384', 'sha384'],
  ['sha-512', 'sha512'],
]);

/** A function that hashes an ASCII text under the credential's `_sd_alg`, as base64url. @returns undefined for an algorithm that is not allowed */
export function hasherFor(name: unknown = 'sha-256'): ((text: string) => string) | undefined {
  const algorithm = typeof name === 'string' ? ALGORITHMS.get(name) : undefined;
  return algorithm === undefined
    ? undefined
    : (text) => createHash(algorithm).update(text).digest('base64url');
}
