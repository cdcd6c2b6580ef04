import type { TrustedIssuer } from '../trust/anchors.js';
import { ServiceError } from '../errors.js';
import { defineScope } from './define-scope.js';
import { type CredentialQuery, type Query, typesOf } from '../credentials/query.js';
import type { ResolvedScope } from './scope-definition.js';

/**
 * The query of a scope, narrowed to credential types that a trusted issuer may issue. Where only one alternative is left, the query is flat,
 * because every wallet can answer that; otherwise it has `credential_sets`.
 * @throws ServiceError `no_trusted_issuer` when no trusted issuer is left for something that is needed
 */
export function buildQuery(scope: ResolvedScope, issuers: readonly TrustedIssuer[]): Query {
  const definition = defineScope(scope);
  const trusted = definition.credentials.flatMap((query) => narrow(query, issuers));
  const isTrusted = (id: string) => trusted.some((query) => query.id === id);
  const narrowed = definition.sets.map((set) => ({
    ...set,
    options: set.options.filter((option) => option.every(isTrusted)),
  }));
  const isAnswerable = narrowed.every(({ options, required = true }) => !required || options.length > 0);
  const sets = narrowed.filter(({ options }) => options.length > 0);
  if (!isAnswerable || sets.length === 0) throw new ServiceError('no_trusted_issuer');
  const asked = new Set(sets.flatMap(({ options }) => options.flat()));
  const credentials = trusted.filter(({ id }) => asked.has(id));
  const isFlat = sets.every(({ options, required = true }) => required && options.length === 1);
  return isFlat ? { credentials } : { credentials, credential_sets: sets };
}

function narrow(query: CredentialQuery, issuers: readonly TrustedIssuer[]): CredentialQuery[] {
  const trusted = typesOf(query).filter((type) => issuers.some(({ types }) => types.includes(type)));
  if (trusted.length === 0) return [];
  return [query.format === 'mso_mdoc' ? query : { ...query, meta: { vct_values: trusted } }];
}
