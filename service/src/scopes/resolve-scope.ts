import type { Scope } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import { trustedIssuers } from '../trust/anchors.js';
import { ServiceError } from '../errors.js';
import { type TrustedFor, buildQuery, narrow } from './build-query.js';
import { defineScope } from './define-scope.js';
import { isLabel } from './labels.js';
import type { OwnScope, ResolvedScope } from './scope-definition.js';
import { ATTRIBUTE_LIST, SCOPES, findScopeName } from './scope-table.js';

/**
 * Resolves what a page asks for, and makes sure before a scope request exists that somebody can answer it.
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
  const issuers = await trustedIssuers(context);
  try {
    buildQuery(resolved, issuers);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    const labels = labelsWithoutIssuer(resolved, issuers);
    throw new ServiceError(error.code, { labels, about: { scope: resolved.name, labels } });
  }
  return resolved;
}

/** The labels of a scope that no credential of a trusted issuer can give. */
export function labelsWithoutIssuer(scope: ResolvedScope, issuers: readonly TrustedFor[]): string[] {
  const { credentials, labels } = defineScope(scope);
  const trusted = credentials.filter((query) => narrow(query, issuers).length > 0).map(({ id }) => id);
  return labels
    .filter(({ from }) => !from.some(({ credential }) => trusted.includes(credential)))
    .map(({ label }) => label);
}

function resolveName(text: string, own: readonly OwnScope[]): ResolvedScope {
  const name = findScopeName(text);
  if (name) return { name, labels: [...SCOPES[name].labels] };
  const found = own.find((candidate) => candidate.name === text);
  if (!found || hasIndex(found)) throw new ServiceError('invalid_scope');
  return resolveOwn(found);
}

/** A scope of an app's own, as if a page had asked for it. */
export function resolveOwn(own: OwnScope): ResolvedScope {
  return { name: own.name, labels: own.labels.map(({ label }) => label), own };
}

/** Whether a scope that was stored before check-own-scope.ts refused it reads a list by an index, and so could take one value for another. */
function hasIndex({ credentials }: OwnScope): boolean {
  const steps: unknown[] = credentials.flatMap(({ claims = [] }) => claims.flatMap(({ path }) => path));
  return steps.some((step) => typeof step === 'number');
}

function resolveLabels(labels: string[]): ResolvedScope {
  if (labels.length === 0 || new Set(labels).size !== labels.length) throw new ServiceError('invalid_scope');
  if (!labels.every(isLabel)) throw new ServiceError('invalid_scope');
  return { name: ATTRIBUTE_LIST, labels: [...labels] };
}
