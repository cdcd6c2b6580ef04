import { type Scope, type ScopeName, SCOPE_NAMES } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import { trustedIssuers } from '../credentials/trusted-issuers.js';
import { ServiceError } from '../errors.js';
import { buildQuery } from './build-query.js';
import { LABELS } from './labels.js';
import type { ResolvedScope } from './resolved-scope.js';
import type { OwnScope } from './scope-definition.js';
import { ATTRIBUTE_LIST, SCOPES } from './scope-table.js';

/**
 * What a page asks for, made certain before a scope request exists.
 * @param own the app's own scopes
 * @throws ServiceError `invalid_scope` for an unknown name or label, an empty list or a repeated label;
 *   `no_trusted_issuer` when no credential that could answer has an issuer this service trusts
 */
export async function resolveScope(
  context: Context,
  scope: Scope,
  own: readonly OwnScope[] = [],
): Promise<ResolvedScope> {
  const resolved = typeof scope === 'string' ? resolveName(scope, own) : resolveLabels(scope.attributes);
  buildQuery(resolved, await trustedIssuers(context));
  return resolved;
}

/** The scope of the table that a name or one of its older names means. */
export function findScopeName(text: string): ScopeName | undefined {
  return SCOPE_NAMES.find(
    (candidate: ScopeName) => candidate === text || SCOPES[candidate].aliases.includes(text),
  );
}

function resolveName(text: string, own: readonly OwnScope[]): ResolvedScope {
  const name = findScopeName(text);
  if (name) return { name, labels: [...SCOPES[name].labels] };
  const found = own.find((candidate) => candidate.name === text);
  if (!found) throw new ServiceError('invalid_scope');
  return { name: text, labels: found.labels.map(({ label }) => label), own: found };
}

function resolveLabels(labels: string[]): ResolvedScope {
  if (labels.length === 0 || new Set(labels).size !== labels.length) throw new ServiceError('invalid_scope');
  if (!labels.every((label) => Object.hasOwn(LABELS, label))) throw new ServiceError('invalid_scope');
  return { name: ATTRIBUTE_LIST, labels: [...labels] };
}
