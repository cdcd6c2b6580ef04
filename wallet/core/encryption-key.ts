import type { JWK } from 'jose';
import { WalletError } from './errors.js';
import { asObject } from './json.js';

/** How the answer is to be encrypted: with ECDH-ES on P-256, to the key that the Verifier made for this one request. */
export interface ResponseEncryption {
  key: JWK;
  enc: 'A128GCM' | 'A256GCM';
}

/**
 * Finds the encryption key in `client_metadata` (OpenID4VP 1.0, section 8.3). Keys of other kinds are ignored, as the
 * specification demands, and of several that fit the first is taken.
 *
 * @throws {WalletError} `no_encryption_key`.
 */
export function readEncryption(clientMetadata: unknown): ResponseEncryption {
  const metadata = asObject(clientMetadata);
  const keys = asObject(metadata?.['jwks'])?.['keys'];
  const key = (Array.isArray(keys) ? keys : []).map(asObject).find((one) => one && isUsable(one));
  if (!key) throw new WalletError('no_encryption_key');
  const offered = metadata?.['encrypted_response_enc_values_supported'] ?? ['A128GCM'];
  const enc = (['A256GCM', 'A128GCM'] as const).find(
    (name) => Array.isArray(offered) && offered.includes(name),
  );
  if (!enc) throw new WalletError('no_encryption_key');
  const { kty, crv, x, y, kid, alg } = key;
  return { key: { kty, crv, x, y, kid, alg } as JWK, enc };
}

function isUsable(key: Record<string, unknown>): boolean {
  return (
    key['kty'] === 'EC' &&
    key['crv'] === 'P-256' &&
    key['alg'] === 'ECDH-ES' &&
    (key['use'] === undefined || key['use'] === 'enc') &&
    typeof key['kid'] === 'string' &&
    typeof key['x'] === 'string' &&
    typeof key['y'] === 'string' &&
    !('d' in key)
  );
}
