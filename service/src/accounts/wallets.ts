import { randomBytes } from 'node:crypto';
import { PORTAL_APP_ID, PORTAL_SCOPE } from '../apps/portal-app.js';
import { consume } from '../exchange/consume.js';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { verifyAuthCode } from '../scope-request/auth-code.js';
import { isSameText } from '../tokens/is-same-text.js';
import type { Account, LinkedWallet, Session } from './account.js';
import { change } from './change-account.js';
import { keyedHash } from './keyed-hash.js';

/** Wallets of one member. All accounts are read with every request. */
const MOST_WALLETS = 20;

/** The login nonce of a browser that begins to sign in. @param secret what that browser alone keeps */
export function signInNonce(context: Context, secret: string): string {
  return keyedHash(context, `wallet-sign-in ${secret}`);
}

/** The login nonce of a member who begins to link a wallet: that of their session, so that no other browser has it. */
export function linkNonce(context: Context, { id }: Session): string {
  return keyedHash(context, `wallet-link ${id}`);
}

/**
 * Exchanges an auth code of the portal's own app, exactly once and in this process, as back-ends of other apps do from outside.
 * @param loginNonce what the scope request must have been created with: a code from another browser is refused before it is used up
 * @param code of the error
 * @returns what is kept of the wallet: the keyed hash of its user id
 * @throws ServiceError with this code where the auth code is none of this app, was used, is too old, or came from elsewhere
 */
export async function walletHashOf(
  context: Context,
  authCode: string,
  loginNonce: string,
  code: 'sign_in_failed' | 'invalid_wallet',
): Promise<string> {
  const app = await context.store.getApp(PORTAL_APP_ID);
  if (!app) throw new ServiceError(code, { rule: 'no scope request' });
  try {
    const verified = await verifyAuthCode(context, app, authCode);
    const request = await context.store.getScopeRequest(verified.uuid);
    if (request?.scope !== PORTAL_SCOPE) throw new ServiceError(code, { rule: 'scope' });
    if (!isSameText(request.loginNonce, loginNonce)) throw new ServiceError(code, { rule: 'login nonce' });
    const { userId } = JSON.parse(await consume(context, app, verified)) as { userId: string };
    return keyedHash(context, `wallet ${userId}`);
  } catch (cause) {
    if (!(cause instanceof ServiceError) || cause.code !== 'invalid_grant') throw cause;
    throw new ServiceError(code, { rule: 'auth code', cause });
  }
}

/** @throws ServiceError `invalid_wallet`, `wallet_taken` when it is linked to somebody, this member included */
export async function linkWallet(
  context: Context,
  account: Account,
  authCode: string,
  loginNonce: string,
  name: string,
): Promise<LinkedWallet> {
  refuseMore(account);
  const hash = await walletHashOf(context, authCode, loginNonce, 'invalid_wallet');
  const id = randomBytes(16).toString('base64url');
  const linked: LinkedWallet = { id, hash, name, createdAt: context.clock() };
  await change(
    context,
    account.id,
    (present) => {
      refuseMore(present);
      return { ...present, wallets: [...(present.wallets ?? []), linked] };
    },
    (_after, before) => {
      if (before.some(({ wallets = [] }) => wallets.some((known) => known.hash === hash)))
        throw new ServiceError('wallet_taken');
    },
  );
  return linked;
}

function refuseMore({ wallets = [] }: Account): void {
  if (wallets.length >= MOST_WALLETS) throw new ServiceError('invalid_wallet', { rule: 'too many' });
}

/** Signs in no more by this wallet. Passkeys stay, so that there is always another way. @throws ServiceError `not_found` */
export async function unlinkWallet(context: Context, accountId: string, id: string): Promise<void> {
  await change(context, accountId, ({ wallets = [], ...account }) => {
    const kept = wallets.filter((wallet) => wallet.id !== id);
    if (kept.length === wallets.length) throw new ServiceError('not_found');
    return { ...account, ...(kept.length > 0 && { wallets: kept }) };
  });
}

/** The same for a wallet that may be in foreign hands: the member's sessions end as well, because one may be the thief's. @throws ServiceError `not_found` */
export async function takeWalletAway(context: Context, accountId: string, id: string): Promise<void> {
  await unlinkWallet(context, accountId, id);
  await context.store.removeSessions(accountId);
}
