import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../service/src/store/sqlite-open.js';
import { type Transactions, createTransactions } from '../../../service/src/store/sqlite-transactions.js';
import { temporaryFolder } from '../support/store-folder.js';

const files = temporaryFolder();
let path: string;
let db: Database.Database;
let transactions: Transactions;
beforeEach(() => {
  path = files.path();
  db = openDatabase(path, 'FULL');
  transactions = createTransactions(db, 50);
});
afterEach(() => db.close());

/** What is on the disk, as another program sees it. */
function stored(): string[] {
  const other = new Database(path);
  const rows = other.prepare('SELECT name FROM secrets ORDER BY name').all() as { name: string }[];
  other.close();
  return rows.map(({ name }) => name);
}

const put = (name: string) => () => db.prepare('INSERT INTO secrets VALUES (?, ?)').run(name, '').changes;

describe('changes that are asked for in one turn', () => {
  it('are one transaction, and nobody hears of one before all are on the disk', async () => {
    const seen: string[][] = [];
    const commits: string[] = [];
    const exec = db.exec.bind(db);
    db.exec = (sql: string) => {
      if (sql === 'COMMIT') commits.push(sql);
      return exec(sql);
    };
    await Promise.all(
      ['a', 'b', 'c'].map(async (name) => {
        await transactions.run(put(name));
        seen.push(stored());
      }),
    );
    expect(commits).toHaveLength(1);
    expect(seen).toEqual(Array.from({ length: 3 }, () => ['a', 'b', 'c']));
  });

  it('see those before them, in the order in which they were asked for', async () => {
    const count = () => (db.prepare('SELECT count(*) AS n FROM secrets').get() as { n: number }).n;
    const counts = ['a', 'b', 'c'].map((name) =>
      transactions.run(() => {
        put(name)();
        return count();
      }),
    );
    expect(await Promise.all(counts)).toEqual([1, 2, 3]);
  });

  it('do not undo each other: what fails halfway leaves nothing, and the others stay', async () => {
    const halfway = transactions.run(() => {
      put('half')();
      throw new Error('refused');
    });
    const twice = transactions.run(() => [put('b')(), put('b')()]);
    const all = [transactions.run(put('a')), halfway, twice, transactions.run(put('c'))];
    const outcomes = await Promise.allSettled(all);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    await expect(halfway).rejects.toThrow('refused');
    expect(stored()).toEqual(['a', 'c']);
  });

  it('are told to be undone before anybody hears of one that failed, and are made once in the end', async () => {
    const told: string[] = [];
    const watched = createTransactions(db, 50, () => told.push('undone'));
    const failing = watched.run(() => {
      throw new Error('refused');
    });
    const all = [
      watched.run(put('a')).then(() => told.push('a')),
      failing.catch(() => told.push('refused')),
      watched.run(put('b')).then(() => told.push('b')),
    ];
    await Promise.all(all);
    expect(told.slice(0, -3)).toContain('undone');
    expect(told.slice(-3).toSorted()).toEqual(['a', 'b', 'refused']);
    expect(stored()).toEqual(['a', 'b']);
    await expect(Promise.all([watched.run(put('c')), watched.run(put('d'))])).resolves.toEqual([1, 1]);
  });

  it('fail together where the commit fails, and nothing of them is stored', async () => {
    const exec = db.exec.bind(db);
    db.exec = (sql: string) => {
      if (sql === 'COMMIT') throw new Error('disk I/O error');
      return exec(sql);
    };
    const outcomes = await Promise.allSettled([transactions.run(put('a')), transactions.run(put('b'))]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    db.exec = exec;
    expect(stored()).toEqual([]);
    await transactions.run(put('later'));
    expect(stored()).toEqual(['later']);
  });

  it('fail together where one of them ends the transaction, as a full disk does', async () => {
    const full = transactions.run(() => {
      put('b')();
      db.exec('ROLLBACK');
      throw new Error('database or disk is full');
    });
    const all = [transactions.run(put('a')), full, transactions.run(put('c'))];
    const outcomes = await Promise.allSettled(all);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(stored()).toEqual([]);
    await transactions.run(put('later'));
    expect(stored()).toEqual(['later']);
  });
});

describe('while another program holds the lock', () => {
  it('changes wait, and all come with the first moment in which it is free', async () => {
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    const patient = createTransactions(db, 10_000);
    const first = patient.run(put('a'));
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    const second = patient.run(put('b'));
    other.exec('COMMIT');
    other.close();
    await Promise.all([first, second]);
    expect(stored()).toEqual(['a', 'b']);
  });

  it('each is refused once its own time is over, and nothing of it is stored later', async () => {
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    await expect(transactions.run(put('a'))).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
    other.exec('COMMIT');
    other.close();
    await transactions.run(put('b'));
    expect(stored()).toEqual(['b']);
  });
});

it('are all done once it is settled', async () => {
  const pending = ['a', 'b'].map((name) => transactions.run(put(name)));
  await transactions.settled();
  expect(stored()).toEqual(['a', 'b']);
  await Promise.all(pending);
  await transactions.settled();
});
