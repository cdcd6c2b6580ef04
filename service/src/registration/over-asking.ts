import { type CredentialQuery, typesOf } from '../credentials/query.js';
import type { RegisteredClaim, RegisteredCredential } from './registration-certificate.js';

/** A step of a claims path pointer (OpenID4VP 1.0, section 7.1). */
type Step = string | number | null;

/** A claims query, with the values that are asked for, if only some are. */
interface AskedClaim {
  path: readonly Step[];
  values?: readonly unknown[];
}

/** What a query asks of a type of credential beyond a registration. */
export interface OverAsking {
  type: string;
  /** The paths of the attributes, steps joined by points and `*` for every element of a list. Absent when the type as such is not registered. */
  attributes?: string[];
}

/**
 * Compares a query with what is registered, as wallets do before they warn (ARF 3.0, RPRC_21). One registered credential must cover all that is
 * asked of a type: same format, same type, each path at or below a registered one. `null` covers every element of a list. A query without claims
 * is covered only by a registration without claims, and the other way about.
 * @returns all that is not registered, measured against the registered credential that comes closest; nothing when everything is
 */
export function findOverAsking(
  queries: readonly CredentialQuery[],
  registered: readonly RegisteredCredential[],
): OverAsking[] {
  return queries.flatMap((query) =>
    typesOf(query).flatMap((type) => {
      const entries = registered.filter(
        ({ format, types }) => format === query.format && types.includes(type),
      );
      return closest(entries.map(({ claims }) => uncovered(type, query.claims, claims))) ?? [{ type }];
    }),
  );
}

/** The one of several comparisons that has least against the query. */
export function closest(all: readonly OverAsking[][]): OverAsking[] | undefined {
  return all.toSorted((a, b) => weight(a) - weight(b))[0];
}

/** A type that is missing as a whole weighs more than any attributes. */
function weight(excess: readonly OverAsking[]): number {
  return excess.reduce((sum, { attributes }) => sum + (attributes?.length ?? 1000), 0);
}

/** For people: the attributes and their type. */
export function inWords({ type, attributes }: OverAsking): string {
  return attributes === undefined ? type : `${attributes.join(', ')} of ${type}`;
}

function uncovered(
  type: string,
  asked: readonly AskedClaim[] | undefined,
  registered: readonly RegisteredClaim[] | undefined,
): OverAsking[] {
  if (asked === undefined) return registered === undefined ? [] : [{ type }];
  const claims = asked.filter((one) => !registered?.some((other) => covers(other, one)));
  if (claims.length === 0) return [];
  return [{ type, attributes: [...new Set(claims.map(({ path }) => pathInWords(path)))] }];
}

function covers(registered: RegisteredClaim, asked: AskedClaim): boolean {
  const isAtOrBelow =
    registered.path.length <= asked.path.length &&
    registered.path.every((step, index) => coversStep(step, asked.path[index]));
  return isAtOrBelow && coversValues(registered.values, asked.values);
}

function coversStep(registered: Step, asked: Step | undefined): boolean {
  return registered === asked || (registered === null && typeof asked === 'number');
}

/** Who asks without values asks for every value. */
function coversValues(registered?: readonly unknown[], asked?: readonly unknown[]): boolean {
  if (registered === undefined) return true;
  return asked?.every((value) => registered.includes(value)) ?? false;
}

function pathInWords(path: readonly Step[]): string {
  return path.map((step) => step ?? '*').join('.');
}
