import { hasherFor } from './hash-algorithm.js';
import { isObject, parseJson } from '../../tokens/json.js';
import type { SdJwt } from './parse-sd-jwt.js';
import { PresentationError } from '../presentation-error.js';

/** Claims that are never selectively disclosable (SD-JWT VC, section 2.2.2.2). They must stand in what the issuer signed. */
const ALWAYS_SIGNED = new Set(['iss', 'nbf', 'exp', 'cnf', 'vct', 'vct#integrity', 'status']);

const MAX_DEPTH = 16;

interface Disclosure {
  /** Absent for an array element. */
  name?: string;
  value: unknown;
  used: boolean;
}

/**
 * The claims of a credential with its Disclosures put in place (RFC 9901, section 7.1, step 3). Every Disclosure must belong to exactly one
 * digest, no digest may occur twice, and none may add a claim that has to be signed directly or replace one that was signed.
 * @throws PresentationError `disclosures_malformed`
 */
export function applyDisclosures({ issuer, disclosures }: SdJwt): Record<string, unknown> {
  const hash = hasherFor(issuer.payload._sd_alg);
  if (!hash) throw new PresentationError('disclosures_malformed');
  const byDigest = new Map<string, Disclosure>();
  for (const text of disclosures) {
    const digest = hash(text);
    if (byDigest.has(digest)) throw new PresentationError('disclosures_malformed');
    byDigest.set(digest, parseDisclosure(text));
  }
  const { _sd_alg: _, ...signed } = issuer.payload;
  const claims = createWalker(byDigest).object(signed, 0);
  if ([...byDigest.values()].some(({ used }) => !used)) throw new PresentationError('disclosures_malformed');
  return claims;
}

function parseDisclosure(text: string): Disclosure {
  const parts = parseJson(Buffer.from(text, 'base64url'));
  if (Array.isArray(parts) && typeof parts[0] === 'string') {
    if (parts.length === 2) return { value: parts[1], used: false };
    if (parts.length === 3 && isClaimName(parts[1])) return { name: parts[1], value: parts[2], used: false };
  }
  throw new PresentationError('disclosures_malformed');
}

/** `__proto__` is refused as well, because later code would take it for the object's prototype. */
function isClaimName(value: unknown): value is string {
  return typeof value === 'string' && value !== '_sd' && value !== '...' && value !== '__proto__';
}

function createWalker(byDigest: ReadonlyMap<string, Disclosure>) {
  const seen = new Set<string>();

  function take(digest: unknown): Disclosure | undefined {
    if (typeof digest !== 'string' || seen.has(digest)) throw new PresentationError('disclosures_malformed');
    seen.add(digest);
    const disclosure = byDigest.get(digest);
    if (disclosure) disclosure.used = true;
    return disclosure;
  }

  function value(input: unknown, depth: number): unknown {
    if (depth > MAX_DEPTH) throw new PresentationError('disclosures_malformed');
    if (Array.isArray(input)) return input.flatMap((entry) => element(entry, depth));
    return isObject(input) ? object(input, depth) : input;
  }

  function element(entry: unknown, depth: number): unknown[] {
    if (!isObject(entry) || !Object.hasOwn(entry, '...')) return [value(entry, depth + 1)];
    if (Object.keys(entry).length !== 1) throw new PresentationError('disclosures_malformed');
    const disclosure = take(entry['...']);
    if (!disclosure) return [];
    if (disclosure.name !== undefined) throw new PresentationError('disclosures_malformed');
    return [value(disclosure.value, depth + 1)];
  }

  function object(input: Record<string, unknown>, depth: number): Record<string, unknown> {
    const { _sd: digests = [], ...signed } = input;
    if (!Array.isArray(digests) || Object.hasOwn(signed, '...'))
      throw new PresentationError('disclosures_malformed');
    const members = new Map(Object.entries(signed).map(([name, member]) => [name, value(member, depth + 1)]));
    for (const digest of digests) {
      const disclosure = take(digest);
      if (!disclosure) continue;
      const { name } = disclosure;
      if (name === undefined || members.has(name) || (depth === 0 && ALWAYS_SIGNED.has(name)))
        throw new PresentationError('disclosures_malformed');
      members.set(name, value(disclosure.value, depth + 1));
    }
    return Object.fromEntries(members);
  }

  return { object };
}
