import type { Role } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { sha256 } from '../keys/request-ids.js';
import type { Account, Passkey } from './account.js';
import { sealCeremony, takeCeremony } from './ceremony.js';
import { type RegistrationResponseJSON, creationOptions, verifyCreated } from './passkeys.js';
import { newRecoveryCodes } from './recovery-codes.js';
import { refuseKnown } from './register.js';

/** Passkeys of one member. All accounts are read with every request. */
const MOST_PASSKEYS = 20;

/**
 * By what a passkey is called outside of sign-in: SHA-256 of the credential id, base64url. Ids may have 1,023 bytes (WebAuthn, level 3, section 4), and
 * whoever knows one can fail to sign in with it until the tries of its account are used up.
 */
export function rowId({ id }: Passkey): string {
  return sha256(id);
}

/** Gives a member another role. @throws ServiceError `not_found`, `last_way_in` */
export async function setRole(context: Context, id: string, role: Role): Promise<Account> {
  const accounts = await change(context, id, (account) => ({ ...account, role }), keepOwner);
  return find(accounts, id);
}

/** Removes a member, ends their sessions, and with them what they invited. @throws ServiceError `not_found`, `last_way_in` */
export async function removeAccount(context: Context, id: string): Promise<void> {
  await change(context, id, () => undefined, keepOwner);
  await context.store.removeSessions(id);
}

/** Begins to make one more passkey for a member who is signed in. @throws ServiceError `invalid_passkey` when there are too many */
export async function beginPasskey(context: Context, account: Account) {
  refuseMore(account);
  const options = await creationOptions(context, account);
  const { challenge } = options;
  return { options, ceremony: sealCeremony(context, 'add', { challenge, accountId: account.id }) };
}

/** @throws ServiceError `invalid_passkey` */
export async function addPasskey(
  context: Context,
  account: Account,
  sealed: string | undefined,
  response: RegistrationResponseJSON,
  name: string,
): Promise<Passkey> {
  const { challenge, accountId } = await takeCeremony(context, 'add', sealed, 'invalid_passkey');
  if (accountId !== account.id) throw new ServiceError('invalid_passkey', { rule: 'ceremony of another' });
  const passkey = await verifyCreated(context, response, challenge, name);
  await change(
    context,
    account.id,
    (present) => {
      refuseMore(present);
      return { ...present, passkeys: [...present.passkeys, passkey] };
    },
    (_after, before) => refuseKnown(before, passkey.id),
  );
  return passkey;
}

/** @param id as `rowId` has it. @throws ServiceError `not_found`, `last_way_in` */
export async function removePasskey(context: Context, accountId: string, id: string): Promise<void> {
  await change(context, accountId, (account) => {
    const passkeys = account.passkeys.filter((passkey) => rowId(passkey) !== id);
    if (passkeys.length === account.passkeys.length) throw new ServiceError('not_found');
    if (passkeys.length === 0) throw new ServiceError('last_way_in');
    return { ...account, passkeys };
  });
}

function refuseMore({ passkeys }: Account): void {
  if (passkeys.length >= MOST_PASSKEYS) throw new ServiceError('invalid_passkey', { rule: 'too many' });
}

/** Ten new recovery codes. Those from before work no more. */
export async function renewRecoveryCodes(context: Context, accountId: string): Promise<string[]> {
  const { codes, hashes } = newRecoveryCodes(context);
  await change(context, accountId, (account) => ({ ...account, recoveryHashes: hashes }));
  return codes;
}

/** Changes one account in the transaction of all. `check` sees all of them after and before the change, and throws what it finds. */
export async function change(
  { store }: Context,
  id: string,
  make: (account: Account) => Account | undefined,
  check: (after: Account[], before: Account[]) => void = () => {},
): Promise<Account[]> {
  return store.changeAccounts((before) => {
    const changed = make(find(before, id));
    const after = before.flatMap((account) => (account.id === id ? (changed ?? []) : account));
    check(after, before);
    return after;
  });
}

/** @throws ServiceError `not_found` */
function find(accounts: readonly Account[], id: string): Account {
  const account = accounts.find((one) => one.id === id);
  if (!account) throw new ServiceError('not_found');
  return account;
}

function keepOwner(after: readonly Account[]): void {
  if (!after.some(({ role }) => role === 'owner')) throw new ServiceError('last_way_in');
}
