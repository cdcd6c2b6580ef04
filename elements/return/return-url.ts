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

/** Matches `name=value` after `?`, `&` or `#`. */
function pattern(name: string): RegExp {
  return new RegExp(`([?&#])${name}=([^?&#]*)(&|$)`);
}

function valuesOf(part: string, name: string): string[] {
  return part
    .split(/(?=[?&#])/)
    .map((piece) => pattern(name).exec(piece)?.[2])
    .filter((value) => value !== undefined);
}

/** The query of the address, or the query inside the fragment that a hash router uses: `#/route?uuid=…`. */
function queryOf({ search, hash }: Place): string {
  return search || hash.replace(/^[^?]*/, '');
}

/** The return that an address holds; `undefined` unless there is exactly one well-formed `uuid`. */
export function readReturn(place: Place): Return | undefined {
  const [uuid, ...more] = valuesOf(queryOf(place), 'uuid');
  if (uuid === undefined || more.length > 0 || !isUuid(uuid)) return undefined;
  const responseCode = valuesOf(place.hash, 'response_code').at(-1);
  return responseCode !== undefined && RESPONSE_CODE.test(responseCode) ? { uuid, responseCode } : { uuid };
}

function without(part: string, name: string): string {
  const rest = part.replace(pattern(name), (_, before: string, _value, after: string) => after && before);
  return rest === part ? part : without(rest, name);
}

/** The address without what the return added. Every other byte stays as it is, because a site may have signed its address or may route by it. */
export function withoutReturn({ pathname, search, hash }: Place): string {
  const fragment = without(hash, 'response_code');
  if (search) return pathname + without(search, 'uuid') + fragment;
  const [route = ''] = fragment.split('?');
  return pathname + route + without(fragment.slice(route.length), 'uuid');
}
