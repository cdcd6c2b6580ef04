import { createHmac, randomBytes } from 'node:crypto';
import { PresentationError } from '../credentials/presentation-error.js';
import type { VerifiedCredential } from '../credentials/verify-sd-jwt-vc.js';
import { defineScope } from './define-scope.js';
import { formatValues } from './format-values.js';
import type {
  ClaimPath,
  LabelMapping,
  LabelSource,
  ResolvedScope,
  ScopeDefinition,
} from './scope-definition.js';

/** One verified fact, with exactly the four members that classic SDKs expect. */
export interface UserDataItem {
  /** Civic label, e.g. `contact.personal.email`. */
  label: string;
  value: string;
  /** Signature, validity, status and trust of the issuer hold. */
  isValid: boolean;
  /** Key binding holds: the person who approved controls the credential. */
  isOwner: boolean;
}

/** What an approval leaves for the exchange. It is stored sealed. */
export interface UserClaims {
  /** 64 hex characters, pairwise per app. */
  userId: string;
  data: UserDataItem[];
}

/** For which app the claims are, and when. */
interface Asker {
  appId: string;
  pairwiseKey: Buffer;
  /** Milliseconds. */
  now: number;
}

/** A credential that counts, with the paths of the claims in its Credential Query. */
interface Shown {
  credential: VerifiedCredential;
  pathOf(claim: string): ClaimPath;
}

/**
 * What the site will get: the labels that were asked for, in that order, and nothing else that the wallet sent along.
 * @param credentials verified, by Credential Query id
 * @throws PresentationError when a value that must be there is missing or does not have the form of its label
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

/** The credentials that count. A wallet may show several alternatives; the order of the scope decides among them, not that of the wallet. */
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

/** The first subject that is shown. An issuer counts by the id that its operator gave it here, which outlives its keys. */
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

/** What identifies a person: a value, and the domain in which it is unique (credential type, claim and, where needed, issuer). */
interface Subject {
  domain: string;
  value: string;
}

/**
 * The user id: hex HMAC-SHA-256(pairwise key, appId ‖ 0x00 ‖ domain ‖ 0x00 ‖ value). Two apps cannot compare their users, and one app sees the
 * same id whatever scope it asked with. Without a stable subject it is 32 random bytes, new with every scope request.
 */
function pairwiseUserId(pairwiseKey: Buffer, appId: string, subject: Subject | undefined): string {
  if (!subject) return randomBytes(32).toString('hex');
  return createHmac('sha256', pairwiseKey)
    .update(`${appId}\0${subject.domain}\0${subject.value}`)
    .digest('hex');
}
