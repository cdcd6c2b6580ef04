import type { WebhookDeliveryRow } from 'civic-elements/protocol';
import { describeDelivery, listDeliveries } from '../webhooks/log.js';
import { findWebhook, removeWebhook, setWebhook } from '../webhooks/settings.js';
import { sendTest } from '../webhooks/webhooks.js';
import { parseAction, print, required, withDeed } from './parse.js';

const FLAGS = ['app'];
const ACTIONS = {
  set: { flags: FLAGS, takes: ['URL'] },
  show: { flags: FLAGS },
  remove: { flags: FLAGS },
  test: { flags: FLAGS },
  list: { flags: FLAGS },
};

/** `app webhook set | show | remove | test | list`: where messages about an app go, and what became of them. */
export async function runAppWebhook(argv: string[]): Promise<void> {
  const { action, values, given, deed } = parseAction(
    'app webhook',
    argv,
    { app: { type: 'string' } },
    ACTIONS,
  );
  const { json, development } = values;
  const appId = required(values.app, 'app');
  const [url = ''] = given;
  // An address may have a secret in it, which is nobody's business.
  await withDeed(development, deed && { ...deed, target: appId }, async (context) => {
    if (action === 'set') {
      const { app, secret } = await setWebhook(context, appId, url);
      const shown = { appId, url: app.webhook?.url, secret };
      const text = `${shown.url}\nsecret: ${secret}\n\nKeep the secret now: it is not shown again.`;
      return print(json, shown, text);
    }
    if (action === 'remove') {
      await removeWebhook(context, appId);
      return print(json, { appId, removed: true }, 'removed');
    }
    if (action === 'test') {
      const row = describeDelivery(await sendTest(context, appId));
      return print(json, row, lineOf(row));
    }
    if (action === 'list') {
      const rows = await listDeliveries(context, appId);
      return print(json, rows, rows.map(lineOf).join('\n'));
    }
    const { url: known, createdAt } = await findWebhook(context, appId);
    const since = new Date(createdAt).toISOString();
    return print(json, { appId, url: known, since }, `${known}  since ${since}`);
  });
}

function lineOf({ id, type, createdAt, state, tries, reply, cause }: WebhookDeliveryRow): string {
  const known = [type, state, `tries: ${tries}`, reply, cause].filter((part) => part !== undefined);
  return [new Date(createdAt).toISOString(), id, ...known].join('  ');
}
