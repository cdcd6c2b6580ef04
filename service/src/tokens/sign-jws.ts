import { type KeyObject, sign } from 'node:crypto';

/** The members of a protected header that the service writes itself. */
export interface JwsHeader {
  typ: string;
  [member: string]: unknown;
}

/**
 * Signs a JSON object by ES256: a JWS in compact serialisation (RFC 7515, section 7.1; RFC 7518, section 3.4). It is node:crypto and not jose for the
 * reason that `isSignedBy` gives.
 * @param header without `alg`. Members that are undefined are left out, in header and payload alike
 * @param key a private key on P-256
 */
export function signJws(header: JwsHeader, payload: object, key: KeyObject): string {
  const signed = `${encode({ ...header, alg: 'ES256' })}.${encode(payload)}`;
  const signature = sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' });
  return `${signed}.${signature.toString('base64url')}`;
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
