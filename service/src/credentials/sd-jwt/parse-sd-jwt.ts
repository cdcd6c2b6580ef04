import { type UnverifiedJws, parseJws } from '../../tokens/jws.js';
import { PresentationError } from '../presentation-error.js';

/** An SD-JWT with Key Binding (RFC 9901, section 4), taken apart. Nothing in it is verified. */
export interface SdJwt {
  /** The Issuer-signed JWT. */
  issuer: UnverifiedJws;
  /** Disclosures as sent, base64url. */
  disclosures: string[];
  /** The Key Binding JWT. */
  keyBinding: UnverifiedJws;
  /** What `sd_hash` is computed over: everything up to and including the last `~`. */
  hashed: string;
}

const DISCLOSURE = /^[A-Za-z0-9_-]+$/;

/** More than any credential needs that this service asks for. Each one costs a hash. */
const MAX_DISCLOSURES = 200;

/** Takes a presentation apart. @throws PresentationError `sd_jwt_malformed` or `key_binding_missing` */
export function parseSdJwt(presentation: string): SdJwt {
  const [issuerJwt = '', ...rest] = presentation.split('~');
  const keyBindingJwt = rest.pop();
  if (keyBindingJwt === undefined || keyBindingJwt === '') throw new PresentationError('key_binding_missing');
  const issuer = parseJws(issuerJwt);
  const keyBinding = parseJws(keyBindingJwt);
  const areDisclosures = rest.length <= MAX_DISCLOSURES && rest.every((part) => DISCLOSURE.test(part));
  if (!issuer || !keyBinding || !areDisclosures) throw new PresentationError('sd_jwt_malformed');
  const hashed = presentation.slice(0, -keyBindingJwt.length);
  return { issuer, disclosures: rest, keyBinding, hashed };
}
