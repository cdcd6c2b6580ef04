import { setImmediate } from 'node:timers/promises';
import type Database from 'libsql';
import type { TableName } from './data-store.js';

/** Rows that are looked at before others have their turn: some milliseconds, also where each is a text of some kilobytes. */
const AT_ONCE = 1_000;

/** Rows of a table: those whose number is above `after`, up to `last`. */
export interface Slice {
  after: number;
  last: number;
}

/** The condition under which a row is in a slice; its first two parameters. */
export const IN_SLICE = 'rowid > ?1 AND rowid <= ?2';

/**
 * All rows of a table that numbers them, the oldest number first. SQLite works while the event loop waits, so a table is read in slices, and others have
 * their turn in between. Rows that come meanwhile are in no slice, and rows that go may be in one or not.
 */
export async function* slicesOf(db: Database.Database, table: TableName): AsyncGenerator<Slice> {
  const { end } = db.prepare(`SELECT max(rowid) AS end FROM ${table}`).get() as { end: number | null };
  const next = db.prepare(
    `SELECT max(rowid) AS last FROM (SELECT rowid FROM ${table} WHERE ${IN_SLICE} ORDER BY rowid LIMIT ${AT_ONCE})`,
  );
  for (let after = 0; ; ) {
    const { last } = next.get(after, end ?? 0) as { last: number | null };
    if (last === null) return;
    yield { after, last };
    after = last;
    await setImmediate();
  }
}
