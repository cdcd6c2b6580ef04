import type { ClassicEvents } from './payloads.js';

/** What the handlers of an event get. */
export type PayloadOf<K extends string> = K extends keyof ClassicEvents ? ClassicEvents[K] : unknown;

/** A handler of an event. Its `this` is the emitter. */
export type Handler<T, K extends string = string> = (this: T, payload: PayloadOf<K>) => unknown;

/** A handler of any event. */
export type AnyHandler<T> = (this: T, payload: never) => unknown;

interface Entry<T> {
  handler: AnyHandler<T>;
  once: boolean;
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
  readonly #entries = new Map<string, Entry<this>[]>();

  on<K extends string>(event: K, handler: Handler<this, K>): this {
    return this.#add(event, { handler, once: false });
  }

  once<K extends string>(event: K, handler: Handler<this, K>): this {
    return this.#add(event, { handler, once: true });
  }

  /** Removes handlers: without arguments all of them, with one argument all of that event, with two arguments the first that is equal. */
  off(event?: string, handler?: AnyHandler<this>): this {
    if (event === undefined) this.#entries.clear();
    else if (handler === undefined) this.#entries.delete(event);
    else this.#drop(event, (entry) => entry.handler === handler);
    return this;
  }

  emit(event: string, ...payload: unknown[]): this {
    for (const entry of this.#entries.get(event) ?? []) {
      if (entry.once) this.#drop(event, (one) => one === entry);
      (entry.handler as (...args: unknown[]) => unknown).apply(this, payload);
    }
    return this;
  }

  listeners(event: string): AnyHandler<this>[] {
    return (this.#entries.get(event) ?? []).map(({ handler }) => handler);
  }

  hasListeners(event: string): boolean {
    return this.listeners(event).length > 0;
  }

  /** Called after a handler was added. */
  protected onAdded(): void {}

  /** Removes the first handler that matches. Makes a new list, because `emit` may be going through the old one. */
  #drop(event: string, matches: (entry: Entry<this>) => boolean): void {
    const entries = this.#entries.get(event) ?? [];
    const at = entries.findIndex(matches);
    this.#entries.set(
      event,
      entries.filter((_, index) => index !== at),
    );
  }

  #add(event: string, entry: Entry<this>): this {
    this.#entries.set(event, [...(this.#entries.get(event) ?? []), entry]);
    this.onAdded();
    return this;
  }
}

const { on, off } = Emitter.prototype;
Object.assign(Emitter.prototype, {
  addEventListener: on,
  removeListener: off,
  removeAllListeners: off,
  removeEventListener: off,
});
