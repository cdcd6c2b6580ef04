import { isSettled } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import { current } from '../scope-request/advance.js';
import type { ScopeRequest } from '../scope-request/scope-request.js';

/**
 * Yields the scope request as it is now and after each change, until it is settled or `signal` fires. It subscribes before it reads, so that
 * nothing is missed. It yields state and not a queue, so that nothing repeats. At `expiresAt` it wakes by itself.
 */
export async function* watch(
  context: Context,
  uuid: string,
  signal: AbortSignal,
): AsyncGenerator<ScopeRequest> {
  let changed = false;
  let wake = () => {};
  const unsubscribe = context.store.subscribe(uuid, () => {
    changed = true;
    wake();
  });
  let seen = 0;
  try {
    while (!signal.aborted) {
      changed = false;
      const request = await current(context, uuid);
      if (request.version > seen) {
        seen = request.version;
        yield request;
      }
      if (isSettled(request.status)) return;
      await new Promise<void>((resolve) => {
        if (changed || signal.aborted) return resolve();
        const timer = setTimeout(done, Math.max(1, request.expiresAt - context.clock()));
        function done() {
          clearTimeout(timer);
          signal.removeEventListener('abort', done);
          resolve();
        }
        wake = done;
        signal.addEventListener('abort', done);
      });
    }
  } finally {
    unsubscribe();
  }
}
