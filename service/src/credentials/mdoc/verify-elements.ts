import { hash } from 'node:crypto';
import { PresentationError } from '../presentation-error.js';
import type { Document } from './parse-device-response.js';
import { type CborMap, type CborValue, type Tagged, readCbor } from './read-cbor.js';
import { readClaim } from './read-claim.js';

/** Node's name for each `digestAlgorithm` (ISO/IEC 18013-5, section 9.1.2.5). */
const ALGORITHMS = new Map<CborValue, string>([
  ['SHA-256', 'sha256'],
  ['SHA-384', 'sha384'],
  ['SHA-512', 'sha512'],
]);

/**
 * The data elements of an mdoc by namespace, each verified by its digest in what the issuer signed (ISO/IEC 18013-5, section 9.1.2.4).
 * @throws PresentationError `mso_malformed`, `elements_missing`, `elements_malformed` (also for a name that is used twice; two elements with one digest would be the same element), `element_digest`
 */
export function verifyElements({ elements, mso }: Document): Record<string, Record<string, unknown>> {
  const algorithm = ALGORITHMS.get(mso.get('digestAlgorithm'));
  const valueDigests = mso.get('valueDigests');
  if (algorithm === undefined || !(valueDigests instanceof Map)) throw new PresentationError('mso_malformed');
  if ([...elements.values()].every(({ length }) => length === 0))
    throw new PresentationError('elements_missing');
  return Object.fromEntries(
    [...elements].map(([namespace, items]) => {
      if (namespace === '__proto__') throw new PresentationError('elements_malformed');
      return [namespace, verifyNamespace(items, (valueDigests as CborMap).get(namespace), algorithm)];
    }),
  );
}

function verifyNamespace(
  items: readonly Tagged[],
  digests: CborValue,
  algorithm: string,
): Record<string, unknown> {
  const values = new Map<string, unknown>();
  for (const item of items) {
    const { digestId, name, value } = parseItem(item);
    checkDigest(item, digestId, digests, algorithm);
    if (values.has(name)) throw new PresentationError('elements_malformed');
    values.set(name, readClaim(value));
  }
  return Object.fromEntries(values);
}

function checkDigest(item: Tagged, digestId: number, digests: CborValue, algorithm: string): void {
  const digest = digests instanceof Map ? (digests as CborMap).get(digestId) : undefined;
  if (!Buffer.isBuffer(digest) || !digest.equals(hash(algorithm, item.encoded, 'buffer')))
    throw new PresentationError('element_digest');
}

/** IssuerSignedItem. Its `random` has done its work with the digest. */
function parseItem({ value }: Tagged): { digestId: number; name: string; value: CborValue } {
  let item: CborValue;
  try {
    item = readCbor(value as Buffer);
  } catch (cause) {
    throw new PresentationError('elements_malformed', { cause });
  }
  if (!(item instanceof Map)) throw new PresentationError('elements_malformed');
  const map = item as CborMap;
  const digestId = map.get('digestID');
  const name = map.get('elementIdentifier');
  if (typeof digestId !== 'number' || typeof name !== 'string' || name === '__proto__')
    throw new PresentationError('elements_malformed');
  return { digestId, name, value: map.get('elementValue') };
}
