import { isIP } from 'node:net';
import { domainToUnicode } from 'node:url';
import { ServiceError } from '../errors.js';
import { comparableEmail, domainInDns, formatEmail } from '../scopes/forms/email.js';
import { callableNumber } from '../scopes/forms/phone.js';
import { typedDigits } from './typed-digits.js';

/** Where a code can be sent: an e-mail address as it was typed, an international domain in its normal form, or a phone number like `+442079460958` (ITU-T E.164). */
export interface Contact {
  kind: 'email' | 'phone';
  value: string;
}

/**
 * The local part of an address that needs no quoting (RFC 5321, section 4.1.2, Dot-string). Quoted ones are not taken, and none beyond ASCII
 * (RFC 6531): few relays send to either, and which of them do cannot be told before a person waits in vain.
 */
const DOT_STRING = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;

/** Characters of a local part (RFC 5321, section 4.5.3.1.1). */
const MAX_LOCAL = 64;

/** A domain name of at least two labels, as it stands in the DNS. The last one is no number, or it would be an IP address. */
const DOMAIN = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+(?!\d+$)[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/;

/**
 * Reads what a person typed.
 * @throws ServiceError `invalid_contact` when no code can be sent there
 */
export function readContact(kind: Contact['kind'], typed: string): Contact {
  const value = kind === 'email' ? readEmail(typed) : callableNumber(typedDigits(typed));
  if (value === undefined) throw new ServiceError('invalid_contact');
  return { kind, value };
}

function readEmail(typed: string): string | undefined {
  const address = formatEmail(typed);
  if (address === undefined) return undefined;
  const at = address.lastIndexOf('@');
  const [local, typedDomain] = [address.slice(0, at), address.slice(at + 1)];
  const domain = domainInDns(typedDomain);
  const isSound =
    DOT_STRING.test(local) &&
    local.length <= MAX_LOCAL &&
    DOMAIN.test(domain) &&
    domain.length <= 253 &&
    isIP(domain) === 0;
  if (!isSound) return undefined;
  // An international domain can be written in many ways. Sites get the one in which it is registered, or they could not tell whose it is.
  return domain === typedDomain.toLowerCase() ? address : `${local}@${domainToUnicode(domain)}`;
}

/** A contact in the one form in which it can be compared, and in which a relay or a gateway gets it: the domain as it stands in the DNS. */
export function comparable({ kind, value }: Contact): string {
  return kind === 'email' ? comparableEmail(value) : value;
}

/** A contact by which its owner knows it and few others do: `a…@example.org`, or the last two digits of a number. */
export function masked({ kind, value }: Contact): string {
  if (kind === 'phone') return `…${value.slice(-2)}`;
  const at = value.lastIndexOf('@');
  const local = value.slice(0, at);
  return `${local.length > 1 ? local.slice(0, 1) : ''}…${value.slice(at)}`;
}
