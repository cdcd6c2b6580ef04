import { setTimeout as wait } from 'node:timers/promises';
import type Database from 'libsql';

/** Milliseconds between two tries for the lock: the first pause, and the longest one. */
const FIRST_PAUSE = 2;
const LONGEST_PAUSE = 50;

/** The changes of one connection, each in a transaction of its own and in the order in which they were asked for. */
export interface Transactions {
  /**
   * @param change must not be asynchronous
   * @throws SQLITE_BUSY when another program keeps the lock, or what `change` throws; nothing is changed then
   */
  run<T>(change: () => T): Promise<T>;
  /** Resolves when all that was asked for is done. */
  settled(): Promise<unknown>;
}

/**
 * Makes the one way in which a connection changes its file: `BEGIN IMMEDIATE`, the change, `COMMIT`. `libsql` keeps a prepared statement that met
 * SQLITE_BUSY open, and then reports later changes as made without committing them. Inside such a transaction no statement can meet it, and
 * `exec`, which begins the transaction, does not have that fault. The connection needs `busy_timeout = 0`, so that waiting for another program
 * leaves the event loop free.
 * @param patience milliseconds for which a change waits while another program holds the write lock
 */
export function createTransactions(db: Database.Database, patience: number): Transactions {
  let last: Promise<unknown> = Promise.resolve();

  async function run<T>(before: Promise<unknown>, change: () => T): Promise<T> {
    const giveUpAt = performance.now() + patience;
    await before;
    await begin(db, giveUpAt);
    try {
      const result = change();
      db.exec('COMMIT');
      return result;
    } catch (error) {
      // Some errors, such as a full disk, end the transaction by themselves.
      if (db.inTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }

  return {
    run(change) {
      const result = run(last, change);
      last = result.catch(() => {});
      return result;
    },
    settled: () => last,
  };
}

async function begin(db: Database.Database, giveUpAt: number): Promise<void> {
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      db.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() >= giveUpAt) throw error;
    }
    await wait(pause);
  }
}

/** Whether an error says that another program holds the lock; all codes of that kind begin alike. */
function isBusy(error: unknown): boolean {
  return (error as { code?: string }).code?.startsWith('SQLITE_BUSY') ?? false;
}
