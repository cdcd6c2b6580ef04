import { ServiceError } from '../errors.js';

/** Whoever resolves the text against a page of its own must get the same address: `https:host` is relative there, and line breaks vanish. */
const ABSOLUTE = /^https?:\/\/(?![/\\])[^\s\p{Cc}]+$/iu;

/**
 * Accepts an http(s) address without credentials whose origin is registered; compared after parsing, so that look-alikes do not pass.
 * @throws ServiceError `invalid_return_url`
 */
export function checkReturnUrl(text: string, origins: readonly string[]): void {
  const url = ABSOLUTE.test(text) && URL.canParse(text) ? new URL(text) : undefined;
  const isAllowed =
    url !== undefined &&
    (url.protocol === 'https:' || url.protocol === 'http:') &&
    url.username === '' &&
    url.password === '' &&
    origins.includes(url.origin);
  if (!isAllowed) throw new ServiceError('invalid_return_url');
}
