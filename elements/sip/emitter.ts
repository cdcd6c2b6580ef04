import type { ClassicEvents } from './payloads.js';

/** What the handlers of an event get. */
export type PayloadOf<K extends string> = K extends keyof ClassicEvents ? ClassicEvents[K] : unknown;

/** A handler of an event. Its `this` is the emitter. */
export type Handler<T, K extends string = string> = (this: T, payload: PayloadOf<K>) => unknown;

/** A handler of any event. */
export type AnyHandler<T> = (this: T, payload: never) => unknown;

/** A handler as it is kept. */
interface Kept {
  (this: unknown, ...payload: unknown[]): unknown;
  /** The page's own handler, which `once` wrapped. */
  own?: unknown;
}

/**
 * The events of the classic library, with all the names that its methods have.
 * As in the original, a handler that was added twice is called twice, and when a handler throws, those after it are not called.
 */
export interface Emitter {
  on<K extends string>(event: K, handler: Handler<this, K>): this;
  addEventListener<K extends string>(event: K, handler: Handler<this, K>): this;
  once<K extends string>(event: K, handler: Handler<this, K>): this;
  /** Removes handlers: without arguments all of them, with one argument all of that event, with two arguments the first that is equal. */
  off(event?: string, handler?: AnyHandler<this>): this;
  removeListener(event?: string, handler?: AnyHandler<this>): this;
  removeAllListeners(event?: string, handler?: AnyHandler<this>): this;
  removeEventListener(event?: string, handler?: AnyHandler<this>): this;
  emit(event: string, ...payload: unknown[]): this;
  listeners(event: string): AnyHandler<this>[];
  hasListeners(event: string): boolean;
}

/**
 * What the methods need of the object that has them. The handlers are in a plain property of plain objects, made with the first one, as in the
 * original, because pages put instances into proxies, inherit from them and copy their methods; a private field would not be there then.
 */
interface Emitting {
  _callbacks?: Record<string, Kept[]>;
  on(event: string, handler: Kept): Emitting;
  off(event: string, handler: Kept): Emitting;
  /** Called after a handler was added. */
  onAdded(): void;
}

/** The handlers of an event. It may have any name, `__proto__` too. */
function keptOf({ _callbacks }: Emitting, event: string): Kept[] {
  return _callbacks?.[`$${event}`] ?? [];
}

/** Sets the handlers of an event. The list is a new one each time, because `emit` may be going through the old one. */
function keep(emitting: Emitting, event: string, handlers: Kept[]): void {
  (emitting._callbacks ??= {})[`$${event}`] = handlers;
}

function on(this: Emitting, event: string, handler: Kept): Emitting {
  keep(this, event, [...keptOf(this, event), handler]);
  this.onAdded();
  return this;
}

function off(this: Emitting, event?: string, handler?: unknown): Emitting {
  if (event === undefined) this._callbacks = {};
  else {
    const kept = keptOf(this, event);
    const at = kept.findIndex((one) => one === handler || one.own === handler);
    keep(this, event, handler ? kept.filter((_, index) => index !== at) : []);
  }
  return this;
}

/** The methods of an {@link Emitter}. */
export const emitterMethods = {
  on,
  addEventListener: on,
  once(this: Emitting, event: string, handler: Kept): Emitting {
    const once: Kept = (...payload) => {
      this.off(event, once);
      return handler.apply(this, payload);
    };
    once.own = handler;
    return this.on(event, once);
  },
  off,
  removeListener: off,
  removeAllListeners: off,
  removeEventListener: off,
  emit(this: Emitting, event: string, ...payload: unknown[]): Emitting {
    for (const handler of keptOf(this, event)) handler.apply(this, payload);
    return this;
  },
  listeners(this: Emitting, event: string): unknown[] {
    return keptOf(this, event).map((handler) => handler.own ?? handler);
  },
  hasListeners(this: Emitting, event: string): boolean {
    return keptOf(this, event).length > 0;
  },
};
