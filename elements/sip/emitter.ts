import type { ClassicEvents } from './payloads.js';

export type PayloadOf<K extends string> = K extends keyof ClassicEvents ? ClassicEvents[K] : unknown;

/** What a page attaches; `this` is the emitter. */
export type Handler<T, K extends string = string> = (this: T, payload: PayloadOf<K>) => unknown;

/** A handler of any event. */
export type AnyHandler<T> = (this: T, payload: never) => unknown;

interface Entry<T> {
  handler: AnyHandler<T>;
  once: boolean;
}

/**
 * The events of the classic library, with all the names under which pages call them.
 * As in the original, a handler is added as often as a page adds it, and one that throws ends the round.
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

  /** Without arguments: every handler of every event; with one: every handler of that event; with two: the first that matches. */
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

  /** A handler was added. */
  protected onAdded(): void {}

  /** Takes off the first that matches; a round under way keeps its own list. */
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
