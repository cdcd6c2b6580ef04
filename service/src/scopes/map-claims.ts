import { PresentationError } from '../credentials/presentation-error.js';
import type { VerifiedCredential } from '../credentials/verify-sd-jwt-vc.js';
import { defineScope } from './define-scope.js';
import { formatValues } from './format-values.js';
import { type Subject, pairwiseUserId } from './pairwise-user-id.js';
import type { ResolvedScope } from './resolved-scope.js';
import type { ClaimPath, LabelMapping, LabelSource, ScopeDefinition } from './scope-definition.js';
import type { UserClaims, UserDataItem } from './user-claims.js';

/** Whose answer it is, and when. */
interface Asker {
  appId: string;
  pairwiseKey: Buffer;
  /** Milliseconds. */
  now: number;
}

/** A credential that counts, and how to find a claim of its query in it. */
interface Shown {
  credential: VerifiedCredential;
  pathOf(claim: string): ClaimPath;
}

/**
 * What the site will get: the labels that were asked, in that order, and nothing else that the wallet sent along.
 * @param credentials verified, by Credential Query id
 * @throws PresentationError when a value that must be there is missing or cannot be what its label says
 */
export function mapClaims(
  scope: ResolvedScope,
  credentials: ReadonlyMap<string, VerifiedCredential>,
  asker: Asker,
): UserClaims {
  const definition = defineScope(scope);
  const shown = preferred(definition, credentials);
  const data = definition.labels.flatMap((mapping) => item(mapping, shown, asker.now));
  return { userId: pairwiseUserId(asker.pairwiseKey, asker.appId, subjectOf(definition, shown)), data };
}

/** A wallet may show several alternatives; the scope's order decides, not the wallet's, and the others do not count. */
function preferred(
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

function item(mapping: LabelMapping, shown: ReadonlyMap<string, Shown>, now: number): UserDataItem[] {
  for (const source of mapping.from) {
    const values = valuesOf(source, shown);
    if (!values) continue;
    const formatted = formatValues(source.form, values, now, source.constant);
    if (formatted === undefined) throw new PresentationError('claim_unusable');
    return [{ label: mapping.label, value: formatted, isValid: true, isOwner: true }];
  }
  if (mapping.optional) return [];
  throw new PresentationError('query_not_satisfied');
}

/** The values of all claims of a source, or undefined where one is missing. */
function valuesOf(
  { credential: id, claims }: Pick<LabelSource, 'credential' | 'claims'>,
  shown: ReadonlyMap<string, Shown>,
): unknown[] | undefined {
  const from = shown.get(id);
  if (!from) return undefined;
  const values = claims.map((claim) => valueAt(from.credential.claims, from.pathOf(claim)));
  return values.includes(undefined) ? undefined : values;
}

function valueAt(value: unknown, [step, ...rest]: ClaimPath): unknown {
  if (step === undefined) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  if (step === null) {
    const found = Array.isArray(value) ? value.map((entry) => valueAt(entry, rest)) : [];
    return found.length === 0 || found.includes(undefined) ? undefined : found;
  }
  if (Array.isArray(value) !== (typeof step === 'number') || !Object.hasOwn(value, step)) return undefined;
  return valueAt((value as Record<string | number, unknown>)[step], rest);
}

/** The first that is shown. The issuer counts by the name the operator gave it: it outlives its keys. */
function subjectOf({ subjects }: ScopeDefinition, shown: ReadonlyMap<string, Shown>): Subject | undefined {
  for (const source of subjects) {
    const from = shown.get(source.credential);
    const values = valuesOf(source, shown);
    if (!from || !values?.every(isName)) continue;
    const names = source.claims.map((claim) => from.pathOf(claim).join('.')).join(' ');
    const issuer = source.perIssuer ? ` ${from.credential.issuerId}` : '';
    const [first, ...others] = values;
    const value = others.length === 0 ? String(first) : JSON.stringify(values);
    return { domain: `${from.credential.vct} ${names}${issuer}`, value };
  }
  return undefined;
}

function isName(value: unknown): boolean {
  return (typeof value === 'string' && value !== '') || Number.isSafeInteger(value);
}
