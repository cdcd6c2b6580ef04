import type { CredentialSource, ValueSource } from './credential-source.js';
import type { ClaimPath } from '../credentials/query.js';

/** What a Credential Query asks for. */
interface Claims {
  claims: { id: string; path: ClaimPath }[];
  /** The preferred set first; absent where every claim is needed. */
  claimSets?: string[][];
  idOf(this: void, path: ClaimPath): string;
}

/**
 * The claims of a credential from which labels are made, and which sets of them are enough (OpenID4VP 1.0, section 6.4.1): for each way to make
 * the values that are needed, first with everything that is optional, then with less and less of it.
 */
export function claimsOf(
  source: CredentialSource,
  labels: readonly string[],
  isNeeded: (label: string) => boolean,
): Claims {
  const idOf = source.format === 'mso_mdoc' ? elementOf : idOfPath;
  const waysOf = (label: string) => (source.labels[label] ?? []).flatMap((way) => waysOfValue(way, idOf));
  const needed = labels.filter(isNeeded).map(waysOf);
  const alternatives = needed.reduce<string[][]>(
    (sets, ways) => sets.flatMap((set) => ways.map((way) => [...set, ...way])),
    [[]],
  );
  const optional = labels.filter((label) => !isNeeded(label)).flatMap(waysOf);
  // Optional claims that some way to the needed values includes come along with it and are not asked for separately.
  const extras = distinct(optional.filter((way) => !needed.some((ways) => ways.some(includes(way)))));
  const subsets = extras.reduce<string[][]>(
    (sets, extra) => sets.flatMap((set) => [[...set, ...extra], set]),
    [[]],
  );
  const paths = labels.flatMap((label) => (source.labels[label] ?? []).flatMap((way) => way.paths));
  const claims = [...new Map(paths.map((path) => [idOf(path), { id: idOf(path), path }])).values()];
  const order = claims.map(({ id }) => id);
  const sets = distinct(
    alternatives.flatMap((set) =>
      subsets.map((extra) => order.filter((id) => set.includes(id) || extra.includes(id))),
    ),
  );
  const isWhole = sets.length === 1 && sets[0]?.length === claims.length;
  return { claims, idOf, ...(!isWhole && { claimSets: sets.filter((set) => set.length > 0) }) };
}

/** The sets of claims from which a value can be made: first with everything that may be missing, then with less and less of it. */
function waysOfValue({ paths, optional = [] }: ValueSource, idOf: Claims['idOf']): string[][] {
  return optional
    .reduce<ClaimPath[][]>(
      (ways, path) => ways.flatMap((way) => [way, way.filter((one) => one !== path)]),
      [[...paths]],
    )
    .filter((way) => way.length > 0 || paths.length === 0)
    .map((way) => way.map(idOf));
}

function idOfPath(path: ClaimPath): string {
  return path.map((step) => step ?? 'all').join('_');
}

/** The sources name one namespace for each type of mdoc, so the name of the data element is enough. */
function elementOf(path: ClaimPath): string {
  return String(path.at(-1));
}

function includes(way: readonly string[]): (other: readonly string[]) => boolean {
  return (other) => way.every((claim) => other.includes(claim));
}

function distinct(sets: string[][]): string[][] {
  return [...new Map(sets.map((set) => [set.join(' '), set])).values()];
}
