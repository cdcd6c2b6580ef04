import { createHash, randomBytes } from 'node:crypto';
import type { JWK, JWTPayload } from 'jose';
import { isObject } from '../tokens/json.js';
import { type CredentialSigner, signJwt } from './signer.js';

/**
 * Issues an SD-JWT VC (RFC 9901, section 5) that is bound to the holder's key. Every claim is selectively disclosable, and so are the members of
 * an object and the entries of a list.
 * @param shown claims that are always shown, such as `vct`, `exp` and `status`
 */
export async function createSdJwt(
  issuer: CredentialSigner,
  shown: JWTPayload,
  claims: Readonly<Record<string, unknown>>,
  holderKey: JWK,
): Promise<string> {
  const { kty, crv, x, y } = holderKey;
  const { digests, disclosures } = hide(claims);
  const payload = {
    iss: issuer.identifier,
    ...shown,
    cnf: { jwk: { kty, crv, x, y } },
    _sd: digests,
    _sd_alg: 'sha-256',
  };
  return [await signJwt(issuer, payload, 'dc+sd-jwt'), ...disclosures, ''].join('~');
}

/** Makes the Disclosures of claims, those within objects and lists first (RFC 9901, section 6.3), and the digests that stand for the claims. */
function hide(claims: Readonly<Record<string, unknown>>): { digests: string[]; disclosures: string[] } {
  const disclosures: string[] = [];
  function disclose(...parts: unknown[]): string {
    const salted = JSON.stringify([randomBytes(16).toString('base64url'), ...parts]);
    const disclosure = Buffer.from(salted).toString('base64url');
    disclosures.push(disclosure);
    return createHash('sha256').update(disclosure).digest('base64url');
  }
  function hideWithin(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((entry) => ({ '...': disclose(hideWithin(entry)) }));
    if (!isObject(value)) return value;
    const inner = hide(value);
    disclosures.push(...inner.disclosures);
    return { _sd: inner.digests };
  }
  const digests = Object.entries(claims).map(([name, value]) => disclose(name, hideWithin(value)));
  // The digests are sorted, so that their order does not tell which claim is which (RFC 9901, section 4.2.4.1).
  return { digests: digests.toSorted(), disclosures };
}
