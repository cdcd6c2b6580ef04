import type { CredentialFormat } from '../credentials/credential.js';
import type { ClaimPath } from '../credentials/query.js';
import type { ValueForm } from './format-values.js';

/** One way to make a label's value. */
export interface ValueSource {
  paths: readonly ClaimPath[];
  /** Which of the paths may be missing; the last one is the first to go without. */
  optional?: readonly ClaimPath[];
  form: ValueForm;
  constant?: string;
}

/** A type of credential that can answer a scope, and where in it the labels' values stand. */
export interface CredentialSource {
  /** Credential Query id in the DCQL query. */
  id: string;
  format: CredentialFormat;
  /** The `vct` of an SD-JWT VC, the `docType` of an mdoc. */
  type: string;
  /** By Civic label: the ways to make its value, the preferred one first. */
  labels: Readonly<Record<string, readonly ValueSource[]>>;
  /**
   * The claims that identify the person permanently, if the type has any. With `perIssuer` they are unique only among the credentials of one issuer.
   * With `sameAs` they name the same people as the subject of another type does, claim by claim: whoever shows the one or the other is one user.
   */
  subject?: { paths: readonly ClaimPath[]; perIssuer: boolean; sameAs?: CredentialSource };
}

export function value(form: ValueForm, ...paths: ClaimPath[]): readonly ValueSource[] {
  return [{ paths, form }];
}

export function constant(text: string, ...paths: ClaimPath[]): readonly ValueSource[] {
  return [{ paths, form: 'text', constant: text }];
}
