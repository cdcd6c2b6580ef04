import type { Scope } from '../../src/protocol/scopes.js';

/** The names that classic pages use as `scopeRequest`, with the values of the original library. */
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

/** The options of `signup()`, `login()` and `start()`. */
export interface SignupOptions {
  /** One of {@link SCOPE_REQUESTS}, or a scope of your own. Default: e-mail address and phone number. */
  scopeRequest?: string | undefined;
  /** At least one label, instead of a scope. */
  scopeRequests?: readonly string[] | undefined;
  /** Accepted without effect, because there is one style. */
  style?: string | undefined;
}

/** A scope in the form in which the original sent it to its frame. */
export type ClassicScope = { verificationLevel: string } | { attributes: string[] };

const BASIC = ['contact.personal.email', 'contact.personal.phoneNumber'];

/** The scope that the options of a launch ask for. */
export function scopeOf({ scopeRequest, scopeRequests }: SignupOptions): Scope {
  if (scopeRequests?.length) return { attributes: [...scopeRequests] };
  return scopeRequest || SCOPE_REQUESTS.CIVIC_BASIC;
}

/** A scope in the form of the original. There, `civicBasic` is no level of its own, but stands for two attributes. */
export function classicScope(scope: Scope): ClassicScope {
  if (typeof scope !== 'string') return { attributes: [...scope.attributes] };
  return scope === SCOPE_REQUESTS.CIVIC_BASIC ? { attributes: BASIC } : { verificationLevel: scope };
}
