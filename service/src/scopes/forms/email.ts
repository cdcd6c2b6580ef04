import { domainToASCII } from 'node:url';

/** One `@` with something on both sides, and nothing that would need quoting or that breaks a line. The rest is for the issuer to vouch for. */
const EMAIL = /^[^\s@<>"\p{C}]{1,64}@[^\s@<>"\p{C}]{1,253}$/u;

/** The e-mail address as the credential has it, without the space around it, if it has the form of one. */
export function formatEmail(value: unknown): string | undefined {
  const address = typeof value === 'string' ? value.trim() : '';
  return address.length <= 254 && EMAIL.test(address) ? address : undefined;
}

/**
 * An e-mail address in the one form in which it can be compared: of the domain neither capitals nor the way to write an international name
 * matter (RFC 5321, section 2.3.11; RFC 5890). What the local part means is for its domain alone to know.
 */
export function comparableEmail(address: string): string {
  const trimmed = address.trim();
  const at = trimmed.lastIndexOf('@') + 1;
  const domain = trimmed.slice(at);
  return trimmed.slice(0, at) + (domainInDns(domain) || domain.toLowerCase());
}

/**
 * What ends or encodes the host of a URL. Node reads a domain as the host of one: for it `example.org/example.com` is `example.org`, and
 * `ex%61mple.org` as well.
 */
const URL_SIGN = /[\s/?#\\%:@[\]]/;

/** A domain name as it stands in the DNS; empty for what is none. */
export function domainInDns(domain: string): string {
  return URL_SIGN.test(domain) ? '' : domainToASCII(domain);
}
