import { WalletError, type WalletErrorCode } from './errors.js';
import type { WalletOptions } from './options.js';

const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether the host is this machine itself. */
export function isLoopback(url: URL): boolean {
  return LOOPBACK.test(url.hostname);
}

/**
 * An address that the wallet may talk to: https, or http on this machine when the options allow it; no user name, no password.
 *
 * @throws {WalletError} with `code` when the text is no such address.
 */
export function requireWebUrl(
  text: unknown,
  options: WalletOptions,
  code: WalletErrorCode = 'insecure_url',
): URL {
  const url = typeof text === 'string' && URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.username !== '' || url.password !== '') throw new WalletError(code);
  const isLocal = url.protocol === 'http:' && options.allowLoopbackHttp === true && isLoopback(url);
  if (url.protocol !== 'https:' && !isLocal) throw new WalletError(code);
  return url;
}
