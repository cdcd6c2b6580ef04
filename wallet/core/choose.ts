import { type OpenedCredential, type Part, evaluateQuery } from './evaluate-query.js';
import type { Query } from './resolve-request.js';
import { readCredential } from './sd-jwt.js';
import type { HeldCredential } from './store.js';

/** One way to answer an ask: nearly always a single credential. */
export interface Candidate {
  parts: Part[];
}

/** Something asked for, and every way in which this wallet can answer it, best first. */
export interface Ask {
  /** Optional asks are answered only when the person says so. */
  required: boolean;
  candidates: Candidate[];
}

/** Why nothing fits: code → one plain sentence. */
export const MISFITS = {
  empty_wallet: 'There are no credentials in this wallet yet.',
  no_such_credential: 'This wallet holds no credential of the kind that is asked for.',
  claims_missing: 'No credential in this wallet contains everything that is asked for.',
  credential_expired: 'The credential that would fit has expired.',
  format_unsupported: 'This wallet does not support credentials of the kind that is asked for.',
} as const;

export type Misfit = keyof typeof MISFITS;

/** What the wallet could answer. */
export interface Choice {
  asks: Ask[];
  /** There when something required cannot be answered. */
  misfit?: Misfit;
}

/** More combinations than this are of no use to a person. */
const MAX_CANDIDATES = 12;

/**
 * Evaluates the DCQL query over the held credentials, claim sets and credential sets included (OpenID4VP 1.0, section 6.4).
 *
 * @param now Milliseconds since 1970; expired credentials do not count.
 */
export async function chooseCredentials(
  query: Query,
  held: readonly HeldCredential[],
  now = Date.now(),
): Promise<Choice> {
  const opened = await Promise.all(
    held.map(async (one) => ({ held: one, ...(await readCredential(one.credential)) })),
  );
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

/** Every way to pick one credential for each Credential Query of an option. */
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
  if (!query.credentials.some(({ format }) => format === 'dc+sd-jwt')) return 'format_unsupported';
  if (opened.length === 0) return 'empty_wallet';
  if (isAnswerable(toAsks(query, opened))) return 'credential_expired';
  const parts = evaluateQuery(query, opened);
  const unmet = query.credentials.flatMap((one) =>
    one.format === 'dc+sd-jwt' && !parts.get(one.id)?.length ? (one.meta?.vct_values ?? []) : [],
  );
  return opened.some(({ held }) => unmet.includes(held.vct)) ? 'claims_missing' : 'no_such_credential';
}
