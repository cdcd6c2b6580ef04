import { AppError, ServiceError } from '../errors.js';
import type { ServiceEvents } from '../events.js';
import type { Store } from '../store/store.js';
import type { Tracing } from './tracing.js';

/** What asks the store for nothing. */
const NO_OPERATION: ReadonlySet<string> = new Set<keyof Store>(['subscribe', 'close']);

/** An operation of a store. */
export type Ask = (...args: unknown[]) => Promise<unknown>;

/**
 * The same store, which says of each operation how long it took and how it failed (`store-asked` in events.ts), whatever it is implemented by. What is
 * said has nothing of rows or keys.
 */
export function observeStore(store: Store, events: ServiceEvents, tracing?: Tracing): Store {
  const observed = Object.entries(store).map(([name, member]) => {
    const isOperation = typeof member === 'function' && !NO_OPERATION.has(name);
    if (!isOperation) return [name, member];
    const ask = member as Ask;
    return [name, observe(name, tracing?.traceOperation(name, ask) ?? ask, events)];
  });
  return Object.fromEntries(observed) as Store;
}

function observe(operation: string, ask: Ask, events: ServiceEvents): Ask {
  return async (...args) => {
    const began = performance.now();
    const tell = (error?: string) =>
      events.emit('store-asked', {
        operation,
        seconds: (performance.now() - began) / 1000,
        ...(error !== undefined && { error }),
      });
    try {
      const reply = await ask(...args);
      tell();
      return reply;
    } catch (error) {
      tell(kindOf(error));
      throw error;
    }
  };
}

/** A code of SQLite, of Redis or of the system. What a caller's own decision throws through the store is no error of it. */
export function kindOf(error: unknown): string | undefined {
  if (error instanceof ServiceError || error instanceof AppError) return undefined;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^[A-Z_]{3,40}$/.test(code) ? code : 'other';
}
