import { ServiceError } from '../errors.js';
import { webAddress } from '../untrusted-text.js';

/** A web address that every parser reads in the same way, because it contains nothing that some of them strip or skip. */
const UNAMBIGUOUS = /^https?:\/\/(?![/\\])[^\s\p{Cc}]+$/iu;

/**
 * Accepts a web address whose origin is registered. Origins are compared after parsing, so that look-alikes do not pass.
 * @throws ServiceError `invalid_return_url`
 */
export function checkReturnUrl(text: string, origins: readonly string[]): void {
  const address = UNAMBIGUOUS.test(text) ? webAddress(text) : undefined;
  if (address === undefined || !origins.includes(new URL(address).origin)) {
    throw new ServiceError('invalid_return_url');
  }
}
