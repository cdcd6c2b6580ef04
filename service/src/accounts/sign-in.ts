import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { sealCeremony, takeCeremony } from './ceremony.js';
import type { Account } from './account.js';
import { type AuthenticationResponseJSON, requestOptions, verifyShown } from './passkeys.js';
import { hashRecoveryCode } from './recovery-codes.js';
import { type Client, startSession } from './sessions.js';
import { countTry } from './sign-in-limits.js';
import { signInNonce, walletHashOf } from './wallets.js';

/** @returns what the browser asks for a passkey with, and what it must bring back */
export async function beginSignIn(context: Context) {
  const options = await requestOptions(context);
  return { options, ceremony: sealCeremony(context, 'sign-in', { challenge: options.challenge }) };
}

/** Signs in by a passkey. @throws ServiceError `sign_in_failed`, `too_many_requests` */
export async function signInByPasskey(
  context: Context,
  sealed: string | undefined,
  response: AuthenticationResponseJSON,
  client: Client,
) {
  const returnTry = await countTry(context, 'client', client.network);
  const { challenge } = await takeCeremony(context, 'sign-in', sealed, 'sign_in_failed');
  const found = await findByPasskey(context, response);
  const returnTryOfAccount = await countTry(context, 'account', found.account.id);
  const counter = await verifyShown(context, response, challenge, found.passkey);
  const now = context.clock();
  const account = await changeOne(
    context,
    ({ passkeys }) => passkeys.some(({ id }) => id === response.id),
    (present) => ({
      ...present,
      lastSignInAt: now,
      passkeys: present.passkeys.map((passkey) =>
        passkey.id === response.id ? { ...passkey, counter, lastUsedAt: now } : passkey,
      ),
    }),
  );
  await returnTry();
  await returnTryOfAccount();
  return startSession(context, account, client);
}

/** The passkey says in its user handle whose it is, too (WebAuthn, level 3, section 7.2, step 6). */
async function findByPasskey(context: Context, { id, response }: AuthenticationResponseJSON) {
  for (const account of await context.store.listAccounts()) {
    const passkey = account.passkeys.find((own) => own.id === id);
    if (!passkey) continue;
    if (response.userHandle !== account.id) throw new ServiceError('sign_in_failed', { rule: 'user handle' });
    return { account, passkey };
  }
  throw new ServiceError('sign_in_failed', { rule: 'unknown passkey' });
}

/** Signs in by a recovery code, and uses it up. @throws ServiceError `sign_in_failed`, `too_many_requests` */
export async function signInByCode(context: Context, code: string, client: Client) {
  const returnTry = await countTry(context, 'client', client.network);
  const hash = hashRecoveryCode(context, code);
  const account = await changeOne(
    context,
    ({ recoveryHashes }) => recoveryHashes.includes(hash),
    (present) => ({
      ...present,
      lastSignInAt: context.clock(),
      recoveryHashes: present.recoveryHashes.filter((known) => known !== hash),
    }),
  );
  await returnTry();
  return startSession(context, account, client);
}

/**
 * Signs in by a linked wallet.
 * @param authCode what the page got after the wallet's approval; it is used up, whatever comes of it afterwards
 * @param secret what the browser has kept since it began
 * @throws ServiceError `sign_in_failed`, `wallet_not_linked`, `too_many_requests`
 */
export async function signInByWallet(
  context: Context,
  authCode: string,
  secret: string | undefined,
  client: Client,
) {
  const returnTry = await countTry(context, 'client', client.network);
  if (secret === undefined) throw new ServiceError('sign_in_failed', { rule: 'no secret of this browser' });
  const hash = await walletHashOf(context, authCode, signInNonce(context, secret), 'sign_in_failed');
  const now = context.clock();
  const account = await changeOne(
    context,
    ({ wallets = [] }) => wallets.some((wallet) => wallet.hash === hash),
    ({ wallets = [], ...present }) => ({
      ...present,
      lastSignInAt: now,
      wallets: wallets.map((wallet) => (wallet.hash === hash ? { ...wallet, lastUsedAt: now } : wallet)),
    }),
    'wallet_not_linked',
  );
  await returnTry();
  const signedIn = await startSession(context, account, client);
  // Whoever takes a wallet away ends the sessions after it; this one may have begun in between.
  if (!(await hasWallet(context, account.id, hash))) {
    await context.store.removeSession(signedIn.session.id);
    throw new ServiceError('wallet_not_linked', { rule: 'taken away meanwhile' });
  }
  return signedIn;
}

async function hasWallet({ store }: Context, id: string, hash: string): Promise<boolean> {
  const account = (await store.listAccounts()).find((one) => one.id === id);
  return account?.wallets?.some((wallet) => wallet.hash === hash) ?? false;
}

/** Changes the account that this holds of. @throws ServiceError with this code when it holds of none */
async function changeOne(
  { store }: Context,
  holds: (account: Account) => boolean,
  change: (account: Account) => Account,
  code: 'sign_in_failed' | 'wallet_not_linked' = 'sign_in_failed',
): Promise<Account> {
  let changed: Account | undefined;
  await store.changeAccounts((accounts) => {
    // A store may ask again, when another change was faster, and what held then may hold no more.
    changed = undefined;
    const found = accounts.find(holds);
    if (!found) return undefined;
    const next = change(found);
    changed = next;
    return accounts.map((account) => (account === found ? next : account));
  });
  if (!changed) throw new ServiceError(code, { rule: 'unknown passkey, code or wallet' });
  return changed;
}
