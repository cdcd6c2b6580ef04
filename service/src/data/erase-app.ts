import type { Context } from '../context.js';
import { AppError } from '../errors.js';
import type { Deleted } from '../store/data-store.js';

/**
 * Deletes an app that was revoked with all that is kept of it, and has the files of the database forget it. The audit log keeps its id.
 * What a service that runs beside the command writes of it a moment later, a second call erases.
 * @throws AppError where nothing is kept of such an app, or it can still ask
 */
export async function eraseApp({ store, activity }: Context, appId: string): Promise<Deleted> {
  // What is on its way into the store must not come after the erasure.
  await activity.flush();
  const deleted = await store.eraseApp(appId);
  if (!deleted) throw new AppError('appId: revoke the app first');
  if (Object.values(deleted).every((rows) => rows === 0)) throw new AppError('appId: not registered');
  await store.checkpoint();
  return deleted;
}
