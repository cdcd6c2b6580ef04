import type { Database, TableName } from './database.js';
import type { Sealed, Vault } from './vault.js';

/** What is written: the row as it is, or its id, what cannot be sealed, and the rest sealed. */
type Written<Row> = Row | ({ id: string; sealed: Sealed } & Partial<Row>);

/** A table whose rows are sealed while the vault has a key. */
export class Table<Row extends { id: string }> {
  readonly #database: Database;
  readonly #name: TableName;
  readonly #vault: Vault;
  readonly #outside: keyof Row | undefined;

  /** @param outside a member that is no JSON, such as a key, which the browser itself keeps from being read */
  constructor(database: Database, name: TableName, vault: Vault, outside?: keyof Row) {
    this.#database = database;
    this.#name = name;
    this.#vault = vault;
    this.#outside = outside;
  }

  async list(): Promise<Row[]> {
    const written = await this.#database.run<Written<Row>[]>(this.#name, 'readonly', (store) =>
      store.getAll(),
    );
    return Promise.all(written.map((row) => this.#open(row)));
  }

  async put(row: Row): Promise<void> {
    const written = await this.#close(row);
    await this.#database.run(this.#name, 'readwrite', (store) => store.put(written));
  }

  async delete(id: string): Promise<void> {
    await this.#database.run(this.#name, 'readwrite', (store) => store.delete(id));
  }

  async clear(): Promise<void> {
    await this.#database.run(this.#name, 'readwrite', (store) => store.clear());
  }

  async #open(row: Written<Row>): Promise<Row> {
    if (!('sealed' in row)) return row;
    const { sealed, ...outside } = row;
    const inside = (await this.#vault.open(sealed, this.#place(row.id))) as Partial<Row>;
    return { ...inside, ...outside } as unknown as Row;
  }

  async #close(row: Row): Promise<Written<Row>> {
    const outside = this.#outside === undefined ? {} : { [this.#outside]: row[this.#outside] };
    const inside = this.#outside === undefined ? row : { ...row, [this.#outside]: undefined };
    const sealed = await this.#vault.seal(inside, this.#place(row.id));
    return sealed ? ({ id: row.id, ...outside, sealed } as Written<Row>) : row;
  }

  #place(id: string): string {
    return `${this.#name} ${id}`;
  }
}
