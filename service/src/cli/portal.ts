import { removeAccount } from '../accounts/change-account.js';
import { makeFirstLink } from '../accounts/invitations.js';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { CommandError, parseAction, print, withDeed } from './parse.js';

const ACTIONS = { link: {}, members: {}, remove: { takes: ['ID'] } };

/** `portal link | members | remove ID`: the way into the Integration Portal, and who has one. */
export async function runPortal(argv: string[]): Promise<void> {
  const { action, values, given, deed } = parseAction('portal', argv, {}, ACTIONS);
  const { json, development } = values;
  await withDeed(development, deed, async (context) => {
    if (action === 'link') {
      if (context.options.withoutPortal) throw new CommandError('portal link: CIVIC_PORTAL is off');
      const link = await makeFirstLink(context);
      return print(json, { link }, link);
    }
    if (action === 'remove') {
      const [id = ''] = given;
      await remove(context, id);
      return print(json, { removed: id }, 'removed');
    }
    const members = (await context.store.listAccounts()).map(
      ({ id, name, role, createdAt, lastSignInAt, passkeys, recoveryHashes }) => ({
        id,
        name,
        role,
        passkeys: passkeys.length,
        recoveryCodes: recoveryHashes.length,
        created: new Date(createdAt).toISOString(),
        ...(lastSignInAt !== undefined && { lastSignIn: new Date(lastSignInAt).toISOString() }),
      }),
    );
    const lines = members.map(
      ({ id, name, role, lastSignIn = 'never' }) => `${id}  ${role}  ${name}  last sign-in ${lastSignIn}`,
    );
    return print(json, members, lines.join('\n') || 'none');
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
