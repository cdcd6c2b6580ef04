import { compactVerify } from 'jose';
import { ALGORITHMS } from './algorithms.js';
import type { UnverifiedJws } from '../tokens/jws.js';
import { PresentationError } from './presentation-error.js';
import type { TrustedIssuer } from '../trust/anchors.js';

/**
 * Verifies a JWT of an issuer whose certificate comes with it in `x5c` (HAIP 1.0, section 6.1.1): a credential or a Status List Token.
 * @returns the anchor that vouches for the issuer
 * @throws PresentationError
 */
export async function verifyIssuerJwt(
  { compact, header }: UnverifiedJws,
  expected: { types: readonly string[]; issuers: readonly TrustedIssuer[]; now: number },
): Promise<TrustedIssuer> {
  if (typeof header.typ !== 'string' || !expected.types.includes(header.typ))
    throw new PresentationError('credential_header');
  if (typeof header.alg !== 'string' || !ALGORITHMS.includes(header.alg))
    throw new PresentationError('credential_header');
  // Loaded with the first credential, because the library that parses certificates takes long to load.
  const { verifyChain } = await import('./verify-chain.js');
  const { leaf, anchor } = verifyChain(header.x5c, expected.issuers, expected.now);
  try {
    await compactVerify(compact, leaf.publicKey, { algorithms: ALGORITHMS });
  } catch (cause) {
    throw new PresentationError('issuer_signature', { cause });
  }
  return anchor;
}
