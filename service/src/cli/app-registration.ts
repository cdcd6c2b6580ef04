import { findApp } from '../apps/change-app.js';
import { createRegistrarLists } from '../apps/check-registrations.js';
import { describeRegistration, importRegistration, removeRegistration } from '../apps/registrations.js';
import { UsageError, parseAction, print, readFileArgument, required, withDeed } from './parse.js';

const FLAGS = { app: { type: 'string' }, encoding: { type: 'string' } } as const;

const ACTIONS = {
  import: { flags: ['app', 'encoding'], takes: ['FILE'] },
  list: { flags: ['app'] },
  remove: { flags: ['app'], takes: ['REGISTRATION'] },
};

/** `app registration import | list | remove`: the registration certificates that wallets are shown. */
export async function runAppRegistration(argv: string[]): Promise<void> {
  const { action, values, given: args, deed } = parseAction('app registration', argv, FLAGS, ACTIONS);
  const { json, development, encoding } = values;
  if (encoding !== undefined && encoding !== 'compact' && encoding !== 'base64url')
    throw new UsageError('--encoding: compact or base64url');
  const appId = required(values.app, 'app');
  const [given = ''] = args;
  await withDeed(development, deed, async (context) => {
    if (action === 'import') {
      const text = readFileArgument(given).toString('latin1');
      const imported = await importRegistration(
        context,
        createRegistrarLists(context),
        appId,
        text,
        encoding,
      );
      const { isReplacing, findings, unregistered } = imported;
      const shown = { ...describeRegistration(imported.registration), isReplacing, findings, unregistered };
      const notes = [
        ...(isReplacing ? ['note it replaces the one before for this intended use'] : []),
        ...findings.map((finding) => `note ${finding}`),
        ...unregistered.map(
          ({ scope, exceeds = 'an intended use that is not registered' }) =>
            `not covered: scope ${[scope].flat().join()} asks for ${[exceeds].flat().join('; ')}`,
        ),
      ];
      return print(json, shown, [line(shown), ...notes].join('\n'));
    }
    if (action === 'list') {
      const all = ((await findApp(context, appId)).registrations ?? []).map(describeRegistration);
      return print(json, all, all.map(line).join('\n'));
    }
    await removeRegistration(context, appId, given);
    return print(json, { appId, id: given, removed: true }, `removed ${given}`);
  });
}

function line({ id, asker, expires = 'no end', types }: ReturnType<typeof describeRegistration>): string {
  return [id, asker, expires, ...types].join('  ');
}
