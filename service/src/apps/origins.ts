import { AppError } from '../errors.js';
import { parseUrl } from '../untrusted-text.js';

const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * The origins of an app as browsers send them (RFC 6454, section 6.1): lower case, without the usual port and without a slash at the end,
 * international names in their ASCII form.
 * @throws AppError that names the fault
 */
export function checkOrigins(origins: readonly string[], mode: 'development' | 'live'): string[] {
  if (origins.length === 0) throw new AppError('origins: at least one');
  return [...new Set(origins.map((origin) => checkOrigin(origin, mode)))];
}

function checkOrigin(text: string, mode: 'development' | 'live'): string {
  if (/\s/.test(text)) throw new AppError('origins: no white space');
  if (!/^https?:\/\//i.test(text)) throw new AppError('origins: must begin with https://');
  if (text.includes('*')) throw new AppError('origins: no wildcards; name each origin');
  const url = parseUrl(text);
  if (!url) throw new AppError('origins: the host or port is malformed');
  const { protocol, hostname, username, password, pathname } = url;
  if (username !== '' || password !== '') throw new AppError('origins: no user name or password');
  if (pathname !== '/' || /[?#]/.test(text))
    throw new AppError('origins: scheme, host and port only, no path or query');
  if (protocol === 'http:' && mode === 'live' && !LOCAL.test(hostname))
    throw new AppError('origins: http:// only for localhost; use https://');
  return url.origin;
}
