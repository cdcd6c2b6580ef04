import { SDJwt, SDJwtInstance } from '@sd-jwt/core';
import { base64url } from 'jose';
import { parseJws } from './jws.js';

/** The content of an issued SD-JWT, with all its Disclosures in place. */
export interface CredentialContent {
  header: Record<string, unknown>;
  /** All claims. `_sd` and `_sd_alg` are replaced by what they stand for. */
  claims: Record<string, unknown>;
  /** The names of the claims at the top level that are part of every presentation. */
  alwaysDisclosed: string[];
}

/** A claims path pointer of DCQL (OpenID4VP 1.0, section 7). */
export type ClaimPath = readonly (string | number | null)[];

/** A hash function in the form that the SD-JWT library takes. */
type Hasher = Parameters<SDJwt['keys']>[0];

const ALGORITHMS: Readonly<Record<string, string>> = {
  'sha-256': 'SHA-256',
  'sha-384': 'SHA-384',
  'sha-512': 'SHA-512',
};

const hasher: Hasher = async (data, algorithm) => {
  const name = ALGORITHMS[algorithm];
  if (!name) throw new RangeError('unknown hash algorithm');
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : new Uint8Array(data);
  return new Uint8Array(await crypto.subtle.digest(name, bytes));
};

/** Claims about the credential itself and not about its holder. A person need not be told that these are shared. */
const TECHNICAL = new Set([
  'iss',
  'iat',
  'nbf',
  'exp',
  'vct',
  'vct#integrity',
  'cnf',
  'status',
  'jti',
  '_sd',
  '_sd_alg',
]);

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
export async function readCredential(credential: string): Promise<CredentialContent> {
  const { header, claims: payload } = parseJws(issuerJws(credential));
  const parsed = await SDJwt.fromEncode(credential, hasher);
  const claims: unknown = await parsed.getClaims(hasher);
  return {
    header,
    claims: claims as Record<string, unknown>,
    alwaysDisclosed: Object.keys(payload).filter((name) => !TECHNICAL.has(name)),
  };
}

/** Lists the values that a path points at. There are none when the claim is missing, and several when the path has a `null`. */
export function valuesAt(claims: unknown, path: ClaimPath): unknown[] {
  const [step, ...rest] = path;
  if (step === undefined) return [claims];
  if (step === null) return Array.isArray(claims) ? claims.flatMap((item) => valuesAt(item, rest)) : [];
  if (typeof claims !== 'object' || claims === null || !Object.hasOwn(claims, step)) return [];
  return valuesAt((claims as Record<string | number, unknown>)[step], rest);
}

/**
 * Whether a claim name somewhere in the value contains a dot. `@sd-jwt/core` names claims by dotted paths. It cannot tell `"a.b"` from
 * `"b"` inside `"a"`, so that it could disclose more than was asked for.
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

/** Makes a presentation that discloses the claims at these paths and nothing else, with its Key Binding JWT (RFC 9901, section 4.3). */
export async function present(
  credential: string,
  paths: readonly ClaimPath[],
  binding: Binding,
): Promise<string> {
  const { claims } = await readCredential(credential);
  const frame: Frame = {};
  for (const path of paths) addToFrame(frame, claims, path);
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
  return instance.present(credential, frame, {
    kb: { payload: { aud: binding.audience, nonce: binding.nonce, iat: binding.issuedAt } },
  });
}

/** The claims to disclose, as a tree of names; `true` stands for a value that is disclosed. */
interface Frame {
  [name: string]: Frame | boolean;
}

function addToFrame(frame: Frame, claims: unknown, path: ClaimPath): void {
  const [step, ...rest] = path;
  if (typeof claims !== 'object' || claims === null || step === undefined) return;
  const steps = step === null ? Object.keys(claims) : [String(step)];
  for (const name of steps) {
    if (!Object.hasOwn(claims, name)) continue;
    const value = (claims as Record<string, unknown>)[name];
    if (rest.length === 0) {
      frame[name] = wholeFrame(value);
    } else if (frame[name] !== true) {
      const inner = frame[name];
      const next = typeof inner === 'object' ? inner : {};
      frame[name] = next;
      addToFrame(next, value, rest);
    }
  }
}

/** Includes everything below a claim that is asked for by name, even where it has Disclosures of its own. */
function wholeFrame(value: unknown): Frame | boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, wholeFrame(inner)]));
}
