import { randomBytes } from 'node:crypto';
import type { Role } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { sha256 } from '../keys/request-ids.js';
import type { Account, Invitation } from './account.js';

const HOUR = 3_600_000;
const FIRST_LINK_LIFETIME = HOUR;

/** Milliseconds for which an invitation can be used. */
export const INVITATION_LIFETIME = 7 * 24 * HOUR;

/**
 * Makes a link by which the operator becomes an owner, for an hour and once. The one from before ends. The token is in the fragment, so that it is in
 * no log and no referrer.
 */
export async function makeFirstLink(context: Context): Promise<string> {
  const { store, options } = context;
  for (const { id, by } of await store.listInvitations())
    if (by === undefined) await store.removeInvitation(id);
  const { token } = await addInvitation(context, 'owner', FIRST_LINK_LIFETIME);
  return `${options.publicUrl}/portal/#first-link=${token}`;
}

/** The first link while the portal has no owner, otherwise undefined. */
export async function firstLinkIfNeeded(context: Context): Promise<string | undefined> {
  const accounts = await context.store.listAccounts();
  const isNeeded = !context.options.withoutPortal && !accounts.some(({ role }) => role === 'owner');
  return isNeeded ? makeFirstLink(context) : undefined;
}

/** @returns the invitation, and the link that an owner hands on, which works once and for seven days */
export async function invite(
  context: Context,
  by: Account,
  role: Role,
): Promise<{ invitation: Invitation; link: string }> {
  const { invitation, token } = await addInvitation(context, role, INVITATION_LIFETIME, by.id);
  return { invitation, link: `${context.options.publicUrl}/portal/#invitation=${token}` };
}

async function addInvitation({ store, clock }: Context, role: Role, lifetime: number, by?: string) {
  const token = randomBytes(32).toString('base64url');
  const now = clock();
  const invitation: Invitation = {
    id: sha256(token),
    role,
    createdAt: now,
    expiresAt: now + lifetime,
    ...(by !== undefined && { by }),
  };
  await store.addInvitation(invitation);
  return { invitation, token };
}

/** The invitations that can be used, with the account that made each; not the first link. */
export async function openInvitations(context: Context): Promise<{ invitation: Invitation; by: Account }[]> {
  const accounts = await context.store.listAccounts();
  const all = await context.store.listInvitations();
  return all.flatMap((invitation) => {
    const by = accounts.find(({ id }) => id === invitation.by);
    return by && isOpen(context, invitation, accounts) ? [{ invitation, by }] : [];
  });
}

/** @param id SHA-256 of the token. @throws ServiceError `invalid_link` */
export async function findInvitation(context: Context, id: string): Promise<Invitation> {
  const invitation = await context.store.getInvitation(id);
  if (!invitation || !isOpen(context, invitation, await context.store.listAccounts()))
    throw new ServiceError('invalid_link');
  return invitation;
}

/** Whoever is no owner any more has invited nobody: otherwise they could come back by a link of their own. */
function isOpen({ clock }: Context, { expiresAt, by }: Invitation, accounts: readonly Account[]): boolean {
  const isOfOwner = accounts.some(({ id, role }) => id === by && role === 'owner');
  return expiresAt > clock() && (by === undefined || isOfOwner);
}
