import { parseUrl } from './untrusted-text.js';

/** Schemes that act on the device or on this page instead of leading back to the app that asked. */
const ACTING: ReadonlySet<string> = new Set([
  'about:',
  'android-app:',
  'blob:',
  'chrome:',
  'content:',
  'data:',
  'file:',
  'filesystem:',
  'ftp:',
  'http:',
  'https:',
  'intent:',
  'javascript:',
  'vbscript:',
  'view-source:',
  'ws:',
  'wss:',
]);

/**
 * An address of an app, such as `shop.example.app://back?code=1`: a scheme of its own, followed by `//`, as apps register them (RFC 8252, section 7.1);
 * otherwise `undefined`. It is parsed first, so that ` java\nscript:` reaches the check as what a browser would run.
 */
export function appAddress(value: unknown): string | undefined {
  const url = typeof value === 'string' ? parseUrl(value) : undefined;
  if (!url || ACTING.has(url.protocol)) return undefined;
  return /^[a-z][a-z0-9+.-]*:\/\//.test(url.href) ? url.href : undefined;
}
