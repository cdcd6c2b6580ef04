import { createHash } from 'node:crypto';

/** `_sd_alg` (RFC 9901, 4.1.1) to node's name. */
const ALGORITHMS = new Map([
  ['sha-256', 'sha256'],
  ['sha-384', 'sha384'],
  ['sha-512', 'sha512'],
]);

/** base64url digest of an ASCII text under the credential's `_sd_alg`. @returns undefined for an algorithm that is not allowed */
export function hasherFor(name: unknown = 'sha-256'): ((text: string) => string) | undefined {
  const algorithm = typeof name === 'string' ? ALGORITHMS.get(name) : undefined;
  return algorithm === undefined
    ? undefined
    : (text) => createHash(algorithm).update(text).digest('base64url');
}
