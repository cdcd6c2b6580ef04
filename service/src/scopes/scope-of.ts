import type { ScopeRequest } from '../store/store.js';
import type { ResolvedScope } from './resolved-scope.js';

/** The scope that a scope request was created with. */
export function scopeOf({ scope, labels, ownScope }: ScopeRequest): ResolvedScope {
  return { name: scope, labels, ...(ownScope && { own: ownScope }) };
}
