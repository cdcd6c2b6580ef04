import { setTimeout as wait } from 'node:timers/promises';
import type Database from 'libsql';

/** Milliseconds between two tries for the lock: the first pause, and the longest one. */
const FIRST_PAUSE = 2;
const LONGEST_PAUSE = 50;

/** The changes of one connection, in the order in which they were asked for. */
export interface Transactions {
  /**
   * @param change must not be asynchronous, and may be made twice: what it did the first time is taken back before
   * @throws SQLITE_BUSY when another program keeps the lock, or what `change` throws; nothing of it is changed then
   */
  run<T>(change: () => T): Promise<T>;
  /** Resolves when all that was asked for is done. */
  settled(): Promise<unknown>;
}

/** A change that waits, and whom to tell what came of it. */
interface Waiting {
  change: () => unknown;
  /** When it no longer waits for the lock, on the clock of `performance.now()`. */
  giveUpAt: number;
  done(result: unknown): void;
  failed(error: unknown): void;
}

/** What came of a change in a transaction that is not committed yet. */
type Outcome = { result: unknown } | { error: unknown };

/**
 * Makes the one way in which a connection changes its file: `BEGIN IMMEDIATE`, the changes that were asked for in one turn of the event loop, `COMMIT`.
 * Nobody hears of a change before it is committed, and so before it is on the disk where `synchronous` is `FULL`; many share the wait for the disk. One
 * that fails undoes none of the others: all begin again then, each in a savepoint. A savepoint costs as much as a small change, and hardly any fails.
 *
 * `libsql` keeps a prepared statement that met SQLITE_BUSY open, and then reports later changes as made without committing them. Inside such a
 * transaction no statement can meet it, and `exec`, which begins the transaction, does not have that fault. The connection needs
 * `busy_timeout = 0`, so that waiting for another program leaves the event loop free.
 * @param patience milliseconds for which changes wait while another program holds the write lock
 * @param undone is called when some of what changes have done is taken back, before anybody hears of it
 */
export function createTransactions(
  db: Database.Database,
  patience: number,
  undone: () => void = () => {},
): Transactions {
  let waiting: Waiting[] = [];
  let working: Promise<void> | undefined;
  /** Whether what waits has been tried together, and one of it failed. */
  let isEachAlone = false;

  async function work(): Promise<void> {
    while (waiting.length > 0) {
      await turn();
      await commitAll();
    }
    working = undefined;
  }

  async function commitAll(): Promise<void> {
    try {
      await begin(db, waiting[0]?.giveUpAt ?? 0);
    } catch (error) {
      const now = performance.now();
      const isOver = ({ giveUpAt }: Waiting) => !isBusy(error) || giveUpAt <= now;
      const over = waiting.filter(isOver);
      waiting = waiting.filter((one) => !over.includes(one));
      for (const { failed } of over) failed(error);
      return;
    }
    // What was asked for while the lock was not free comes along.
    const group = waiting;
    waiting = [];
    const outcomes: Outcome[] = [];
    try {
      for (const { change } of group)
        outcomes.push(isEachAlone ? attempt(db, change, undone) : { result: change() });
      db.exec('COMMIT');
    } catch (error) {
      const isOfOne = db.inTransaction && outcomes.length < group.length;
      rollBack(db);
      undone();
      isEachAlone = isOfOne && group.length > 1 && !isEachAlone;
      if (isEachAlone) waiting = [...group, ...waiting];
      else for (const { failed } of group) failed(error);
      return;
    }
    isEachAlone = false;
    for (const [index, { done, failed }] of group.entries()) {
      const outcome = outcomes[index] as Outcome;
      if ('error' in outcome) failed(outcome.error);
      else done(outcome.result);
    }
  }

  return {
    run<T>(change: () => T) {
      return new Promise<T>((resolve, reject) => {
        waiting.push({
          change,
          giveUpAt: performance.now() + patience,
          done: (result) => resolve(result as T),
          failed: reject,
        });
        working ??= work();
      });
    },
    async settled() {
      await working;
    },
  };
}

/** Waits until all that this turn of the event loop brings has been read. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/**
 * Makes one change of a group, or nothing of it.
 * @throws what ends the whole transaction by itself, such as a full disk; then nothing of the group is changed
 */
function attempt(db: Database.Database, change: () => unknown, undone: () => void): Outcome {
  db.exec('SAVEPOINT change');
  try {
    const result = change();
    db.exec('RELEASE change');
    return { result };
  } catch (error) {
    if (!db.inTransaction) throw error;
    db.exec('ROLLBACK TO change; RELEASE change');
    undone();
    return { error };
  }
}

/** Where even this fails, the next BEGIN does, too, and says so to those who wait for it. */
function rollBack(db: Database.Database): void {
  try {
    if (db.inTransaction) db.exec('ROLLBACK');
  } catch {
    return;
  }
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
