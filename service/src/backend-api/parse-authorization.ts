import { ServiceError } from '../errors.js';
import { isCompactJws } from './compact-jws.js';

/** `Authorization: Civic <request token>.<tag>`, taken apart. Nothing in it is verified yet. */
export interface Authorization {
  /** The JWT by which the app's back-end says who it is and what it calls. */
  requestToken: string;
  /** HMAC-SHA-256 of the body: 32 bytes. */
  tag: Buffer;
}

/**
 * Takes the header apart: a compact JWS, a dot, the tag in standard base64 with its padding. White space at the end is allowed because
 * Ruby's encoder leaves a line feed there.
 * @throws ServiceError `invalid_client`
 */
export function parseAuthorization(header: string | undefined): Authorization {
  const match = /^Civic ([\w-]+\.[\w-]+\.[\w-]+)\.([A-Za-z0-9+/]{43}=)\s*$/i.exec(header ?? '');
  const [, requestToken = '', extension = ''] = match ?? [];
  const tag = Buffer.from(extension, 'base64');
  if (!isCompactJws(requestToken) || tag.toString('base64') !== extension)
    throw new ServiceError('invalid_client');
  return { requestToken, tag };
}
