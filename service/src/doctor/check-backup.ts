import type { Context } from '../context.js';
import { lastBackup } from '../upkeep/last-backup.js';
import { type Finding, findingsOf } from './finding.js';

const { ok, warning } = findingsOf('backup');

const DAY = 86_400_000;

/** Days after which a backup, or a new installation without one, is no good state any more. */
const LATE = 30;
const NEW = 7;

/** Looks when the last backup was made. Copies that others make of the disk are not known here. */
export async function checkBackup(context: Context): Promise<Finding[]> {
  const { store, options, clock } = context;
  if (options.store !== 'sqlite') return [];
  const change = 'run backup by a timer, and keep the copy on another disk';
  const at = await lastBackup(context);
  if (at !== undefined) {
    const days = Math.floor((clock() - at) / DAY);
    const text = `the last backup was made ${days} days ago`;
    return [days >= LATE ? warning(text, change) : ok(text)];
  }
  const first = Math.min(...(await store.listSigningKeys()).map(({ createdAt }) => createdAt));
  return clock() - first >= NEW * DAY ? [warning('no backup was made yet', change)] : [];
}
