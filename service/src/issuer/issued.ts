import { randomInt } from 'node:crypto';
import { type Contact, comparable } from '../contact/address.js';
import { contactHash } from '../contact/code.js';
import type { Context } from '../context.js';
import type { StatusReference } from './create-mdoc.js';
import type { NewIssuance } from './desk.js';
import type { Issuer } from './issuer.js';
import { STATUS_LIST_LENGTH, statusListUri } from './status-token.js';

/** Places that are tried in one list. In a list that is half full, one credential in a thousand goes to the next. */
const TRIES = 10;

/**
 * Gives credentials places in status lists that no others have, at random, so that a place says nothing about when it was taken. Lists are filled one
 * after the other.
 * @returns a function that takes a place, and returns the `status` claim
 */
export function createPlaces(context: Context, issuer: Issuer) {
  /** The list in which there was room the last time. */
  let list = 1;
  return async ({ about, ...issuance }: NewIssuance<Contact>): Promise<StatusReference> => {
    const credential = { ...issuance, ...(about && { contact: issuedContactHash(context, about) }) };
    for (let attempt = 1; ; attempt++) {
      const index = randomInt(STATUS_LIST_LENGTH);
      if (await context.store.addIssued({ ...credential, list, index }))
        return { status_list: { idx: index, uri: statusListUri(issuer, list) } };
      if (attempt % TRIES === 0) list++;
    }
  };
}

/**
 * The keyed hash of a contact that stands beside its credentials, so that an operator who is told the address can withdraw them. Capitals make no other
 * one: hardly any provider has two mailboxes that differ in them, and nobody says them when they report an address.
 */
export function issuedContactHash(context: Pick<Context, 'hashKeys'>, contact: Contact): string {
  return contactHash(context, `issued|${contact.kind}|${comparable(contact).toLowerCase()}`);
}
