import { typesOf } from './asked-types.js';
import { FORMATS } from './credential-format.js';
import { type Part, evaluateQuery } from './evaluate-query.js';
import { type OpenedCredential, openCredential } from './open-credential.js';
import type { Query } from './resolve-request.js';
import type { HeldCredential } from './store.js';

/** One way to answer an ask. It is nearly always a single credential. */
export interface Candidate {
  /** One part for each Credential Query of the ask. */
  parts: Part[];
}

/** One thing that the Verifier asks for, with every way in which this wallet can answer it, the best first. */
export interface Ask {
  /** Whether the request fails without it. An optional ask is answered only when the person selects it. */
  required: boolean;
  /** Where the Verifier is content with fewer claims, the same credentials stand here more than once, each time with less. */
  candidates: Candidate[];
}

/** The reasons why nothing fits: from code to one plain sentence. */
export const MISFITS = {
  empty_wallet: 'There are no credentials in this wallet yet.',
  no_such_credential: 'This wallet holds no credential of the kind that is asked for.',
  claims_missing: 'No credential in this wallet contains everything that is asked for.',
  credential_expired: 'The credential that would fit has expired.',
  format_unsupported: 'This wallet does not support credentials of the kind that is asked for.',
} as const;

/** The code of a reason why nothing fits. */
export type Misfit = keyof typeof MISFITS;

/** All the ways in which the wallet can answer a request. */
export interface Choice {
  asks: Ask[];
  /** The reason why something required cannot be answered; absent when everything can. */
  misfit?: Misfit;
}

/** The largest number of candidates for one ask. More would be of no use to a person. */
const MAX_CANDIDATES = 12;

/**
 * Evaluates a DCQL query over the held credentials, with its claim sets and credential sets (OpenID4VP 1.0, section 6.4).
 *
 * Of credentials that fit equally, the one that was added last comes first: somebody who got a new one did so because the old one no longer helped.
 *
 * @param now The present time in milliseconds since 1970. Credentials that have expired are left out.
 * @example
 * ```ts
 * import { MISFITS, MemoryStore, chooseCredentials, resolveRequest } from 'civic-wallet/core';
 *
 * export async function canAnswer(link: string, store: MemoryStore): Promise<string> {
 *   const { query } = await resolveRequest(link);
 *   const { misfit, asks } = await chooseCredentials(query, await store.list());
 *   return misfit ? MISFITS[misfit] : `${asks.length} answers are possible`;
 * }
 * ```
 */
export async function chooseCredentials(
  query: Query,
  held: readonly HeldCredential[],
  now = Date.now(),
): Promise<Choice> {
  const opened = await Promise.all(held.toReversed().map(openCredential));
  const valid = opened.filter(({ held: { expiresAt } }) => expiresAt === undefined || expiresAt > now);
  const asks = toAsks(query, valid);
  if (isAnswerable(asks)) return { asks: asks.filter((ask) => ask.candidates.length > 0) };
  return { asks, misfit: explain(query, opened) };
}

function toAsks(query: Query, opened: readonly OpenedCredential[]): Ask[] {
  const parts = evaluateQuery(query, opened);
  const sets =
    query.credential_sets ?? query.credentials.map(({ id }) => ({ options: [[id]], required: true }));
  return sets.map(({ options, required }) => ({
    required,
    candidates: options.flatMap((option) => combine(option, parts)).slice(0, MAX_CANDIDATES),
  }));
}

/** Lists every way to pick one credential for each Credential Query of an option. */
function combine(option: readonly string[], parts: ReadonlyMap<string, Part[]>): Candidate[] {
  let candidates: Candidate[] = [{ parts: [] }];
  for (const id of option) {
    candidates = candidates
      .flatMap((before) => (parts.get(id) ?? []).map((part) => ({ parts: [...before.parts, part] })))
      .slice(0, MAX_CANDIDATES);
  }
  return candidates;
}

function isAnswerable(asks: readonly Ask[]): boolean {
  return asks.every((ask) => !ask.required || ask.candidates.length > 0);
}

function explain(query: Query, opened: readonly OpenedCredential[]): Misfit {
  const isKnown = ({ format }: { format: string }) => FORMATS.some((known) => known === format);
  if (!query.credentials.some(isKnown)) return 'format_unsupported';
  if (opened.length === 0) return 'empty_wallet';
  if (isAnswerable(toAsks(query, opened))) return 'credential_expired';
  const parts = evaluateQuery(query, opened);
  const unmet = query.credentials.filter(({ id }) => !parts.get(id)?.length);
  const isOfType = (one: Query['credentials'][number]) =>
    opened.some(({ format, held }) => format === one.format && typesOf(one).includes(held.vct));
  return unmet.some(isOfType) ? 'claims_missing' : 'no_such_credential';
}
