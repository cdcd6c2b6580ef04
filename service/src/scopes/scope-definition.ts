import type { LabelWords } from 'civic-elements/locales/en/labels';
import type { CredentialQuery, CredentialSet } from '../credentials/query.js';
import type { ValueForm } from './format-values.js';

/** One way to make a label's value: claims of a credential, by their ids in its Credential Query. Some forms do without a part of them. */
export interface LabelSource {
  credential: string;
  claims: string[];
  form: ValueForm;
  /** The value of the label, whatever the claims' values are, as long as they are texts. */
  constant?: string;
}

/** The name that people read for a label: an entry of the catalogues, or the words of an app. */
export type LabelTitle = { entry: keyof LabelWords } | { words: string };

export interface LabelMapping {
  label: string;
  title: LabelTitle;
  /** Whether an answer may lack it. */
  optional: boolean;
  /** Whether an answer may lack it together with the credentials that have it, because the set that asks for these is not required. */
  mayLackCredential?: boolean;
  /** The preferred one first. */
  from: LabelSource[];
}

/** The claims that identify a person permanently. With `perIssuer` they are unique only among the credentials of one issuer. */
export interface SubjectSource {
  credential: string;
  claims: string[];
  perIssuer: boolean;
}

/** A set of a scope's query, which becomes a Credential Set Query. */
export interface ScopeSet extends CredentialSet {
  /** The set is required only where an issuer of this credential is trusted. */
  neededWith?: string;
}

/** Everything that makes a scope: what is asked of a wallet, what a site gets, and what the user id derives from. */
export interface ScopeDefinition {
  credentials: CredentialQuery[];
  sets: ScopeSet[];
  labels: LabelMapping[];
  /** The preferred one first. When none of them is shown, the user id is random for each scope request. */
  subjects: SubjectSource[];
}

/** A label of a scope of an app's own. */
export interface OwnLabel extends Omit<LabelMapping, 'title' | 'optional' | 'mayLackCredential'> {
  /** The name that people read. */
  title: string;
  /** Whether an answer without a usable value ends the scope request. Default: false, the label is then left out. */
  required?: boolean;
}

/** A scope of an app's own, as its operator wrote it, after it was checked (check-own-scope.ts). */
export interface OwnScope {
  name: string;
  credentials: CredentialQuery[];
  /** Default: every credential is required. */
  credential_sets?: CredentialSet[];
  labels: OwnLabel[];
  subject?: SubjectSource;
  /** The intended use (of the app's registration certificates) that it belongs to. Default: the first one that covers it. */
  intended_use?: string;
}

/** What a page asked for, with its name resolved: this much of a scope is kept in a scope request. */
export interface ResolvedScope {
  /** The scope's own name, whichever alias the page used; `ATTRIBUTES` for an attribute list. */
  name: string;
  /** Civic labels in the order in which the site gets them. */
  labels: string[];
  /** The definition, where the scope is one of the app's own. */
  own?: OwnScope;
}
