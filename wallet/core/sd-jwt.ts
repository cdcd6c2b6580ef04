import { SDJwt, SDJwtInstance } from '@sd-jwt/core';
import { base64url } from 'jose';
import { hasher } from './hasher.js';
import { parseJws } from './jws.js';

/** The content of an issued credential. */
export interface CredentialContent {
  /** The header of what the issuer signed. Of an mdoc: the issuer's certificates, as `x5c`. */
  header: Record<string, unknown>;
  /** All claims. Those of an SD-JWT have all Disclosures in place; those of an mdoc stand under their namespaces. */
  claims: Record<string, unknown>;
}

/** A claims path pointer of DCQL (OpenID4VP 1.0, section 7). */
export type ClaimPath = readonly (string | number | null)[];

/** Takes the JWS that the issuer signed out of an SD-JWT: everything before the first `~` (RFC 9901, section 4). */
export function issuerJws(credential: string): string {
  const [jws = ''] = credential.split('~', 1);
  return jws;
}

/**
 * Reads an issued SD-JWT. It does not verify the signature.
 *
 * @throws {Error} when the text is not an SD-JWT; the message may quote the text and must not be shown.
 */
export async function readSdJwt(credential: string): Promise<CredentialContent> {
  const { header } = parseJws(issuerJws(credential));
  const parsed = await SDJwt.fromEncode(credential, hasher);
  const claims: unknown = await parsed.getClaims(hasher);
  return { header, claims: claims as Record<string, unknown> };
}

/**
 * Whether a claim name somewhere in the value contains a dot. `@sd-jwt/core` names claims by dotted paths. It cannot tell `"a.b"` from
 * `"b"` inside `"a"`, so that it could leave one of them out of a presentation.
 */
export function hasAmbiguousNames(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, inner]) => name.includes('.') || hasAmbiguousNames(inner));
}

/** What a presentation is bound to, and the key that binds it. */
export interface Binding {
  holderKey: CryptoKey;
  /** The full Client Identifier of the Verifier. */
  audience: string;
  nonce: string;
  /** The present time in seconds since 1970. */
  issuedAt: number;
}

/** Adds the Key Binding JWT to an SD-JWT with the Disclosures that are to be shared (RFC 9901, section 4.3). */
export async function bind(presentation: string, binding: Binding): Promise<string> {
  const instance = new SDJwtInstance({
    hasher,
    kbSignAlg: 'ES256',
    kbSigner: async (data) => {
      const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
      const signature = await crypto.subtle.sign(
        algorithm,
        binding.holderKey,
        new TextEncoder().encode(data),
      );
      return base64url.encode(new Uint8Array(signature));
    },
  });
  return instance.present(presentation, undefined, {
    kb: { payload: { aud: binding.audience, nonce: binding.nonce, iat: binding.issuedAt } },
  });
}
