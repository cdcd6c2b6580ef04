import { randomBytes } from 'node:crypto';
import type { Actor } from '../audit/audit.js';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { sha256 } from '../keys/request-ids.js';
import type { Account } from './account.js';
import { sealCeremony, takeCeremony } from './ceremony.js';
import { findInvitation } from './invitations.js';
import { type RegistrationResponseJSON, creationOptions, verifyCreated } from './passkeys.js';
import { newRecoveryCodes } from './recovery-codes.js';
import { type Client, startSession } from './sessions.js';

/**
 * Begins to make an account by the token of the first link or of an invitation, which is not used up yet.
 * @returns what the browser makes the passkey with, and what it must bring back
 * @throws ServiceError `invalid_link`
 */
export async function beginRegistration(context: Context, token: string, name: string) {
  const { id: invitation } = await findInvitation(context, sha256(token));
  const accountId = randomBytes(16).toString('base64url');
  const options = await creationOptions(context, { id: accountId, name });
  const { challenge } = options;
  return { options, ceremony: sealCeremony(context, 'register', { challenge, accountId, name, invitation }) };
}

/**
 * Makes the account, signs it in, and uses the link up. The recovery codes are known here alone.
 * @throws ServiceError `invalid_passkey`, `invalid_link`
 */
export async function register(
  context: Context,
  sealed: string | undefined,
  response: RegistrationResponseJSON,
  passkeyName: string,
  client: Client,
) {
  const { store, clock } = context;
  const begun = await takeCeremony(context, 'register', sealed, 'invalid_passkey');
  const { challenge, accountId: id, name, invitation: invitationId } = begun;
  const passkey = await verifyCreated(context, response, challenge, passkeyName);
  const { role } = await findInvitation(context, invitationId);
  if (!(await store.removeInvitation(invitationId))) throw new ServiceError('invalid_link');
  const { codes, hashes } = newRecoveryCodes(context);
  let account: Account = {
    id,
    name,
    role,
    createdAt: clock(),
    lastSignInAt: clock(),
    passkeys: [passkey],
    recoveryHashes: hashes,
  };
  await store.changeAccounts((accounts) => {
    refuseKnown(accounts, passkey.id);
    account = { ...account, name: freeName(accounts, name) };
    return [...accounts, account];
  });
  return { ...(await startSession(context, account, client)), recoveryCodes: codes };
}

/** The name, with a number where another member is called so: lists and the audit log tell people apart by it, and the operator from them. */
function freeName(accounts: readonly Account[], name: string): string {
  const others: Actor['kind'][] = ['command line', 'unknown wallet'];
  const taken = new Set([...others, ...accounts.map((account) => account.name)].map(comparable));
  for (let nth = 1; ; nth++) {
    const numbered = nth === 1 ? name : `${name} (${nth})`;
    if (!taken.has(comparable(numbered))) return numbered;
  }
}

function comparable(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase();
}

/** A passkey is that of one account. @throws ServiceError `invalid_passkey` */
export function refuseKnown(accounts: readonly Account[], passkeyId: string): void {
  if (accounts.some(({ passkeys }) => passkeys.some(({ id }) => id === passkeyId)))
    throw new ServiceError('invalid_passkey', { rule: 'known passkey' });
}
