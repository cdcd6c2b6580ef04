import { webAddress } from '../untrusted-text.js';

/** An origin as the log may show it: `null` is what browsers send for a page without one. */
export function shownOrigin(header: string | undefined): string {
  const address = webAddress(header);
  return address === undefined ? 'null' : new URL(address).origin;
}
