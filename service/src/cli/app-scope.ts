import { listOwnScopes, removeOwnScope, setOwnScope } from '../apps/own-scopes.js';
import { UsageError, parse, print, readFileArgument, withContext } from './parse.js';

const ACTIONS = ['set', 'list', 'remove'];

/** `app scope set | list | remove`: the app's own scopes. */
export async function runAppScope([action = '', ...argv]: string[]): Promise<void> {
  if (!ACTIONS.includes(action)) throw new UsageError(`app scope: ${ACTIONS.join(', ')}`);
  const { values, positionals } = parse(argv, { app: { type: 'string' } });
  const { app: appId, json, development } = values;
  const [given] = positionals;
  if (!appId) throw new UsageError('--app is missing');
  if (action !== 'list' && !given)
    throw new UsageError(action === 'set' ? 'FILE is missing' : 'NAME is missing');
  const input = action === 'set' ? readJson(given ?? '') : undefined;
  await withContext(development, async (context) => {
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
    await removeOwnScope(context, appId, given ?? '');
    return print(json, { appId, name: given, removed: true }, `removed ${given}`);
  });
}

function readJson(file: string): unknown {
  const text = readFileArgument(file).toString('utf8');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new UsageError('FILE: not JSON');
  }
}
