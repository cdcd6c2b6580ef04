import type { Scope } from '../../src/protocol/scopes.js';

/** What classic pages name as `scopeRequest`, with the values that the original library had. */
export const SCOPE_REQUESTS = {
  ANONYMOUS_LOGIN: 'Anonymous_Login',
  BASIC_LOGIN: 'Login',
  BASIC_SIGNUP: 'civicBasic',
  CIVIC_BASIC: 'civicBasic',
  LEGAL: 'Legal',
  ID_VERIFICATION: 'id_verification',
  PASSPORT: 'passport',
  DRIVER_LICENSE: 'driversLicense',
  PROOF_OF_RESIDENCE: 'proofOfResidence',
  PROOF_OF_IDENTITY: 'proofOfIdentity',
  PROOF_OF_AGE: 'proofOfAge',
} as const;

/** What `signup()` and its siblings take. */
export interface SignupOptions {
  /** One of {@link SCOPE_REQUESTS}, or a scope of your own. Without it: e-mail address and phone number. */
  scopeRequest?: string | undefined;
  /** Labels instead of a scope, at least one. */
  scopeRequests?: readonly string[] | undefined;
  /** Accepted and without effect, as ever: there is one style. */
  style?: string | undefined;
}

/** A scope as the original told its frame. */
export type ClassicScope = { verificationLevel: string } | { attributes: string[] };

const BASIC = ['contact.personal.email', 'contact.personal.phoneNumber'];

/** What the options of a launch ask for. */
export function scopeOf({ scopeRequest, scopeRequests }: SignupOptions): Scope {
  if (scopeRequests?.length) return { attributes: [...scopeRequests] };
  return scopeRequest || SCOPE_REQUESTS.CIVIC_BASIC;
}

/** The same as the original told its frame. `civicBasic` never was a level of its own: it stands for its two attributes. */
export function classicScope(scope: Scope): ClassicScope {
  if (typeof scope !== 'string') return { attributes: [...scope.attributes] };
  return scope === SCOPE_REQUESTS.CIVIC_BASIC ? { attributes: BASIC } : { verificationLevel: scope };
}
