import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import type { App } from '../store/store.js';
import { parseJwsPart } from './compact-jws.js';

/**
 * The app that a request token claims to come from (`iss`), unless its registration was revoked.
 * @throws ServiceError `invalid_client`
 */
export async function findApp(context: Context, requestToken: string): Promise<App> {
  const iss = parseJwsPart(requestToken.split('.')[1] ?? '')?.iss;
  const app = typeof iss === 'string' ? await context.store.getApp(iss) : undefined;
  if (!app || app.revokedAt !== undefined) throw new ServiceError('invalid_client');
  return app;
}
