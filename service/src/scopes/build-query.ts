import type { CredentialFormat } from '../credentials/credential.js';
import type { TrustedIssuer } from '../trust/anchors.js';
import { ServiceError } from '../errors.js';
import { deepFreeze } from '../deep-freeze.js';
import { defineScope } from './define-scope.js';
import { type CredentialQuery, type CredentialSet, type Query, typesOf } from '../credentials/query.js';
import { byExtension, isOrExtends } from './extends-type.js';
import type { ResolvedScope, ScopeDefinition } from './scope-definition.js';

/** For which credential types somebody is trusted: in every format, unless it names one. */
export type TrustedFor = Pick<TrustedIssuer, 'types'> & { format?: CredentialFormat };

/**
 * The query of a scope, narrowed to credential types that a trusted issuer may issue. Where only one alternative is left, the query is flat,
 * because every wallet can answer that; otherwise it has `credential_sets`.
 * @param formats those that the wallet can present, if it says so; without any that help it gets the whole query and can say why it cannot answer
 * @throws ServiceError `no_trusted_issuer` when no trusted issuer is left for something that is needed
 */
export function buildQuery(
  scope: ResolvedScope,
  issuers: readonly TrustedFor[],
  formats?: ReadonlySet<string>,
): Query {
  const definition = defineScope(scope);
  const known = queries.get(definition) ?? new Map<string, Query | undefined>();
  queries.set(definition, known);
  const trusted = issuers.map(({ format = '', types }) => `${format}:${types.join('\0')}`).join('\0\0');
  const ask = (key: string, canShow: (query: CredentialQuery) => boolean) => {
    if (!known.has(key)) {
      if (known.size >= MOST_QUERIES) known.clear();
      known.set(key, deepFreeze(queryFrom(definition, issuers, canShow)));
    }
    return known.get(key);
  };
  const whole = ask(trusted, () => true);
  if (!whole) throw new ServiceError('no_trusted_issuer');
  if (!formats) return whole;
  return (
    ask(`${JSON.stringify([...formats].toSorted())} ${trusted}`, ({ format }) => formats.has(format)) ?? whole
  );
}

/** Queries that were made of a definition, by the types that issuers are trusted for and the formats of the wallet. Nobody may change them. */
const queries = new WeakMap<ScopeDefinition, Map<string, Query | undefined>>();

/** Kept for one definition at most: trust changes seldom, but wallets may name any formats. */
const MOST_QUERIES = 20;

/**
 * The query of a scope for a wallet that cannot show everything.
 * @param canShow which of the credentials of trusted issuers it can show
 * @returns undefined when they cannot answer the scope
 */
export function queryOf(
  scope: ResolvedScope,
  issuers: readonly TrustedFor[],
  canShow: (query: CredentialQuery) => boolean,
): Query | undefined {
  return queryFrom(defineScope(scope), issuers, canShow);
}

function queryFrom(
  definition: ScopeDefinition,
  issuers: readonly TrustedFor[],
  canShow: (query: CredentialQuery) => boolean,
): Query | undefined {
  const trusted = definition.credentials.flatMap((query) => narrow(query, issuers));
  return assemble(definition, trusted, trusted.filter(canShow));
}

/** A query of the credentials that are left. @returns undefined when nothing is left for something that is needed */
function assemble(
  { sets: all }: ScopeDefinition,
  trusted: readonly CredentialQuery[],
  left: readonly CredentialQuery[],
): Query | undefined {
  const isLeft = (id: string) => left.some((query) => query.id === id);
  const isTrusted = (id: string) => trusted.some((query) => query.id === id);
  const narrowed = all.map(({ neededWith, options, required = true }) => ({
    options: options.filter((option) => option.every(isLeft)),
    required: required && (neededWith === undefined || isTrusted(neededWith)),
  }));
  const sets = narrowed.filter(({ options }) => options.length > 0);
  const isAnswerable = narrowed.every(({ options, required }) => !required || options.length > 0);
  if (!isAnswerable || !sets.some(({ required }) => required)) return undefined;
  const asked = new Set(sets.flatMap(({ options }) => options.flat()));
  const credentials = left.filter(({ id }) => asked.has(id));
  const isFlat = sets.every(({ options, required }) => required && options.length === 1);
  return isFlat ? { credentials } : { credentials, credential_sets: sets.map(toCredentialSet) };
}

function toCredentialSet({ options, required }: Required<CredentialSet>): CredentialSet {
  return required ? { options } : { options, required };
}

/** The types that are asked for and those that extend them, as far as an issuer is trusted for them. */
export function narrow(query: CredentialQuery, issuers: readonly TrustedFor[]): CredentialQuery[] {
  const vouching = issuers.filter(({ format = query.format }) => format === query.format);
  const trusted = [...new Set(vouching.flatMap(({ types }) => types))];
  const left = typesOf(query).flatMap((asked) =>
    trusted.filter((type) => isOrExtends(type, asked)).toSorted(byExtension(asked)),
  );
  if (left.length === 0) return [];
  return [query.format === 'mso_mdoc' ? query : { ...query, meta: { vct_values: [...new Set(left)] } }];
}
