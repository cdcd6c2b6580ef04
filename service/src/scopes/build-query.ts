import { type ScopeName, SCOPE_NAMES } from 'civic-elements/protocol';
import type { TrustedIssuer } from '../credentials/trusted-issuers.js';
import { ServiceError } from '../errors.js';
import type { ResolvedScope } from './resolved-scope.js';
import { type CredentialSource, LABEL_GROUPS, SCOPES } from './scope-table.js';

/** The DCQL query as it goes into the Request Object (OpenID4VP 1.0, section 6). */
export interface Query {
  credentials: SdJwtQuery[];
  credential_sets?: { options: string[][] }[];
}

interface SdJwtQuery {
  id: string;
  format: 'dc+sd-jwt';
  meta: { vct_values: string[] };
  claims: ClaimsQuery[];
  claim_sets?: string[][];
}

interface ClaimsQuery {
  id: string;
  path: string[];
}

/** Whether a site must do without this label's value when the person's credential lacks it. */
export function isOptional(scope: ResolvedScope, label: string): boolean {
  const name = SCOPE_NAMES.find((candidate: ScopeName) => candidate === scope.name);
  return name !== undefined && SCOPES[name].optional.includes(label);
}

/**
 * The query of a scope, narrowed to credential types that a trusted issuer may issue.
 * One alternative left: a flat query, which every wallet answers; more: `credential_sets`.
 * @throws ServiceError `no_trusted_issuer` when a label has nobody left who could vouch for it
 */
export function buildQuery(scope: ResolvedScope, issuers: readonly TrustedIssuer[]): Query {
  const trusts = ({ vct }: CredentialSource) => issuers.some((issuer) => issuer.vcts.includes(vct));
  const alternatives = LABEL_GROUPS.filter((group) =>
    group.labels.some((label) => scope.labels.includes(label)),
  ).map((group) => group.sources.filter(trusts).map((source) => credentialQuery(scope, source)));
  if (alternatives.length === 0 || alternatives.some((queries) => queries.length === 0)) {
    throw new ServiceError('no_trusted_issuer');
  }
  const credentials = alternatives.flat();
  if (credentials.length === alternatives.length) return { credentials };
  const sets = alternatives.map((queries) => ({ options: queries.map((query) => [query.id]) }));
  return { credentials, credential_sets: sets };
}

function credentialQuery(scope: ResolvedScope, source: CredentialSource): SdJwtQuery {
  const asked = scope.labels.flatMap((label) => {
    const claim = source.claims[label];
    return claim === undefined ? [] : [{ id: claim, path: [claim], optional: isOptional(scope, label) }];
  });
  const query: SdJwtQuery = {
    id: source.id,
    format: 'dc+sd-jwt',
    meta: { vct_values: [source.vct] },
    claims: asked.map(({ id, path }) => ({ id, path })),
  };
  const needed = asked.filter((claim) => !claim.optional);
  if (needed.length === asked.length) return query;
  return { ...query, claim_sets: [asked, needed].map((claims) => claims.map(({ id }) => id)) };
}
