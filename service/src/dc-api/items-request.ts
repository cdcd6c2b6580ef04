import { array, boolean, bytes, embedded, map, text } from '../credentials/mdoc/write-cbor.js';
import type { ClaimsQuery, CredentialQuery } from '../credentials/query.js';

type Entry = readonly [key: Buffer, value: Buffer];

/**
 * ItemsRequestBytes (ISO/IEC 18013-5, section 8.3.2.1.2.1): the elements of a document that queries for its type ask for, each with whether the
 * site may keep it.
 * @param asked the queries for this type
 * @param registration a registration certificate (ETSI TS 119 475), compact
 */
export function itemsRequest(
  docType: string,
  asked: readonly CredentialQuery[],
  registration: string | undefined,
): Buffer {
  const nameSpaces = new Map<string, Map<string, boolean>>();
  for (const { path, intent_to_retain: isKept = false } of asked.flatMap((query) => setsOf(query)[0])) {
    const [namespace, element] = path as [string, string];
    const elements = nameSpaces.get(namespace) ?? new Map<string, boolean>();
    elements.set(element, isKept || elements.get(element) === true);
    nameSpaces.set(namespace, elements);
  }
  const encoded = [...nameSpaces].map(
    ([namespace, elements]): Entry => [
      text(namespace),
      map(...[...elements].map(([name, isKept]): Entry => [text(name), boolean(isKept)])),
    ],
  );
  const info = requestInfo(asked, registration);
  return embedded(
    map(
      [text('docType'), text(docType)],
      [text('nameSpaces'), map(...encoded)],
      ...(info.length > 0 ? [[text('requestInfo'), map(...info)] as const] : []),
    ),
  );
}

/** ETSI TS 119 472-2 has the registration certificate here, the second edition of ISO/IEC 18013-5 what will do instead of an element. */
function requestInfo(asked: readonly CredentialQuery[], registration: string | undefined): Entry[] {
  const alternatives = asked.flatMap(alternativesOf);
  return [
    ...(registration === undefined ? [] : [[text('euWrprc'), bytes(Buffer.from(registration))] as const]),
    ...(alternatives.length > 0 ? [[text('alternativeDataElements'), array(...alternatives)] as const] : []),
  ];
}

/** For every element of the preferred set, what other sets have in its place. A set that only lacks elements needs no word. */
function alternativesOf(query: CredentialQuery): Buffer[] {
  const [preferred, ...others] = setsOf(query);
  return preferred.flatMap((claim) => {
    const instead = others
      .filter((set) => !set.includes(claim))
      .map((set) => set.filter((other) => !preferred.includes(other)))
      .filter(({ length }) => length > 0);
    if (instead.length === 0) return [];
    return [
      map(
        [text('requestedElement'), reference(claim)],
        [text('alternativeElementSets'), array(...instead.map((set) => array(...set.map(reference))))],
      ),
    ];
  });
}

/** The Claim Sets of a query, the preferred one first: all claims where it has no sets. */
function setsOf({
  claims = [],
  claim_sets: sets = [],
}: CredentialQuery): [ClaimsQuery[], ...ClaimsQuery[][]] {
  const [preferred, ...others] = sets.map((ids) => claims.filter(({ id }) => ids.includes(id)));
  return [preferred ?? claims, ...others];
}

function reference({ path }: ClaimsQuery): Buffer {
  return array(...path.map((step) => text(step as string)));
}
