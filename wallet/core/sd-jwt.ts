import { SDJwt, SDJwtInstance } from '@sd-jwt/core';
import { base64url } from 'jose';

/** What an issued SD-JWT says, with all its Disclosures opened. */
export interface CredentialContent {
  header: Record<string, unknown>;
  /** All claims, disclosed in place; without `_sd` and `_sd_alg`. */
  claims: Record<string, unknown>;
  /** Claims of the top level that go along with every presentation. */
  alwaysDisclosed: string[];
}

/** A claims path pointer of DCQL (OpenID4VP 1.0, section 7). */
export type ClaimPath = readonly (string | number | null)[];

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

/** Claims about the credential itself, not about its holder; they are no news to a person. */
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

/**
 * @throws whatever the reading of a malformed SD-JWT throws.
 */
export async function readCredential(credential: string): Promise<CredentialContent> {
  const parsed = await SDJwt.fromEncode(credential, hasher);
  const payload = parsed.jwt?.payload;
  const claims: unknown = await parsed.getClaims(hasher);
  if (!parsed.jwt?.header || !payload) throw new RangeError('not an SD-JWT');
  return {
    header: parsed.jwt.header,
    claims: claims as Record<string, unknown>,
    alwaysDisclosed: Object.keys(payload).filter((name) => !TECHNICAL.has(name)),
  };
}

/** The values that a path points at: none when the claim is not there, several when the path has a `null`. */
export function valuesAt(claims: unknown, path: ClaimPath): unknown[] {
  const [step, ...rest] = path;
  if (step === undefined) return [claims];
  if (step === null) return Array.isArray(claims) ? claims.flatMap((item) => valuesAt(item, rest)) : [];
  if (typeof claims !== 'object' || claims === null || !Object.hasOwn(claims, step)) return [];
  return valuesAt((claims as Record<string | number, unknown>)[step], rest);
}

/**
 * Whether a claim name somewhere could be mistaken for a path: `@sd-jwt/core` names claims by dotted paths, so that `"a.b"`
 * and `"b"` inside `"a"` are one and the same to it, and more could be disclosed than was asked.
 */
export function hasAmbiguousNames(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, inner]) => name.includes('.') || hasAmbiguousNames(inner));
}

/** What {@link present} binds a presentation to. */
export interface Binding {
  holderKey: CryptoKey;
  /** The full Client Identifier. */
  audience: string;
  nonce: string;
  /** Seconds since 1970. */
  issuedAt: number;
}

/** A presentation that discloses the claims at these paths and nothing else, with its Key Binding JWT (RFC 9901, section 4.3). */
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

/** A claim that is asked for by name includes everything below it, also what has Disclosures of its own. */
function wholeFrame(value: unknown): Frame | boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, wholeFrame(inner)]));
}
