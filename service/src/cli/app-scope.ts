import { listOwnScopes, removeOwnScope, setOwnScope } from '../apps/own-scopes.js';
import { CommandError, parseAction, print, readFileArgument, required, withDeed } from './parse.js';

const ACTIONS = {
  set: { flags: ['app'], takes: ['FILE'] },
  list: { flags: ['app'] },
  remove: { flags: ['app'], takes: ['NAME'] },
};

/** `app scope set | list | remove`: the app's own scopes. */
export async function runAppScope(argv: string[]): Promise<void> {
  const parsed = parseAction('app scope', argv, { app: { type: 'string' } } as const, ACTIONS);
  const { action, values, deed } = parsed;
  const { json, development } = values;
  const appId = required(values.app, 'app');
  const [given = ''] = parsed.given;
  const input = action === 'set' ? readJson(given) : undefined;
  await withDeed(development, deed, async (context) => {
    if (action === 'set') {
      const scope = await setOwnScope(context, appId, input);
      return print(json, scope, `set ${scope.name}`);
    }
    if (action === 'list') {
      const scopes = await listOwnScopes(context, appId);
      const lines = scopes.map(
        ({ name, labels }) => `${name}  ${labels.map(({ label }) => label).join(' ')}`,
      );
      return print(json, scopes, lines.join('\n'));
    }
    await removeOwnScope(context, appId, given);
    return print(json, { appId, name: given, removed: true }, `removed ${given}`);
  });
}

function readJson(file: string): unknown {
  const text = readFileArgument(file).toString('utf8');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new CommandError('FILE: not JSON');
  }
}
