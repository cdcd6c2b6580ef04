import { WalletError, type WalletErrorCode } from './errors.js';
import type { WalletOptions } from './options.js';
import { webAddress } from './untrusted-text.js';

const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether the host of an address is the machine itself. */
export function isLoopback(url: URL): boolean {
  return LOOPBACK.test(url.hostname);
}

/**
 * Accepts an address that the wallet may send requests to: a web address with https, or with http on the machine itself where the options allow that.
 *
 * @throws {WalletError} with `code` for anything else.
 */
export function requireWebUrl(
  text: unknown,
  options: WalletOptions,
  code: WalletErrorCode = 'insecure_url',
): URL {
  const address = webAddress(text);
  if (address === undefined) throw new WalletError(code);
  const url = new URL(address);
  const isLocal = url.protocol === 'http:' && options.allowLoopbackHttp === true && isLoopback(url);
  if (url.protocol !== 'https:' && !isLocal) throw new WalletError(code);
  return url;
}
