import {
  type Child,
  type Disclosure,
  type Place,
  type SdJwtParts,
  below,
  children,
  find,
} from './disclosures.js';
import type { ClaimPath } from './sd-jwt.js';

/** One claim that would be disclosed. */
export interface DisclosedClaim {
  path: ClaimPath;
  /** The names in the path as one text, such as `address.locality`. */
  name: string;
  /** The values at the path. There is more than one where the path leads through a list. */
  values: unknown[];
}

/** What a Verifier sees of a credential. */
export interface Share {
  /** The claims that were asked for. */
  claims: DisclosedClaim[];
  /** Every other claim that goes along, because the issuer made it inseparable from these or part of every presentation. */
  alongside: DisclosedClaim[];
  /** The SD-JWT that is sent, still without its Key Binding JWT, or the IssuerSigned of an mdoc, still without the signature of the device. `claims` and `alongside` are all that it says about the holder. */
  presentation: string;
}

/** Claims about the credential itself and not about its holder. A person need not be told that these are shared. */
const TECHNICAL: ReadonlySet<unknown> = new Set([
  'iss',
  'iat',
  'nbf',
  'exp',
  'vct',
  'vct#integrity',
  'cnf',
  'status',
  'jti',
  '_sd_alg',
]);

/** A credential, and which of its Disclosures are sent. */
interface Shown extends SdJwtParts {
  sent: ReadonlySet<Disclosure>;
}

/**
 * Discloses the claims at these paths: the Disclosures on the way to them and all below them, and no other (RFC 9901, section 6.3). What is
 * shared is read from what is sent: a Disclosure that holds more than was asked for shows up as `alongside`.
 */
export function share(parts: SdJwtParts, paths: readonly ClaimPath[]): Share {
  const asked = paths.map((path) => ({ path, found: find(parts, path) }));
  const all = asked.flatMap(({ found }) => found);
  // An empty list satisfies a query for its entries, but only a Verifier that is shown the list can tell.
  const lists = paths.flatMap((path) =>
    path.includes(null) ? find(parts, path.slice(0, path.indexOf(null))) : [],
  );
  const sent = new Set([
    ...all.flatMap(({ needs, value }) => [...needs, ...below(parts, value)]),
    ...lists.flatMap(({ needs }) => needs),
  ]);
  const shown = { ...parts, sent };
  const texts = [...parts.disclosures.values()].filter((one) => sent.has(one)).map(({ text }) => text);
  return {
    claims: asked.map(({ path, found }) => toClaim(path, ...found.map(({ value }) => plain(shown, value)))),
    alongside: alongside(
      shown,
      [...all, ...lists.filter(({ value }) => children(parts, value).length === 0)].map(({ place }) => place),
    ),
    presentation: [parts.jws, ...texts, ''].join('~'),
  };
}

function toClaim(path: ClaimPath, ...values: unknown[]): DisclosedClaim {
  return { path, name: path.filter((step) => typeof step === 'string').join('.'), values };
}

/** Everything that the Verifier sees outside the places that were asked for. */
function alongside(shown: Shown, asked: readonly Place[]): DisclosedClaim[] {
  const within = (value: unknown, place: Place): DisclosedClaim[] =>
    visible(shown, value).flatMap(({ step, value: inner }) => {
      const here = [...place, step];
      const leading = asked.filter((other) => here.every((one, index) => other[index] === one));
      if (leading.some(({ length }) => length === here.length)) return [];
      if (leading.length > 0) return within(inner, here);
      if (place.length === 0 && TECHNICAL.has(step)) return [];
      return isWithheld(shown, inner) ? [] : [toClaim(here, plain(shown, inner))];
    });
  return within(shown.payload, []);
}

function visible(shown: Shown, value: unknown): Child[] {
  return children(shown, value).filter(({ disclosure }) => !disclosure || shown.sent.has(disclosure));
}

/** Whether a value is an object or a list of which nothing is shown. */
function isWithheld(shown: Shown, value: unknown): boolean {
  return children(shown, value).length > 0 && visible(shown, value).length === 0;
}

/** A value as the Verifier sees it. */
function plain(shown: Shown, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const inner = visible(shown, value).map(({ step, value: member }) => [step, plain(shown, member)] as const);
  return Array.isArray(value) ? inner.map(([, member]) => member) : Object.fromEntries(inner);
}
