import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import type { App } from '../store/store.js';
import { type RequestToken, SKEW } from './verify-request-token.js';

/**
 * Spends a request token: its `jti`, not its text, until nobody could use it any more. Comes after signature and HMAC, so that only the app
 * itself can spend its tokens.
 * @throws ServiceError `invalid_client` when it was spent before
 */
export async function spendRequestToken(
  context: Context,
  app: App,
  { jti, exp }: RequestToken,
): Promise<void> {
  const until = Math.ceil((exp + SKEW) * 1000);
  const isNew = await context.store.spend(`rt:${app.appId}:${jti}`, until, context.clock());
  if (!isNew) throw new ServiceError('invalid_client');
}
