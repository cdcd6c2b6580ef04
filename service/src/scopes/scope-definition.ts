import type { ValueForm } from './value-form.js';

/** Where in a credential a claim stands (OpenID4VP 1.0, 7.1): `null` means every element of a list. */
export type ClaimPath = readonly (string | number | null)[];

/** A Credential Query (OpenID4VP 1.0, 6.1), of what this service reads of it. */
export interface CredentialQuery {
  id: string;
  format: 'dc+sd-jwt';
  meta: { vct_values: string[] };
  claims?: { id: string; path: ClaimPath }[];
  claim_sets?: string[][];
}

/** A Credential Set Query (6.2): one of the options; `required` is true by default. */
export interface CredentialSet {
  options: string[][];
  required?: boolean;
}

/** Where a label's value can come from: claims of a credential, by their ids in its query, all of which must be there. */
export interface LabelSource {
  credential: string;
  claims: string[];
  form: ValueForm;
  /** Stands for the claims' values, which only have to be texts. */
  constant?: string;
}

export interface LabelMapping {
  label: string;
  /** What people read. */
  title: string;
  /** Whether an answer may lack it. */
  optional: boolean;
  /** The preferred one first. */
  from: LabelSource[];
}

/** What names a person for good. `perIssuer`: it is unique only among the credentials of one issuer. */
export interface SubjectSource {
  credential: string;
  claims: string[];
  perIssuer: boolean;
}

/** Everything that a scope is: what is asked of a wallet, what a site gets, and what its user id derives from. */
export interface ScopeDefinition {
  credentials: CredentialQuery[];
  sets: CredentialSet[];
  labels: LabelMapping[];
  /** The preferred one first; with none that is shown, the user id is random for each scope request. */
  subjects: SubjectSource[];
}

/**
 * A scope that an app has of its own, as its operator wrote it: the same form, checked. An entry of `labels` is optional when the query can be
 * satisfied without it.
 */
export interface OwnScope {
  name: string;
  credentials: CredentialQuery[];
  /** Default: every credential is required. */
  credential_sets?: CredentialSet[];
  labels: Omit<LabelMapping, 'optional'>[];
  subject?: SubjectSource;
}
