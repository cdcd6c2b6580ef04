import type { SDJwt } from '@sd-jwt/core';

/** A hash function in the form that the SD-JWT library takes. */
type Hasher = Parameters<SDJwt['keys']>[0];

/** The names that WebCrypto has for the values of `_sd_alg` (RFC 9901, section 4.1.1). */
const ALGORITHMS: Readonly<Record<string, string>> = {
  'sha-256': 'SHA-256',
  'sha-384': 'SHA-384',
  'sha-512': 'SHA-512',
};

/** Hashes under an `_sd_alg`. It rejects with a RangeError when the wallet does not know the algorithm. */
export const hasher: Hasher = async (data, algorithm) => {
  const name = ALGORITHMS[algorithm];
  if (!name) throw new RangeError('unknown hash algorithm');
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : new Uint8Array(data);
  return new Uint8Array(await crypto.subtle.digest(name, bytes));
};
