import { compactVerify, importJWK } from 'jose';
import { hasherFor } from './hash-algorithm.js';
import { isObject } from '../../tokens/json.js';
import type { SdJwt } from './parse-sd-jwt.js';
import type { Binding } from '../credential.js';
import { PresentationError } from '../presentation-error.js';

/** How old a Key Binding JWT may be, and how far a wallet's clock may be ahead, in seconds. */
const MAX_AGE = 300;
const MAX_AHEAD = 60;

/**
 * Verifies the Key Binding JWT (RFC 9901, section 7.3; OpenID4VP 1.0, section B.3.6): the holder of the credential's key answered this request,
 * and did so now. This comes before every check of the issuer, because only a bound answer may end a scope request.
 * @throws PresentationError with a reason of its own for each check
 */
export async function verifyKeyBinding(sdJwt: SdJwt, binding: Binding): Promise<void> {
  checkHeader(sdJwt);
  await checkSignature(sdJwt);
  checkAudience(sdJwt, binding);
  checkNonce(sdJwt, binding);
  checkTime(sdJwt, binding);
  checkHash(sdJwt);
}

function checkHeader({ keyBinding: { header } }: SdJwt): void {
  if (header.typ !== 'kb+jwt' || header.alg !== 'ES256') throw new PresentationError('key_binding_header');
}

/** The key is taken from what the issuer signed, so it cannot come from a Disclosure. Of the JWK only these four members count. */
async function checkSignature({ keyBinding, issuer }: SdJwt): Promise<void> {
  const jwk = isObject(issuer.payload.cnf) ? issuer.payload.cnf.jwk : undefined;
  if (!isObject(jwk) || jwk.kty !== 'EC' || jwk.crv !== 'P-256')
    throw new PresentationError('key_binding_signature');
  if (typeof jwk.x !== 'string' || typeof jwk.y !== 'string')
    throw new PresentationError('key_binding_signature');
  try {
    const key = await importJWK({ kty: 'EC', crv: 'P-256', x: jwk.x, y: jwk.y }, 'ES256');
    await compactVerify(keyBinding.compact, key, { algorithms: ['ES256'] });
  } catch (cause) {
    throw new PresentationError('key_binding_signature', { cause });
  }
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
  if (typeof iat !== 'number' || iat < seconds - MAX_AGE || iat > seconds + MAX_AHEAD) {
    throw new PresentationError('key_binding_time');
  }
}

function checkHash({ keyBinding, issuer, hashed }: SdJwt): void {
  const hash = hasherFor(issuer.payload._sd_alg);
  if (!hash || keyBinding.payload.sd_hash !== hash(hashed)) throw new PresentationError('key_binding_hash');
}
