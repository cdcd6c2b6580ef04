import type { ScopeName } from 'civic-elements/protocol';

/** A type of credential that can answer, and where in it the labels' values stand. */
export interface CredentialSource {
  /** Credential Query id in the DCQL query. */
  id: string;
  vct: string;
  /** Claim name by Civic label. */
  claims: Readonly<Record<string, string>>;
  /**
   * The claim that names the person for good, if the type has one. `perIssuer`: the value is unique only among the credentials of one issuer.
   * Without it the user id is random for each scope request.
   */
  subject?: { claim: string; perIssuer: boolean };
}

/** Labels that are answered together, and the credentials that can do it, the preferred one first. */
interface LabelGroup {
  labels: readonly string[];
  sources: readonly CredentialSource[];
}

/** How a label's value is made from its claim. */
export type ValueForm = 'email' | 'phone' | 'constant';

interface ScopeRow {
  /** Names under which older pages ask for the same. */
  aliases: readonly string[];
  /** In the order in which a site gets them. */
  labels: readonly string[];
  /** Labels that may be absent from the answer. */
  optional: readonly string[];
}

const EMAIL = 'contact.personal.email';
const PHONE = 'contact.personal.phoneNumber';
const LEVEL = 'verifications.levels.CIVIC:IAL1';

/** The name that an attribute list gets. */
export const ATTRIBUTE_LIST = 'ATTRIBUTES';

/** What a page can ask for by name. */
export const SCOPES: Readonly<Record<ScopeName, ScopeRow>> = {
  BASIC_SIGNUP: { aliases: ['civicBasic', 'CIVIC_BASIC'], labels: [EMAIL, PHONE], optional: [PHONE] },
  ANONYMOUS_LOGIN: { aliases: ['Anonymous_Login'], labels: [LEVEL], optional: [] },
};

/** Every label that can be asked for. `title` is what people read; a constant stands for the proof itself, whatever the claim's value. */
export const LABELS: Readonly<Record<string, { title: string; form: ValueForm; constant?: string }>> = {
  [EMAIL]: { title: 'Email address', form: 'email' },
  [PHONE]: { title: 'Phone number', form: 'phone' },
  [LEVEL]: {
    title: 'An anonymous sign-in, no personal data',
    form: 'constant',
    constant: 'CIVIC:IAL1',
  },
};

/**
 * Where the labels come from. The PID also exists as mdoc; it follows when this service verifies that format.
 * A PID names nobody for good here: its e-mail address may be self-declared, so it must never open another person's account.
 * The login group stands first, so that its subject decides the user id of a list that mixes both.
 */
export const LABEL_GROUPS: readonly LabelGroup[] = [
  {
    labels: [LEVEL],
    sources: [
      {
        id: 'login',
        vct: 'urn:civic-elements:anonymous-login:1',
        claims: { [LEVEL]: 'sub' },
        subject: { claim: 'sub', perIssuer: true },
      },
    ],
  },
  {
    labels: [EMAIL, PHONE],
    sources: [
      {
        id: 'contact',
        vct: 'urn:civic-elements:verified-contact:1',
        claims: { [EMAIL]: 'email', [PHONE]: 'phone_number' },
        subject: { claim: 'email', perIssuer: false },
      },
      { id: 'pid', vct: 'urn:eudi:pid:1', claims: { [EMAIL]: 'email', [PHONE]: 'phone_number' } },
    ],
  },
];
