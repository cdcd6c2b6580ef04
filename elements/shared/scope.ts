import type { Scope } from '../../src/protocol/scopes.js';

/**
 * What a `scope-request` attribute asks for: a scope's name, or labels separated by commas.
 * A label holds a dot (`contact.personal.email`), a name never does.
 */
export function parseScope(value: string): Scope {
  const parts = value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const [only = 'BASIC_SIGNUP'] = parts;
  return parts.length < 2 && !only.includes('.') ? only : { attributes: parts };
}

/** Whether two scopes ask for the same, as text to compare. */
export function scopeKey(scope: Scope): string {
  return JSON.stringify(scope);
}
