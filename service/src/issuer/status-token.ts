import { deflateSync } from 'node:zlib';
import { type CredentialSigner, signJwt } from './signer.js';

/** Entries of a list, one bit each. */
export const STATUS_LIST_LENGTH = 131_072;

/** Seconds for which verifiers may keep a list. */
export const STATUS_TTL = 300;

/** Seconds that a Status List Token is valid. */
export const STATUS_LIFETIME = 86_400;

/** The address of a list, which its credentials name. */
export function statusListUri({ identifier }: Pick<CredentialSigner, 'identifier'>, list: number): string {
  return `${identifier}/status/${list}`;
}

/**
 * Signs a Status List Token (Token Status List, section 5.1).
 * @param uri its address
 * @param revoked the indices that are withdrawn; all others are valid
 * @param now seconds
 */
export async function createStatusToken(
  signer: CredentialSigner,
  uri: string,
  revoked: readonly number[],
  now: number,
): Promise<string> {
  const bytes = Buffer.alloc(STATUS_LIST_LENGTH / 8);
  for (const index of revoked) bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (1 << (index & 7));
  const lst = deflateSync(bytes, { level: 9 }).toString('base64url');
  return signJwt(
    signer,
    { sub: uri, iat: now, exp: now + STATUS_LIFETIME, ttl: STATUS_TTL, status_list: { bits: 1, lst } },
    'statuslist+jwt',
  );
}
