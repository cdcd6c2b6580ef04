import { base64url } from 'jose';
import { hasher } from './hasher.js';
import { asObject } from './json.js';
import { parseJws } from './jws.js';

/** One Disclosure (RFC 9901, section 4.2). */
export interface Disclosure {
  /** As it stands in the SD-JWT. */
  text: string;
  /** The name of the claim; absent for an element of a list. */
  name?: string;
  value: unknown;
}

/** An SD-JWT taken apart, with nothing put in place. */
export interface SdJwtParts {
  /** The Issuer-signed JWT. */
  jws: string;
  payload: Record<string, unknown>;
  /** By digest. */
  disclosures: ReadonlyMap<string, Disclosure>;
}

/** A member of an object or an element of a list, with the Disclosure that it needs. */
export interface Child {
  /** The name, or the index in the list with all its elements in place. */
  step: string | number;
  value: unknown;
  disclosure?: Disclosure;
}

/** The steps that lead to a value. */
export type Place = readonly (string | number)[];

/** A place that a path leads to, and the Disclosures without which it cannot be shown. */
interface Found {
  place: Place;
  value: unknown;
  needs: readonly Disclosure[];
}

/**
 * Takes an issued SD-JWT apart.
 *
 * @throws {Error} when the text is not an SD-JWT; the message may quote the text and must not be shown.
 */
export async function takeApart(credential: string): Promise<SdJwtParts> {
  const [jws = '', ...rest] = credential.split('~');
  const { claims: payload } = parseJws(jws);
  const algorithm = String(payload['_sd_alg'] ?? 'sha-256');
  const entries = rest
    .slice(0, -1)
    .map(
      async (text): Promise<[string, Disclosure]> => [
        base64url.encode(await hasher(text, algorithm)),
        parseDisclosure(text),
      ],
    );
  return { jws, payload, disclosures: new Map(await Promise.all(entries)) };
}

function parseDisclosure(text: string): Disclosure {
  const parts: unknown = JSON.parse(new TextDecoder().decode(base64url.decode(text)));
  if (!Array.isArray(parts)) throw new RangeError('not a Disclosure');
  if (parts.length === 2) return { text, value: parts[1] };
  if (parts.length === 3 && typeof parts[1] === 'string') return { text, name: parts[1], value: parts[2] };
  throw new RangeError('not a Disclosure');
}

/** Finds every place that a claims path pointer leads to (OpenID4VP 1.0, section 7.1). There is none where the claim is missing. */
export function find(parts: SdJwtParts, path: readonly (string | number | null)[]): Found[] {
  return follow(parts, { place: [], value: parts.payload, needs: [] }, path);
}

function follow(
  parts: SdJwtParts,
  from: Found,
  [step, ...rest]: readonly (string | number | null)[],
): Found[] {
  if (step === undefined) return [from];
  return children(parts, from.value)
    .filter((child) => (step === null ? Array.isArray(from.value) : child.step === step))
    .flatMap(({ disclosure, ...child }) =>
      follow(
        parts,
        {
          place: [...from.place, child.step],
          value: child.value,
          needs: disclosure ? [...from.needs, disclosure] : from.needs,
        },
        rest,
      ),
    );
}

/** All Disclosures below a value. */
export function below(parts: SdJwtParts, value: unknown): Disclosure[] {
  return children(parts, value).flatMap(({ value: inner, disclosure }) => [
    ...(disclosure ? [disclosure] : []),
    ...below(parts, inner),
  ]);
}

/** The members or elements of a value, those that have Disclosures included. Digests without a Disclosure, such as decoys, are none. */
export function children({ disclosures }: SdJwtParts, value: unknown): Child[] {
  if (Array.isArray(value)) {
    return value
      .flatMap((entry: unknown): Omit<Child, 'step'>[] => {
        const digest = asObject(entry)?.['...'];
        if (digest === undefined) return [{ value: entry }];
        const disclosure = disclosures.get(String(digest));
        return disclosure ? [{ value: disclosure.value, disclosure }] : [];
      })
      .map((child, step) => ({ step, ...child }));
  }
  const object = asObject(value);
  if (!object) return [];
  const { _sd: digests, ...signed } = object;
  const hidden = (Array.isArray(digests) ? digests : []).flatMap((digest): Child[] => {
    const disclosure = disclosures.get(String(digest));
    return disclosure?.name === undefined
      ? []
      : [{ step: disclosure.name, value: disclosure.value, disclosure }];
  });
  return [...Object.entries(signed).map(([step, inner]) => ({ step, value: inner })), ...hidden];
}
