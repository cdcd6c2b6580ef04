import type { DataSubject } from 'civic-elements/protocol';
import { type Contact, readContact } from '../contact/address.js';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { issuedContactHash } from '../issuer/issued.js';

/** What something is kept about. `key` is what stands in the database for it: its id, or the keyed hash of an address. */
export interface Subject {
  kind: DataSubject['kind'];
  key: string;
  /** Absent for addresses and numbers, which are not kept and are not repeated. */
  name?: string;
}

const FORMS = {
  app: /^[\w-]{1,64}$/,
  member: /^[\w-]{22}$/,
  'scope-request': /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/,
} as const;

/**
 * Reads what is asked about.
 * @throws ServiceError `invalid_request` for an id of another form, `invalid_contact` for what is no address or number
 */
export function readSubject(context: Pick<Context, 'hashKeys'>, { kind, name }: DataSubject): Subject {
  const typed = name.trim();
  if (kind === 'email' || kind === 'phone') {
    const contact: Contact = readContact(kind, typed);
    return { kind, key: issuedContactHash(context, contact) };
  }
  const key = kind === 'scope-request' ? typed.toLowerCase() : typed;
  if (!FORMS[kind].test(key)) throw new ServiceError('invalid_request', { rule: 'name' });
  return { kind, key, name: key };
}
