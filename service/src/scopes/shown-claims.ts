import type { VerifiedCredential } from '../credentials/credential.js';
import type { ClaimPath } from '../credentials/query.js';
import type { LabelSource, ScopeDefinition } from './scope-definition.js';

/** A credential that counts, with the paths of the claims in its Credential Query. */
export interface Shown {
  credential: VerifiedCredential;
  pathOf(claim: string): ClaimPath;
}

/**
 * The credentials that count, by Credential Query id. A wallet may show several alternatives; the order of the scope decides among them, not that
 * of the wallet.
 */
export function preferred(
  { credentials: queries, sets }: ScopeDefinition,
  credentials: ReadonlyMap<string, VerifiedCredential>,
): Map<string, Shown> {
  const chosen = sets.flatMap(
    ({ options }) => options.find((option) => option.every((id) => credentials.has(id))) ?? [],
  );
  const shown = new Map<string, Shown>();
  for (const id of chosen) {
    const credential = credentials.get(id);
    const claims = queries.find((query) => query.id === id)?.claims ?? [];
    const pathOf = (claim: string) => claims.find((one) => one.id === claim)?.path ?? [];
    if (credential) shown.set(id, { credential, pathOf });
  }
  return shown;
}

/**
 * The values of the claims of a source, undefined for one that is missing.
 * @returns undefined when the credential does not count
 */
export function valuesOf(
  { credential: id, claims }: Pick<LabelSource, 'credential' | 'claims'>,
  shown: ReadonlyMap<string, Shown>,
): unknown[] | undefined {
  const from = shown.get(id);
  return from && claims.map((claim) => valueAt(from.credential.claims, from.pathOf(claim)));
}

/**
 * What a path names. Entries of a list that lack it are left out, and a list where none has it counts as missing. Nothing is read by an index,
 * because the lists of an SD-JWT close up where an entry is withheld.
 */
function valueAt(value: unknown, [step, ...rest]: ClaimPath): unknown {
  if (step === undefined) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  if (step === null) {
    const found = Array.isArray(value) ? value.map((entry) => valueAt(entry, rest)) : [];
    const named = (rest.includes(null) ? found.flat() : found).filter(
      (entry) => entry !== undefined && entry !== null,
    );
    return named.length === 0 ? undefined : named;
  }
  if (Array.isArray(value) || !Object.hasOwn(value, step)) return undefined;
  return valueAt((value as Record<string, unknown>)[step], rest);
}
