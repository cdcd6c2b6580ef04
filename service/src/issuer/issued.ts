import { randomInt } from 'node:crypto';
import { type Contact, comparable } from '../contact/address.js';
import { contactHash } from '../contact/code.js';
import type { Context } from '../context.js';
import type { IssuedCredential } from '../store/issued-store.js';
import { STATUS_LIST_LENGTH } from './status-token.js';

/** Places that are tried in one list. In a list that is half full, one credential in a thousand goes to the next. */
const TRIES = 10;

/**
 * Gives a credential a place in a status list that no other has, at random, so that it says nothing about when it was issued. Lists are filled one
 * after the other.
 * @param from the list to begin with
 */
export async function takePlace(
  { store }: Pick<Context, 'store'>,
  credential: Omit<IssuedCredential, 'list' | 'index'>,
  from: number,
): Promise<{ list: number; index: number }> {
  for (let list = from; ; list++) {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const index = randomInt(STATUS_LIST_LENGTH);
      if (await store.addIssued({ ...credential, list, index })) return { list, index };
    }
  }
}

/** The keyed hash of a contact that stands beside its credentials, so that an operator who is told the address can withdraw them. */
export function issuedContactHash(context: Pick<Context, 'options'>, contact: Contact): string {
  return contactHash(context, `issued|${contact.kind}|${comparable(contact)}`);
}
