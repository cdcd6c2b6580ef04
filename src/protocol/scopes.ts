/** The scopes a page can name in `scope-request`. Other names of the classic system follow as they are built. */
export const SCOPE_NAMES = ['BASIC_SIGNUP', 'ANONYMOUS_LOGIN'] as const;
export type ScopeName = (typeof SCOPE_NAMES)[number];

/** A scope by name, or a list of Civic labels such as `contact.personal.email`. */
export type Scope = string | { attributes: string[] };
