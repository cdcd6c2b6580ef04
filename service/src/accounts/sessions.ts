import { randomBytes } from 'node:crypto';
import type { Context } from '../context.js';
import { sha256 } from '../keys/request-ids.js';
import { visibleText } from '../untrusted-text.js';
import type { Account, Session } from './account.js';

const MINUTE = 60_000;
/** Milliseconds after which a session ends in which nothing is done. */
const IDLE = 30 * MINUTE;

/** Milliseconds after which every session ends. */
export const LONGEST_SESSION = 720 * MINUTE;

/** Whose browser it is. */
export interface Client {
  /** As the log of changes shows it. */
  address: string;
  /** As it is counted: of IPv6, a /64 network. */
  network: string;
  /** What it calls itself. */
  browser: string;
}

/** Somebody who is signed in. */
export interface SignedIn {
  account: Account;
  session: Session;
}

/** @returns the session, and the secret (43 characters) by which the browser has it */
export async function startSession(
  { store, clock }: Context,
  account: Account,
  { address, browser }: Client,
): Promise<SignedIn & { secret: string }> {
  const secret = randomBytes(32).toString('base64url');
  const now = clock();
  const session: Session = {
    id: sha256(secret),
    accountId: account.id,
    createdAt: now,
    lastUsedAt: now,
    expiresAt: now + IDLE,
    address,
    browser: visibleText(browser, 200),
  };
  await store.addSession(session);
  return { account, session, secret };
}

/** Finds the session of a secret, and prolongs it, at most once a minute so that reading writes little. */
export async function findSession({ store, clock }: Context, secret: string): Promise<SignedIn | undefined> {
  const session = await store.getSession(sha256(secret));
  const now = clock();
  if (!session || session.expiresAt <= now) return undefined;
  const account = (await store.listAccounts()).find(({ id }) => id === session.accountId);
  if (!account) return undefined;
  if (now - session.lastUsedAt < MINUTE) return { account, session };
  const expiresAt = Math.min(now + IDLE, session.createdAt + LONGEST_SESSION);
  await store.touchSession(session.id, now, expiresAt);
  return { account, session: { ...session, lastUsedAt: now, expiresAt } };
}

/** The sessions of an account that have not ended, the last used first. */
export async function listSessions({ store, clock }: Context, accountId: string): Promise<Session[]> {
  const now = clock();
  return (await store.listSessions(accountId)).filter(({ expiresAt }) => expiresAt > now);
}

/** Ends a session of this account. @returns whether there was one */
export async function endSession(context: Context, accountId: string, id: string): Promise<boolean> {
  const own = await listSessions(context, accountId);
  return own.some((session) => session.id === id) && context.store.removeSession(id);
}
