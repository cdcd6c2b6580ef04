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
export class Emitter {
  declare addEventListener: this['on'];
  declare removeListener: this['off'];
  declare removeAllListeners: this['off'];
  declare removeEventListener: this['off'];
  /**
   * The handlers by event, made with the first one. It is a plain property of plain objects, as in the original, because pages put instances
   * into proxies, inherit from them and copy their methods; a private field would not be there then.
   */
  declare private _callbacks?: Record<string, Kept[]>;

  on<K extends string>(event: K, handler: Handler<this, K>): this {
    const callbacks = (this._callbacks ??= {});
    // A new list each time, because `emit` may be going through the old one.
    callbacks[keyOf(event)] = [...keptOf(this._callbacks, event), handler as unknown as Kept];
    this.onAdded();
    return this;
  }

  once<K extends string>(event: K, handler: Handler<this, K>): this {
    const once: Kept = (...payload) => {
      this.off(event, once);
      return (handler as unknown as Kept).apply(this, payload);
    };
    once.own = handler;
    return this.on(event, once as Handler<this, K>);
  }

  /** Removes handlers: without arguments all of them, with one argument all of that event, with two arguments the first that is equal. */
  off(event?: string, handler?: AnyHandler<this>): this {
    if (event === undefined) this._callbacks = {};
    else {
      const kept = keptOf(this._callbacks, event);
      const at = kept.findIndex((one) => one === handler || one.own === handler);
      const callbacks = (this._callbacks ??= {});
      callbacks[keyOf(event)] = handler === undefined ? [] : kept.filter((_, index) => index !== at);
    }
    return this;
  }

  emit(event: string, ...payload: unknown[]): this {
    for (const handler of keptOf(this._callbacks, event)) handler.apply(this, payload);
    return this;
  }

  listeners(event: string): AnyHandler<this>[] {
    return keptOf(this._callbacks, event).map((handler) => (handler.own ?? handler) as AnyHandler<this>);
  }

  hasListeners(event: string): boolean {
    return keptOf(this._callbacks, event).length > 0;
  }

  /** Called after a handler was added. */
  protected onAdded(): void {}
}

/** An event may have any name, `__proto__` too. */
function keyOf(event: string): string {
  return `$${event}`;
}

function keptOf(callbacks: Record<string, Kept[]> | undefined, event: string): Kept[] {
  return callbacks?.[keyOf(event)] ?? [];
}

const { on, off } = Emitter.prototype;
Object.assign(Emitter.prototype, {
  addEventListener: on,
  removeListener: off,
  removeAllListeners: off,
  removeEventListener: off,
});
