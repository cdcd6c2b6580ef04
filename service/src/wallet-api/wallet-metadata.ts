import type { JWK } from 'jose';
import { VP_FORMATS } from '../channels/vp-formats.js';
import { isObject, parseJsonObject } from '../tokens/json.js';

/** What a wallet says of itself when it posts to the `request_uri` (OpenID4VP 1.0, section 5.10), as far as this service uses it. */
export interface WalletMetadata {
  /** The credential formats that it can present; absent when it does not say. */
  formats?: ReadonlySet<string>;
  /** How it wants the Request Object encrypted; absent when it does not ask for that, or not in a way that is possible here. */
  encryption?: { key: JWK; enc: string };
}

/** Those in which this service asks. What else a wallet names is no part of what is kept by it (scopes/build-query.ts). */
const FORMATS = Object.keys(VP_FORMATS);

const CONTENT_ENCRYPTION = ['A128GCM', 'A256GCM'];

/** Reads `wallet_metadata`. What is missing, unknown or malformed counts as not said, because a request is better than none (section 5.10). */
export function parseWalletMetadata(text: string | undefined): WalletMetadata {
  const metadata = text === undefined ? undefined : parseJsonObject(Buffer.from(text));
  if (!metadata) return {};
  const { vp_formats_supported: formats } = metadata;
  const encryption = encryptionOf(metadata);
  return {
    ...(isObject(formats) && {
      formats: new Set(FORMATS.filter((format) => Object.hasOwn(formats, format))),
    }),
    ...(encryption && { encryption }),
  };
}

/** A `jwks_uri` is not followed: whoever posts could make this service call any address. */
function encryptionOf({
  jwks,
  request_object_encryption_enc_values_supported: listed,
}: Record<string, unknown>): WalletMetadata['encryption'] {
  const keys: unknown[] = isObject(jwks) && Array.isArray(jwks.keys) ? jwks.keys : [];
  const key = keys.find(isEncryptionKey);
  const enc = CONTENT_ENCRYPTION.find((name) => !Array.isArray(listed) || listed.includes(name));
  if (!key || enc === undefined) return undefined;
  const { x, y, kid } = key;
  return {
    key: { kty: 'EC', crv: 'P-256', x, y, ...(typeof kid === 'string' && { kid }) },
    enc,
  };
}

/** ECDH-ES with P-256, which HAIP 1.0 asks of everybody (section 5). */
function isEncryptionKey(jwk: unknown): jwk is { x: string; y: string; kid?: unknown } {
  if (!isObject(jwk) || jwk.kty !== 'EC' || jwk.crv !== 'P-256') return false;
  const isForEncryption = jwk.use === undefined || jwk.use === 'enc';
  const isForEcdh = jwk.alg === undefined || jwk.alg === 'ECDH-ES';
  return isForEncryption && isForEcdh && typeof jwk.x === 'string' && typeof jwk.y === 'string';
}

/** Encrypts a signed Request Object to the wallet (RFC 9101, section 6.1). A key that is no point on the curve cannot be used, so it stays signed. */
export async function encryptRequestObject(jwt: string, { encryption }: WalletMetadata): Promise<string> {
  if (!encryption) return jwt;
  const { key, enc } = encryption;
  const { CompactEncrypt, importJWK } = await import('jose');
  const publicKey = await importJWK(key, 'ECDH-ES').catch(() => undefined);
  if (!publicKey) return jwt;
  return new CompactEncrypt(Buffer.from(jwt))
    .setProtectedHeader({
      typ: 'oauth-authz-req+jwt',
      cty: 'JWT',
      alg: 'ECDH-ES',
      enc,
      ...(key.kid !== undefined && { kid: key.kid }),
    })
    .encrypt(publicKey);
}
