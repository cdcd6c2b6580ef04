import { readCredential } from '../core/index.js';
import { Database } from './database.js';
import { History, type HistoryEntry } from './history.js';
import { IndexedDbStore } from './indexed-db-store.js';
import type { Card } from './view.js';

/** What the wallet holds, as the page shows it: the credentials with their claims, and the record of answers. */
export class Holdings {
  cards: Card[] = [];
  entries: HistoryEntry[] = [];
  readonly store: IndexedDbStore;
  readonly history: History;

  constructor(database = new Database()) {
    this.store = new IndexedDbStore(database);
    this.history = new History(database);
  }

  async load(): Promise<void> {
    const held = await this.store.list();
    this.cards = await Promise.all(
      held.map(async (one) => ({ held: one, claims: (await readCredential(one.credential)).claims })),
    );
    this.entries = await this.history.list();
  }

  async remove(id: string): Promise<void> {
    await this.store.remove(id);
    await this.load();
  }

  /** Removes every credential with its key, and the record. */
  async clear(): Promise<void> {
    await this.store.clear();
    await this.history.clear();
    await this.load();
  }

  async clearHistory(): Promise<void> {
    await this.history.clear();
    await this.load();
  }
}
