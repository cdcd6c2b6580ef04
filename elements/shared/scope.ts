import type { Scope } from '../../src/protocol/scopes.js';

/**
 * Reads the value of `scope-request`: the name of a scope, or labels separated by commas. An empty text means `BASIC_SIGNUP`.
 * A label contains a dot (`contact.personal.email`), and a name never does. A value that is an object already stays as it is.
 */
export function parseScope(value: Scope): Scope {
  if (typeof value !== 'string') return value;
  const parts = value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const [only = 'BASIC_SIGNUP'] = parts;
  return parts.length < 2 && !only.includes('.') ? only : { attributes: parts };
}

/** Whether two scopes ask for the same: the same name, or the same labels in the same order. */
export function isSameScope(a: Scope, b: Scope): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether this is the scope before which the modal explains what an identity check is. */
export function isIdentityCheck(scope: Scope): boolean {
  return typeof scope === 'string' && /^proof_?of_?identity$/i.test(scope);
}
