import { webAddress } from './untrusted-text.js';

/** The base address of a service without trailing slash, query and fragment; `undefined` when the value is not an http(s) address. */
export function serviceBase(value: unknown): string | undefined {
  const address = webAddress(value);
  if (address === undefined) return undefined;
  const { origin, pathname } = new URL(address);
  return (origin + pathname).replace(/\/+$/, '');
}
