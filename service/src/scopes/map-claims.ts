import { PresentationError } from '../credentials/presentation-error.js';
import type { VerifiedCredential } from '../credentials/credential.js';
import { defineScope } from './define-scope.js';
import { PARTIAL_FORMS, formatValues } from './format-values.js';
import type { LabelMapping, LabelSource, ResolvedScope } from './scope-definition.js';
import { type Shown, preferred, valuesOf } from './shown-claims.js';
import { type Pairwise, userIdOf } from './user-id.js';

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
interface Asker extends Pairwise {
  /** Milliseconds. */
  now: number;
}

/**
 * What the site will get: the labels that were asked for, in that order, and nothing else that the wallet sent along.
 * @param credentials verified, by Credential Query id
 * @throws PresentationError `label_missing` when a label that must be there has no value that can be used
 */
export function mapClaims(
  scope: ResolvedScope,
  credentials: ReadonlyMap<string, VerifiedCredential>,
  asker: Asker,
): UserClaims {
  const definition = defineScope(scope);
  const shown = preferred(definition, credentials);
  const data = definition.labels.flatMap((mapping) => item(mapping, shown, asker.now));
  return { userId: userIdOf(definition, shown, asker), data };
}

/** A label from the first source that has a usable value. Only a label that must be there ends the scope request when none has. */
function item(mapping: LabelMapping, shown: ReadonlyMap<string, Shown>, now: number): UserDataItem[] {
  for (const source of mapping.from) {
    const value = valueOf(source, shown, now);
    if (value !== undefined) return [{ label: mapping.label, value, isValid: true, isOwner: true }];
  }
  const isShown = mapping.from.some(({ credential }) => shown.has(credential));
  if (mapping.optional || (mapping.mayLackCredential && !isShown)) return [];
  throw new PresentationError('label_missing', { label: mapping.label });
}

function valueOf(source: LabelSource, shown: ReadonlyMap<string, Shown>, now: number): string | undefined {
  const { form, constant } = source;
  const values = valuesOf(source, shown);
  if (!values || (values.includes(undefined) && !PARTIAL_FORMS.has(form))) return undefined;
  return formatValues(form, values, now, constant);
}
