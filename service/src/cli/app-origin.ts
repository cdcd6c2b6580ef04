import { addOrigin, removeOrigin } from '../apps/change-app.js';
import { UsageError, parse, print, withContext } from './parse.js';

/** `app origin add | remove ID ORIGIN`: the origins whose pages may ask. */
export async function runAppOrigin([action = '', ...argv]: string[]): Promise<void> {
  if (action !== 'add' && action !== 'remove') throw new UsageError('app origin: add, remove');
  const { values, positionals } = parse(argv, {});
  const [appId, origin] = positionals;
  if (!appId) throw new UsageError('ID is missing');
  if (!origin) throw new UsageError('ORIGIN is missing');
  await withContext(values.development, async (context) => {
    const change = action === 'add' ? addOrigin : removeOrigin;
    const { origins } = await change(context, appId, origin);
    print(values.json, { appId, origins }, `origins: ${origins.join(' ')}`);
  });
}
