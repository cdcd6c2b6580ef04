import { formatOf, readCredential } from '../core/index.js';
import { Backup, type KeptCredential } from './backup.js';
import { Database } from './database.js';
import { History, type HistoryEntry } from './history.js';
import { IndexedDbStore } from './indexed-db-store.js';
import { Lock } from './lock.js';
import { Table } from './table.js';
import { Vault } from './vault.js';
import type { Card } from './view.js';

/** What the wallet holds, as the page shows it: the credentials with their claims, and the record of answers; and how that is locked and backed up. */
export class Holdings {
  cards: Card[] = [];
  entries: HistoryEntry[] = [];
  readonly store: IndexedDbStore;
  readonly history: History;
  readonly lock: Lock;
  readonly backup: Backup;
  readonly #credentials: Table<KeptCredential>;
  readonly #entries: Table<HistoryEntry>;
  readonly #vault: Vault;

  constructor(database = new Database(), vault = new Vault()) {
    this.#vault = vault;
    this.#credentials = new Table<KeptCredential>(database, 'credentials', vault, 'holderKey');
    this.#entries = new Table<HistoryEntry>(database, 'history', vault);
    this.lock = new Lock(database, vault);
    this.backup = new Backup(database);
    this.store = new IndexedDbStore(this.#credentials, this.backup);
    this.history = new History(this.#entries);
  }

  /** Reads how the wallet is locked and backed up, which is not sealed. */
  async prepare(): Promise<void> {
    await this.lock.load();
    await this.backup.load();
  }

  async load(): Promise<void> {
    const held = await this.store.list();
    this.cards = await Promise.all(
      held.map(async (one) => ({ held: one, claims: await listedClaims(one.credential) })),
    );
    this.entries = await this.history.list();
  }

  async remove(id: string): Promise<void> {
    await this.store.remove(id);
    await this.load();
  }

  /** Removes every credential with its key, the record, and with them what there was to lock. */
  async clear(): Promise<void> {
    await this.#credentials.clear();
    await this.#entries.clear();
    if (this.lock.mode !== undefined) await this.lock.turnOff();
    await this.load();
  }

  async clearHistory(): Promise<void> {
    await this.#entries.clear();
    await this.load();
  }

  /** Locks by a passkey, or no more, and writes everything anew, sealed or not. */
  async switchLock(isOn: boolean): Promise<void> {
    const credentials = await this.#credentials.list();
    const entries = await this.#entries.list();
    if (isOn) await this.lock.turnOn();
    else this.#vault.key = undefined;
    for (const row of credentials) await this.#credentials.put(row);
    for (const row of entries) await this.#entries.put(row);
    // The lock is forgotten last: whatever breaks off before, it still opens what is sealed.
    if (!isOn) await this.lock.turnOff();
  }

  /** How many credentials came before backups were turned on, so that no backup has them. */
  get unsaved(): number {
    return this.cards.filter(({ held }) => held.sealedKey === undefined).length;
  }

  /** The text of a backup file. */
  async save(): Promise<string> {
    return this.backup.save(await this.#credentials.list());
  }

  /** Takes the credentials of a backup file in. @returns how many there were */
  async restore(text: string, passphrase: string): Promise<number> {
    const restored = await this.backup.restore(text, passphrase);
    for (const one of restored) await this.#credentials.put(one);
    await this.load();
    return restored.length;
  }
}

/** The claims of a credential by their names; those of an mdoc without their namespaces, which say nothing to people. */
async function listedClaims(credential: string): Promise<Record<string, unknown>> {
  const { claims } = await readCredential(credential);
  if (formatOf(credential) === 'dc+sd-jwt') return claims;
  return Object.fromEntries(Object.values(claims).flatMap((elements) => Object.entries(Object(elements))));
}
