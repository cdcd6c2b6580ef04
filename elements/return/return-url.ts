import { isUuid } from '../../src/client/untrusted-text.js';

/** A response code as the service makes it: 16 to 128 characters of base64url. */
const RESPONSE_CODE = /^[\w-]{16,128}$/;

type Place = Pick<Location, 'pathname' | 'search' | 'hash'>;

/** What a wallet's return added to the address. */
export interface Return {
  uuid: string;
  /** Absent when the person declined. */
  responseCode?: string;
}

const UUID = /([?&#])uuid=([^?&#]*)(&|$)/;
/** The response code is a parameter, or the end of an id, so that the fragment is a valid selector: `#section-response_code-…`. */
const CODE = /([?&#-])response_code[=-]([^?&#]*)(&|$)/;

function valuesOf(part: string, pattern: RegExp): string[] {
  return part
    .split(/(?=[?&#])/)
    .map((piece) => pattern.exec(piece)?.[2])
    .filter((value) => value !== undefined);
}

/** The query of the address, or the query inside the fragment that a hash router uses: `#/route?uuid=…`. */
function queryOf({ search, hash }: Place): string {
  return search || hash.replace(/^[^?]*/, '');
}

/** The return that an address holds; `undefined` unless there is exactly one well-formed `uuid`. */
export function readReturn(place: Place): Return | undefined {
  const [uuid, ...more] = valuesOf(queryOf(place), UUID);
  if (uuid === undefined || more.length > 0 || !isUuid(uuid)) return undefined;
  const responseCode = valuesOf(place.hash, CODE).at(-1);
  return responseCode !== undefined && RESPONSE_CODE.test(responseCode) ? { uuid, responseCode } : { uuid };
}

function without(part: string, pattern: RegExp): string {
  const rest = part.replace(pattern, (_, before: string, _value, after: string) => after && before);
  return rest === part ? part : without(rest, pattern);
}

/** The address without what the return added. Every other byte stays as it is, because a site may have signed its address or may route by it. */
export function withoutReturn({ pathname, search, hash }: Place): string {
  const fragment = without(hash, CODE);
  if (search) return pathname + without(search, UUID) + fragment;
  const [route = ''] = fragment.split('?');
  return pathname + route + without(fragment.slice(route.length), UUID);
}

/** The address without the response code of a return. */
export function withoutCode({ pathname, search, hash }: Place): string {
  return pathname + search + without(hash, CODE);
}
