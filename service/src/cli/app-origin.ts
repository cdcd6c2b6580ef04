import { addOrigin, removeOrigin } from '../apps/change-app.js';
import { parseAction, print, withDeed } from './parse.js';

/** `app origin add | remove ID ORIGIN`: the origins whose pages may ask. */
export async function runAppOrigin(argv: string[]): Promise<void> {
  const takes = ['ID', 'ORIGIN'];
  const { action, values, given, deed } = parseAction(
    'app origin',
    argv,
    {},
    { add: { takes }, remove: { takes } },
  );
  const [appId = '', origin = ''] = given;
  await withDeed(values.development, deed, async (context) => {
    const change = action === 'add' ? addOrigin : removeOrigin;
    const { origins } = await change(context, appId, origin);
    print(values.json, { appId, origins }, `origins: ${origins.join(' ')}`);
  });
}
