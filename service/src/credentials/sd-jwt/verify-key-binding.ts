import { type JsonWebKey, type KeyObject, createPublicKey } from 'node:crypto';
import { hasherFor } from './hash-algorithm.js';
import { isObject } from '../../tokens/json.js';
import { SIGNATURE_ALGORITHMS, isSignedBy } from '../../tokens/verify-jws.js';
import type { SdJwt } from './parse-sd-jwt.js';
import type { Binding } from '../credential.js';
import { PresentationError } from '../presentation-error.js';

/** How old a Key Binding JWT may be, and how far a wallet's clock may be ahead, in seconds. */
const MAX_AGE = 300;
const MAX_AHEAD = 60;

/**
 * Verifies the Key Binding JWT (RFC 9901, section 7.3; OpenID4VP 1.0, section B.3.6): the holder of the credential's key answered this request,
 * and did so now. This comes before every check of the issuer, because only a bound answer may end a scope request. The time comes last of all,
 * because a page is told that the clock of the wallet's device is off, and so that must be known of a bound answer.
 * @throws PresentationError with a reason of its own for each check
 */
export function verifyKeyBinding(sdJwt: SdJwt, binding: Binding): void {
  checkHeader(sdJwt);
  checkSignature(sdJwt);
  checkAudience(sdJwt, binding);
  checkNonce(sdJwt, binding);
  checkHash(sdJwt);
  checkTime(sdJwt, binding);
}

function checkHeader({ keyBinding: { header } }: SdJwt): void {
  if (header.typ !== 'kb+jwt' || typeof header.alg !== 'string' || !SIGNATURE_ALGORITHMS.includes(header.alg))
    throw new PresentationError('key_binding_header');
}

/** The key is taken from what the issuer signed, so it cannot come from a Disclosure. Its kind must fit the algorithm of the header. */
function checkSignature({ keyBinding, issuer }: SdJwt): void {
  const key = isObject(issuer.payload.cnf) ? holderKey(issuer.payload.cnf.jwk) : undefined;
  if (!key || !isSignedBy(keyBinding, key)) throw new PresentationError('key_binding_signature');
}

/** Only the members of a public key count. Some issuers send these alone, others add `alg`, `use` or `key_ops`. */
function holderKey(jwk: unknown): KeyObject | undefined {
  if (!isObject(jwk)) return undefined;
  const { kty, crv, x, y } = jwk;
  try {
    return createPublicKey({ format: 'jwk', key: { kty, crv, x, ...(kty === 'EC' && { y }) } as JsonWebKey });
  } catch {
    return undefined;
  }
}

/** `aud` must be the string itself. If a list that contains it were accepted, another verifier could replay the answer here. */
function checkAudience({ keyBinding: { payload } }: SdJwt, { audience }: Binding): void {
  if (payload.aud !== audience) throw new PresentationError('key_binding_audience');
}

function checkNonce({ keyBinding: { payload } }: SdJwt, { nonce }: Binding): void {
  if (payload.nonce !== nonce) throw new PresentationError('key_binding_nonce');
}

function checkTime({ keyBinding: { payload } }: SdJwt, { now }: Binding): void {
  const seconds = now / 1000;
  const { iat } = payload;
  if (typeof iat !== 'number') throw new PresentationError('sd_jwt_malformed');
  if (iat < seconds - MAX_AGE || iat > seconds + MAX_AHEAD) {
    throw new PresentationError('key_binding_time');
  }
}

function checkHash({ keyBinding, issuer, hashed }: SdJwt): void {
  const hash = hasherFor(issuer.payload._sd_alg);
  if (!hash || keyBinding.payload.sd_hash !== hash(hashed)) throw new PresentationError('key_binding_hash');
}
