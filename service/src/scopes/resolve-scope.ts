import { type Scope, type ScopeName, SCOPE_NAMES } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import { trustedIssuers } from '../credentials/trusted-issuers.js';
import { ServiceError } from '../errors.js';
import { buildQuery } from './build-query.js';
import type { ResolvedScope } from './resolved-scope.js';
import { ATTRIBUTE_LIST, LABELS, SCOPES } from './scope-table.js';

/**
 * What a page asks for, made certain before a scope request exists.
 * @throws ServiceError `invalid_scope` for an unknown name or label, an empty list or a repeated label;
 *   `no_trusted_issuer` when no credential that could answer has an issuer this service trusts
 */
export async function resolveScope(context: Context, scope: Scope): Promise<ResolvedScope> {
  const resolved = typeof scope === 'string' ? resolveName(scope) : resolveLabels(scope.attributes);
  buildQuery(resolved, await trustedIssuers(context));
  return resolved;
}

function resolveName(text: string): ResolvedScope {
  const name = SCOPE_NAMES.find(
    (candidate: ScopeName) => candidate === text || SCOPES[candidate].aliases.includes(text),
  );
  if (!name) throw new ServiceError('invalid_scope');
  return { name, labels: [...SCOPES[name].labels] };
}

function resolveLabels(labels: string[]): ResolvedScope {
  if (labels.length === 0 || new Set(labels).size !== labels.length) throw new ServiceError('invalid_scope');
  if (!labels.every((label) => Object.hasOwn(LABELS, label))) throw new ServiceError('invalid_scope');
  return { name: ATTRIBUTE_LIST, labels: [...labels] };
}
