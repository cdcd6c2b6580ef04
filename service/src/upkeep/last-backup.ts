import type { Context } from '../context.js';

/** What the audit log calls a backup. The log is also where the time of the last one is kept. */
export const BACKUP = 'backup';

/** When the last backup was made by the command, milliseconds; undefined where none was. */
export async function lastBackup({ store }: Pick<Context, 'store'>): Promise<number | undefined> {
  const [line] = await store.findAudit({ action: BACKUP }, 1);
  return line?.at;
}
