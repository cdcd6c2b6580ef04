import { type JWK, compactVerify, importJWK } from 'jose';
import { hasherFor } from './hash-algorithm.js';
import { isObject } from '../../tokens/json.js';
import type { SdJwt } from './parse-sd-jwt.js';
import { ALGORITHMS } from '../algorithms.js';
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
export async function verifyKeyBinding(sdJwt: SdJwt, binding: Binding): Promise<void> {
  checkHeader(sdJwt);
  await checkSignature(sdJwt);
  checkAudience(sdJwt, binding);
  checkNonce(sdJwt, binding);
  checkHash(sdJwt);
  checkTime(sdJwt, binding);
}

function checkHeader({ keyBinding: { header } }: SdJwt): void {
  if (header.typ !== 'kb+jwt' || typeof header.alg !== 'string' || !ALGORITHMS.includes(header.alg))
    throw new PresentationError('key_binding_header');
}

/** The key is taken from what the issuer signed, so it cannot come from a Disclosure. It decides the algorithm, whatever the header says. */
async function checkSignature({ keyBinding, issuer }: SdJwt): Promise<void> {
  const jwk = isObject(issuer.payload.cnf) ? holderKey(issuer.payload.cnf.jwk) : undefined;
  if (!jwk) throw new PresentationError('key_binding_signature');
  try {
    await compactVerify(keyBinding.compact, await importJWK(jwk), { algorithms: [jwk.alg] });
  } catch (cause) {
    throw new PresentationError('key_binding_signature', { cause });
  }
}

/** The algorithm of each curve (RFC 7518, section 3.4; RFC 8037, section 3.1). */
const ALGORITHM_OF: Readonly<Record<string, string>> = {
  'P-256': 'ES256',
  'P-384': 'ES384',
  'P-521': 'ES512',
  Ed25519: 'EdDSA',
};

/** The members of a public key that count. Some issuers send these alone, others add `alg`, `use` or `key_ops`. */
function holderKey(jwk: unknown): (JWK & { alg: string }) | undefined {
  if (!isObject(jwk)) return undefined;
  const { kty, crv, x, y } = jwk;
  const alg = typeof crv === 'string' && Object.hasOwn(ALGORITHM_OF, crv) ? ALGORITHM_OF[crv] : undefined;
  if (typeof crv !== 'string' || alg === undefined || typeof x !== 'string') return undefined;
  if (kty === 'OKP' && alg === 'EdDSA') return { kty, crv, x, alg };
  return kty === 'EC' && alg !== 'EdDSA' && typeof y === 'string' ? { kty, crv, x, y, alg } : undefined;
}

/** `aud` must be the string itself. If a list that contains it were accepted, another verifier could replay the answer here. */
function checkAudience({ keyBinding: { payload } }: SdJwt, { clientId }: Binding): void {
  if (payload.aud !== clientId) throw new PresentationError('key_binding_audience');
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
