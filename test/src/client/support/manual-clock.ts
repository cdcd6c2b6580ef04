import type { Clock } from '../../../../src/client/clock.js';

/** Time that stands still until it is told to move. */
export class ManualClock implements Clock {
  #now = Date.parse('2026-01-01T00:00:00Z');
  #tasks = new Set<{ at: number; task: () => void }>();

  get pending(): number {
    return this.#tasks.size;
  }

  now(): number {
    return this.#now;
  }

  random(): number {
    return 0;
  }

  after(ms: number, task: () => void): () => void {
    const entry = { at: this.#now + ms, task };
    this.#tasks.add(entry);
    return () => this.#tasks.delete(entry);
  }

  advance(ms: number): void {
    this.#now += ms;
    for (const entry of [...this.#tasks].toSorted((a, b) => a.at - b.at)) {
      if (entry.at > this.#now || !this.#tasks.delete(entry)) continue;
      entry.task();
    }
  }
}
