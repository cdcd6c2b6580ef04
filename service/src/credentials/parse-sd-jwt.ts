import { type UnverifiedJwt, parseJwt } from './parse-jwt.js';
import { PresentationError } from './presentation-error.js';

/** An SD-JWT with Key Binding (RFC 9901, section 4), taken apart, nothing verified. */
export interface SdJwt {
  /** The Issuer-signed JWT, compact. */
  issuerJwt: string;
  issuer: UnverifiedJwt;
  /** Disclosures as sent, base64url. */
  disclosures: string[];
  /** The Key Binding JWT, compact. */
  keyBindingJwt: string;
  keyBinding: UnverifiedJwt;
  /** What `sd_hash` is computed over: everything up to and including the last `~`. */
  hashed: string;
}

const DISCLOSURE = /^[A-Za-z0-9_-]+$/;

/** More than any credential that is asked here has; each one costs a hash. */
const MAX_DISCLOSURES = 200;

/** Takes a presentation apart. @throws PresentationError `sd_jwt_malformed` or `key_binding_missing` */
export function parseSdJwt(presentation: string): SdJwt {
  const [issuerJwt = '', ...rest] = presentation.split('~');
  const keyBindingJwt = rest.pop();
  if (keyBindingJwt === undefined || keyBindingJwt === '') throw new PresentationError('key_binding_missing');
  const issuer = parseJwt(issuerJwt);
  const keyBinding = parseJwt(keyBindingJwt);
  const areDisclosures = rest.length <= MAX_DISCLOSURES && rest.every((part) => DISCLOSURE.test(part));
  if (!issuer || !keyBinding || !areDisclosures) throw new PresentationError('sd_jwt_malformed');
  const hashed = presentation.slice(0, -keyBindingJwt.length);
  return { issuerJwt, issuer, disclosures: rest, keyBindingJwt, keyBinding, hashed };
}
