import type { AppKey } from 'civic-elements/protocol';
import { listKeys, revokeKey } from '../apps/rotate-app.js';
import { UsageError, parseAction, print, required, withDeed } from './parse.js';

const ACTIONS = {
  list: { flags: ['app'] },
  revoke: { flags: ['app'], takes: ['KEY'] },
};

/** `app key list | revoke`: the pairs of secret and key with which an app's back-end may sign. */
export async function runAppKey(argv: string[]): Promise<void> {
  const { action, values, given, deed } = parseAction('app key', argv, { app: { type: 'string' } }, ACTIONS);
  const { json, development } = values;
  const appId = required(values.app, 'app');
  const [id = ''] = given;
  await withDeed(development, deed, async (context) => {
    if (action === 'revoke') {
      await revokeKey(context, appId, id);
      return print(json, { appId, id, revoked: true }, `revoked ${id}`);
    }
    const keys = (await listKeys(context, appId)).map(describe);
    return print(
      json,
      keys,
      keys.map(({ id: key, created, ends = 'newest' }) => `${key}  ${created}  ${ends}`).join('\n'),
    );
  });
}

function describe({ id, publicKey, createdAt, endsAt }: AppKey) {
  const created = new Date(createdAt).toISOString();
  return { id, publicKey, created, ...(endsAt !== undefined && { ends: new Date(endsAt).toISOString() }) };
}

const UNITS = { s: 1, m: 60, h: 3_600, d: 86_400 } as const;

/** What `app rotate` takes: `24h`, `90m`, `7d`, or seconds. @throws UsageError */
export function overlapOf({ overlap }: { overlap?: string }): { overlap?: number } {
  if (overlap === undefined) return {};
  const [, count, unit = 's'] = /^(\d{1,9})([smhd])?$/.exec(overlap) ?? [];
  if (count === undefined) throw new UsageError('--overlap: such as 24h, 90m or 7d');
  return { overlap: Number(count) * UNITS[unit as keyof typeof UNITS] };
}
