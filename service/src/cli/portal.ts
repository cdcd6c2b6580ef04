import type { Account } from '../accounts/account.js';
import { removeAccount } from '../accounts/change-account.js';
import { makeFirstLink } from '../accounts/invitations.js';
import { takeWalletAway } from '../accounts/wallets.js';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { CommandError, allowedBy, parseAction, print, withDeed } from './parse.js';

const ACTIONS = {
  link: {},
  members: {},
  remove: { takes: ['ID'] },
  'remove-wallet': { takes: ['WALLET'] },
};

/** `portal link | members | remove ID | remove-wallet WALLET`: the way into the Integration Portal, and who has one. */
export async function runPortal(argv: string[]): Promise<void> {
  const { action, values, given, deed } = parseAction('portal', argv, {}, ACTIONS);
  const { json, development } = values;
  if (action === 'link' && (await allowedBy(development)).withoutPortal)
    throw new CommandError('portal link: CIVIC_PORTAL is off');
  await withDeed(development, deed, async (context) => {
    if (action === 'link') {
      const link = await makeFirstLink(context);
      return print(json, { link }, link);
    }
    if (action === 'remove') {
      const [id = ''] = given;
      await remove(context, id);
      return print(json, { removed: id }, 'removed');
    }
    if (action === 'remove-wallet') {
      const [id = ''] = given;
      await removeWallet(context, id);
      return print(json, { wallet: id, removed: true }, `removed ${id}`);
    }
    const members = (await context.store.listAccounts()).map(describe);
    return print(json, members, members.flatMap(linesOf).join('\n') || 'none');
  });
}

async function remove(context: Context, id: string): Promise<void> {
  try {
    await removeAccount(context, id);
  } catch (error) {
    const code = error instanceof ServiceError ? error.code : undefined;
    if (code === 'not_found') throw new CommandError('ID: there is no such member');
    if (code === 'last_way_in')
      throw new CommandError('ID: this is the last owner; portal link makes another one first');
    throw error;
  }
}

/** @throws CommandError */
async function removeWallet(context: Context, id: string): Promise<void> {
  const accounts = await context.store.listAccounts();
  const account = accounts.find(({ wallets = [] }) => wallets.some((wallet) => wallet.id === id));
  if (!account) throw new CommandError('WALLET: no member has a wallet of this id');
  await takeWalletAway(context, account.id, id);
}

function describe({ wallets = [], passkeys, recoveryHashes, createdAt, lastSignInAt, ...account }: Account) {
  const { id, name, role } = account;
  return {
    id,
    name,
    role,
    passkeys: passkeys.length,
    recoveryCodes: recoveryHashes.length,
    wallets: wallets.map((wallet) => ({
      id: wallet.id,
      name: wallet.name,
      linked: new Date(wallet.createdAt).toISOString(),
      ...(wallet.lastUsedAt !== undefined && { lastUsed: new Date(wallet.lastUsedAt).toISOString() }),
    })),
    created: new Date(createdAt).toISOString(),
    ...(lastSignInAt !== undefined && { lastSignIn: new Date(lastSignInAt).toISOString() }),
  };
}

function linesOf({ id, name, role, lastSignIn = 'never', wallets }: ReturnType<typeof describe>): string[] {
  return [
    `${id}  ${role}  ${name}  last sign-in ${lastSignIn}`,
    ...wallets.map(
      (wallet) => `  wallet ${wallet.id}  ${wallet.name}  last used ${wallet.lastUsed ?? 'never'}`,
    ),
  ];
}
