/** The scopes that a page can name in `scope-request`. The values of the classic system are aliases of them, and an app can have scopes of its own. */
export const SCOPE_NAMES = [
  'BASIC_SIGNUP',
  'BASIC_LOGIN',
  'ANONYMOUS_LOGIN',
  'PROOF_OF_IDENTITY',
  'PROOF_OF_RESIDENCE',
  'PROOF_OF_AGE',
  'ID_VERIFICATION',
  'PASSPORT',
  'DRIVER_LICENSE',
  'LEGAL',
] as const;
export type ScopeName = (typeof SCOPE_NAMES)[number];

/** A scope by name, or a list of Civic labels such as `contact.personal.email`. */
export type Scope = string | { attributes: string[] };
