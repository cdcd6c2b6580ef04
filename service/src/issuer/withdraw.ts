import type { Contact } from '../contact/address.js';
import type { Context } from '../context.js';
import type { Given } from './desk.js';
import { ACCESS_LIFETIME } from './grants.js';
import { issuedContactHash } from './issued.js';

/** How many issuances of one contact are looked at, those issued last first. */
const LIMIT = 1_000;

const markOf = (contact: string) => `withdrawn:${contact}`;

/**
 * Withdraws all that was issued about a contact, and ends the access tokens that would give more of it: the mark stays until the last of these has
 * expired by itself.
 * @returns how many credentials were withdrawn that were not before
 */
export async function withdrawContact(context: Context, contact: Contact): Promise<number> {
  const hash = issuedContactHash(context, contact);
  const now = context.clock();
  // The mark comes first: what is issued after it is looked at again, and what was issued before it is withdrawn.
  await context.store.putMark(markOf(hash), now + ACCESS_LIFETIME);
  return context.store.revokeIssued({ contact: hash }, now);
}

/**
 * Whether what an access token gave was withdrawn, or since it was made anything about its contact. Otherwise the wallet from which an operator takes
 * a credential would fetch itself another one.
 */
export async function isWithdrawn(context: Context, { id, about, since }: Given<Contact>): Promise<boolean> {
  const contact = about && issuedContactHash(context, about);
  const mark = contact === undefined ? undefined : await context.store.getMark(markOf(contact));
  if (mark !== undefined && since + ACCESS_LIFETIME <= mark) return true;
  const issued = await context.store.listIssued(LIMIT, contact === undefined ? { id } : { contact });
  return issued.some(({ revokedAt }) => revokedAt !== undefined && revokedAt >= since);
}
