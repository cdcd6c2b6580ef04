import { makeFirstLink } from '../accounts/invitations.js';
import { CommandError, parseAction, print, withDeed } from './parse.js';

/** `portal link | members`: the way into the Integration Portal, and who has one. */
export async function runPortal(argv: string[]): Promise<void> {
  const { action, values, deed } = parseAction('portal', argv, {}, { link: {}, members: {} });
  const { json, development } = values;
  await withDeed(development, deed, async (context) => {
    if (action === 'link') {
      if (context.options.withoutPortal) throw new CommandError('portal link: CIVIC_PORTAL is off');
      const link = await makeFirstLink(context);
      return print(json, { link }, link);
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
