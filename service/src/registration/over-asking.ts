import { type CredentialQuery, typesOf } from '../credentials/query.js';
import type { RegisteredClaim, RegisteredCredential } from './registration-certificate.js';

/** A step of a claims path pointer (OpenID4VP 1.0, section 7.1). */
type Step = string | number | null;

/** A claims query, with the values that are asked for, if only some are. */
interface AskedClaim {
  path: readonly Step[];
  values?: readonly unknown[];
}

/** What a query asks for beyond a registration. */
export interface OverAsking {
  /** The type of the credential. */
  type: string;
  /** The path of the attribute, its steps joined by points and `*` for every element of a list. Absent when the type as such is not registered. */
  attribute?: string;
}

/**
 * Compares a query with what is registered, as wallets do before they warn (ARF 3.0, RPRC_21). One registered credential must cover all that is
 * asked of a type: same format, same type, each path at or below a registered one. `null` covers every element of a list. A query without claims
 * is covered only by a registration without claims, and the other way about.
 * @returns the first thing that is not registered, or undefined when everything is
 */
export function findOverAsking(
  queries: readonly CredentialQuery[],
  registered: readonly RegisteredCredential[],
): OverAsking | undefined {
  for (const query of queries) {
    for (const type of typesOf(query)) {
      const entries = registered.filter(
        ({ format, types }) => format === query.format && types.includes(type),
      );
      const excesses = entries.map(({ claims }) => firstUncovered(query.claims, claims));
      if (excesses.includes('covered')) continue;
      const [path = []] = excesses.filter((excess) => excess !== 'covered');
      return { type, ...(path.length > 0 && { attribute: inWords(path) }) };
    }
  }
  return undefined;
}

function firstUncovered(
  asked: readonly AskedClaim[] | undefined,
  registered: readonly RegisteredClaim[] | undefined,
): readonly Step[] | 'covered' {
  if (asked === undefined) return registered === undefined ? 'covered' : [];
  const claim = asked.find((one) => !registered?.some((other) => covers(other, one)));
  return claim ? claim.path : 'covered';
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

function inWords(path: readonly Step[]): string {
  return path.map((step) => step ?? '*').join('.');
}
