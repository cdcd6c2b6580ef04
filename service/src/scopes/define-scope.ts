import { type ScopeName, SCOPE_NAMES } from 'civic-elements/protocol';
import { claimsOf } from './claim-sets.js';
import type { CredentialSource } from './credential-sources.js';
import { LABELS } from './labels.js';
import { mayLack } from './may-lack.js';
import type { ResolvedScope } from './resolved-scope.js';
import type {
  CredentialQuery,
  LabelSource,
  OwnScope,
  ScopeDefinition,
  SubjectSource,
} from './scope-definition.js';
import { type Ask, FAMILIES, SCOPES } from './scope-table.js';

type Row = Pick<(typeof SCOPES)[ScopeName], 'optional' | 'asks' | 'titles'>;

const LIST: Row = { optional: [], asks: FAMILIES };

/** What a scope is: out of the table, or as its app defined it. */
export function defineScope(scope: ResolvedScope): ScopeDefinition {
  if (scope.own) return defineOwn(scope.own);
  const name = SCOPE_NAMES.find((candidate: ScopeName) => candidate === scope.name);
  const { optional, asks: all, titles = {} }: Row = name === undefined ? LIST : SCOPES[name];
  const isNeeded = (label: string) => !optional.includes(label);
  const asks = all
    .map((ask) => narrow(ask, scope.labels, isNeeded))
    .filter(({ labels }) => labels.length > 0);
  const parts = asks.flatMap(({ labels, sources }) =>
    sources.map((source) => definePart(source, labels, isNeeded)),
  );
  return {
    credentials: parts.map(({ query }) => query),
    sets: asks.map(({ sources }) => ({ options: sources.map((source) => [source.id]) })),
    labels: scope.labels.map((label) => ({
      label,
      title: titles[label] ?? LABELS[label] ?? label,
      optional: !isNeeded(label),
      from: parts.flatMap(({ from }) => from[label] ?? []),
    })),
    subjects: parts.flatMap(({ subject }) => subject ?? []),
  };
}

/** What an ask is to answer of a scope, and the credentials that have all of it which is needed. */
function narrow(ask: Ask, asked: readonly string[], isNeeded: (label: string) => boolean): Ask {
  const labels = ask.labels.filter((label) => asked.includes(label));
  const needed = labels.filter(isNeeded);
  const sources = ask.sources.filter((source) =>
    needed.every((label) => Object.hasOwn(source.labels, label)),
  );
  return { labels, sources };
}

interface Part {
  query: CredentialQuery;
  from: Readonly<Record<string, LabelSource[]>>;
  subject: SubjectSource | undefined;
}

function definePart(
  source: CredentialSource,
  labels: readonly string[],
  isNeeded: (label: string) => boolean,
): Part {
  const known = labels.filter((label) => Object.hasOwn(source.labels, label));
  const { claims, claimSets, idOf } = claimsOf(source, known, isNeeded);
  const from = known.map((label): [string, LabelSource[]] => [
    label,
    (source.labels[label] ?? []).map(({ paths, ...how }) => ({
      credential: source.id,
      claims: paths.map(idOf),
      ...how,
    })),
  ]);
  const query: CredentialQuery = {
    id: source.id,
    format: 'dc+sd-jwt',
    meta: { vct_values: [source.vct] },
    ...(claims.length > 0 && { claims }),
    ...(claimSets && { claim_sets: claimSets }),
  };
  const { subject } = source;
  const isShown = subject?.paths.every((path) => claims.some((claim) => claim.id === idOf(path)));
  return {
    query,
    from: Object.fromEntries(from),
    subject:
      subject && isShown
        ? { credential: source.id, claims: subject.paths.map(idOf), perIssuer: subject.perIssuer }
        : undefined,
  };
}

function defineOwn(own: OwnScope): ScopeDefinition {
  const { credentials, subject } = own;
  return {
    credentials,
    sets: own.credential_sets ?? credentials.map(({ id }) => ({ options: [[id]] })),
    labels: own.labels.map((mapping) => ({ ...mapping, optional: mayLack(own, mapping.from) })),
    subjects: subject ? [subject] : [],
  };
}
