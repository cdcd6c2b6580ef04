/** A uuid as the service writes it (RFC 9562, section 4). */
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** 32 to 128 characters of base64url; anything else is not one of ours. */
const RESPONSE_CODE = /^[\w-]{16,128}$/;

type Place = Pick<Location, 'pathname' | 'search' | 'hash'>;

/** What a wallet's return added to the address. */
export interface Return {
  uuid: string;
  /** Absent when the person said no. */
  responseCode?: string;
}

function pieces(part: string): string[] {
  return part.slice(1).split('&');
}

function valuesOf(part: string, name: string): string[] {
  return pieces(part)
    .filter((piece) => piece.startsWith(`${name}=`))
    .map((piece) => piece.slice(name.length + 1));
}

/** Reads a return from an address; `undefined` unless there is exactly one well-formed `uuid`. */
export function readReturn({ search, hash }: Place): Return | undefined {
  const [uuid, ...more] = valuesOf(search, 'uuid');
  if (uuid === undefined || more.length > 0 || !UUID.test(uuid)) return undefined;
  const responseCode = valuesOf(hash, 'response_code').at(-1);
  return responseCode !== undefined && RESPONSE_CODE.test(responseCode) ? { uuid, responseCode } : { uuid };
}

function without(part: string, name: string): string {
  const kept = pieces(part).filter((piece) => !piece.startsWith(`${name}=`));
  return kept.length > 0 && kept.join('') !== '' ? part.charAt(0) + kept.join('&') : '';
}

/** The address without what the return added. The rest is kept byte for byte: it is the site's, and may be signed or routed on. */
export function withoutReturn({ pathname, search, hash }: Place): string {
  const query = search.includes('uuid=') ? without(search, 'uuid') : search;
  const fragment = hash.includes('response_code=') ? without(hash, 'response_code') : hash;
  return pathname + query + fragment;
}
