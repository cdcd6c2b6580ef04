import type { Context } from '../context.js';
import type { ScopeRequestStep } from '../events.js';
import type { ScopeRequest } from './scope-request.js';

/**
 * Says to the service's own parts that a scope request has reached another status, or has new links, once it is stored. Of a try nothing is said, because
 * it is none of the app's own traffic.
 * @param before the row as it was; undefined for a new one
 */
export function announce(
  { events, clock }: Pick<Context, 'clock'> & Partial<Pick<Context, 'events'>>,
  before: ScopeRequest | undefined,
  request: ScopeRequest,
): void {
  const { status, error, isTry } = request;
  if (isTry) return;
  const step = stepOf(request, clock());
  // It leads back to `pending`, and is no other status.
  if (before && before.generation < request.generation) events?.emit('renewed', step);
  if (before?.status === status || (before && status === 'pending')) return;
  events?.emit('status-reached', { ...step, status, ...(error !== undefined && { error }) });
}

/** What may be told of a scope request to which something happened. */
export function stepOf(
  { uuid, appId, scope, createdAt, answeredBy, trace }: ScopeRequest,
  at: number,
): ScopeRequestStep {
  return {
    uuid,
    appId,
    scope,
    at,
    createdAt,
    ...(answeredBy !== undefined && { channel: answeredBy }),
    ...(trace !== undefined && { trace }),
  };
}
