import type { TrustedIssuer } from '../credentials/trusted-issuers.js';
import { ServiceError } from '../errors.js';
import { defineScope } from './define-scope.js';
import type { CredentialQuery, CredentialSet, ResolvedScope } from './scope-definition.js';

/** A DCQL query as it goes into the Request Object (OpenID4VP 1.0, section 6). */
export interface Query {
  credentials: CredentialQuery[];
  credential_sets?: CredentialSet[];
}

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
  const types = query.meta.vct_values.filter((vct) => issuers.some(({ vcts }) => vcts.includes(vct)));
  return types.length === 0 ? [] : [{ ...query, meta: { vct_values: types } }];
}
