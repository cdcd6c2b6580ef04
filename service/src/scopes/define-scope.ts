import { type ScopeName, SCOPE_NAMES } from 'civic-elements/protocol';
import { claimsOf } from './claim-sets.js';
import type { CredentialSource } from './credential-source.js';
import { AGE, isLabel } from './labels.js';
import { remember } from '../keys/remember.js';
import type { ClaimsQuery, CredentialQuery, CredentialSet } from '../credentials/query.js';
import type {
  LabelSource,
  LabelTitle,
  OwnScope,
  ResolvedScope,
  ScopeDefinition,
  SubjectSource,
} from './scope-definition.js';
import { deepFreeze } from '../deep-freeze.js';
import { type Ask, FAMILIES, SCOPES } from './scope-table.js';

type Row = Pick<(typeof SCOPES)[ScopeName], 'optional' | 'asks' | 'titles'>;

/** Nobody can ask for what not everybody has: people with one name have no given name. */
const LIST: Row = { optional: ['identity.legal.givenName'], asks: FAMILIES };

/** The definition of a scope: from the table, or as its app defined it. Nobody may change it, because others get the same one. */
export function defineScope({ name, labels, own }: ResolvedScope): ScopeDefinition {
  return own ? defineOwn(own) : defineFromTable(JSON.stringify([name, ...labels]));
}

/** Each flow needs the same definition five times, and few scopes are asked for. */
const defineFromTable = remember((key) => {
  const [name, ...labels] = JSON.parse(key) as [string, ...string[]];
  return deepFreeze(makeFromTable({ name, labels }));
});

function makeFromTable(scope: ResolvedScope): ScopeDefinition {
  const name = SCOPE_NAMES.find((candidate: ScopeName) => candidate === scope.name);
  const { optional, asks: all, titles = {} }: Row = name === undefined ? LIST : SCOPES[name];
  const isNeeded = (label: string) => !optional.includes(label);
  const asks = all.map((ask) => narrow(ask, scope.labels)).filter(({ labels }) => labels.length > 0);
  const parts = asks.flatMap(({ labels, sources }) =>
    sources.map((source) => definePart(source, labels, isNeeded)),
  );
  return {
    credentials: parts.map(({ query }) => query),
    sets: asks.map(({ sources, neededWith }) => ({
      options: sources.map((source) => [source.id]),
      ...(neededWith && { neededWith: neededWith.id }),
    })),
    labels: scope.labels.map((label) => ({
      label,
      title: titleOf(label, titles),
      optional: !isNeeded(label),
      mayLackCredential: asks.some(({ labels, neededWith }) => neededWith && labels.includes(label)),
      from: parts.flatMap(({ from }) => from[label] ?? []),
    })),
    subjects: parts.flatMap(({ subject }) => subject ?? []),
  };
}

/** Labels of a scope request of an older version may be unknown here. */
function titleOf(label: string, titles: NonNullable<Row['titles']>): LabelTitle {
  const entry = titles[label] ?? (isLabel(label) ? label : undefined);
  return entry === undefined ? { words: label } : { entry };
}

/** The labels of an ask that a scope asks for, and the types of credential that can have every one of them. */
function narrow(ask: Ask, asked: readonly string[]): Ask {
  const labels = ask.labels.filter((label) => asked.includes(label));
  const sources = ask.sources.filter((source) =>
    labels.every((label) => Object.hasOwn(source.labels, label)),
  );
  return { ...ask, labels, sources };
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
  const { claims, claimSets, idOf } = claimsOf(source, labels, isNeeded);
  const from = labels.map((label): [string, LabelSource[]] => [
    label,
    (source.labels[label] ?? []).map(({ paths, form, constant }) => ({
      credential: source.id,
      claims: paths.map(idOf),
      form,
      ...(constant !== undefined && { constant }),
    })),
  ]);
  const common = {
    id: source.id,
    ...(claims.length > 0 && { claims }),
    ...(claimSets && { claim_sets: claimSets }),
  };
  const query: CredentialQuery =
    source.format === 'mso_mdoc'
      ? {
          ...common,
          format: source.format,
          meta: { doctype_value: source.type },
          ...(claims.length > 0 && { claims: withRetention(claims, labels) }),
        }
      : { ...common, format: source.format, meta: { vct_values: [source.type] } };
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

/** A site may keep whatever it gets. Of an age it gets yes or no, and nothing of the claim that says so. */
function withRetention(claims: readonly ClaimsQuery[], labels: readonly string[]): ClaimsQuery[] {
  const intent = labels.some((label) => label !== AGE);
  return claims.map((claim) => ({ ...claim, intent_to_retain: intent }));
}

function defineOwn(own: OwnScope): ScopeDefinition {
  const { credentials, subject } = own;
  return {
    credentials,
    sets: setsOf(own),
    labels: own.labels.map(({ required = false, title, ...mapping }) => ({
      ...mapping,
      title: { words: title },
      optional: !required,
    })),
    subjects: subject ? [subject] : [],
  };
}

/** Every credential is required where the app's query says nothing else. */
function setsOf({ credentials, credential_sets }: OwnScope): CredentialSet[] {
  return credential_sets ?? credentials.map(({ id }) => ({ options: [[id]] }));
}

/** Whether an app's own query can be satisfied without any of these sources. */
export function mayLack(own: OwnScope, from: readonly LabelSource[]): boolean {
  const isCertain = (id: string) => claimSetsOf(own, id).every((set) => from.some(isIn(id, set)));
  return !setsOf(own).some(
    ({ options, required = true }) => required && options.every((option) => option.some(isCertain)),
  );
}

/** Which claims of a credential come together: those of any one of its claim sets, otherwise all that are asked. */
function claimSetsOf(own: OwnScope, id: string): string[][] {
  const query = own.credentials.find((credential) => credential.id === id);
  return query?.claim_sets ?? [(query?.claims ?? []).map((claim) => claim.id)];
}

function isIn(id: string, set: readonly string[]): (source: LabelSource) => boolean {
  return ({ credential, claims }) => credential === id && claims.every((claim) => set.includes(claim));
}
