import type { Context } from '../context.js';
import type { ScopeRequest } from './scope-request.js';

/**
 * Says to the service's own parts that a scope request has reached another status, once it is stored. A renewal leads back to `pending` and is none.
 * Of a try nothing is said, because it is none of the app's own traffic.
 * @param before the row as it was; undefined for a new one
 */
export function announce(
  { events, clock }: Pick<Context, 'clock'> & Partial<Pick<Context, 'events'>>,
  before: ScopeRequest | undefined,
  { uuid, appId, status, scope, createdAt, answeredBy, error, isTry }: ScopeRequest,
): void {
  if (isTry || before?.status === status || (before && status === 'pending')) return;
  events?.emit('status-reached', {
    uuid,
    appId,
    status,
    scope,
    at: clock(),
    createdAt,
    ...(answeredBy !== undefined && { channel: answeredBy }),
    ...(error !== undefined && { error }),
  });
}
