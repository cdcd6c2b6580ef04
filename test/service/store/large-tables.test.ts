import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryDataStore } from '../../../service/src/store/memory-data.js';
import { createSqliteStore } from '../../../service/src/store/sqlite.js';
import type { Store } from '../../../service/src/store/store.js';
import { temporaryFolder } from '../support/store-folder.js';
import { START } from '../support/stored-request.js';

const { folder } = temporaryFolder();

/** How often others had their turn until something was done. */
async function turnsDuring<T>(work: Promise<T>): Promise<{ result: T; turns: number }> {
  const state = { isDone: false };
  let turns = 0;
  const result = work.finally(() => (state.isDone = true));
  while (!state.isDone) {
    await setImmediate();
    turns++;
  }
  return { result: await result, turns };
}

describe('large tables in SQLite', () => {
  let store: Store;
  let db: Database.Database;
  let files = 0;
  beforeEach(() => {
    const path = join(folder, `large-${files++}.sqlite`);
    store = createSqliteStore(path, { synchronous: 'NORMAL' });
    db = new Database(path);
  });
  afterEach(async () => {
    db.close();
    await store.close();
  });

  const numbers = (n: number) =>
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${n})`;
  const fill = (n: number) =>
    db.exec(`INSERT INTO scope_requests ${numbers(n)}
      SELECT 'uuid ' || i, 1, 'pending', 9, 9, NULL, NULL,
        json_object('appId', 'app ' || (i % 3), 'createdAt', ${START} + (i * 7919) % ${n}) FROM n`);

  it('are counted in parts, and others have their turn between them', async () => {
    fill(5_500);
    const { result, turns } = await turnsDuring(store.countTables());
    expect(result.find(({ table }) => table === 'scope_requests')).toEqual({
      table: 'scope_requests',
      rows: 5_500,
      oldest: START,
    });
    expect(turns).toBeGreaterThan(5);
  });

  it('are counted right with gaps in them, and rows that come meanwhile do not make it last', async () => {
    fill(4_000);
    db.exec('DELETE FROM scope_requests WHERE rowid BETWEEN 500 AND 3499');
    const counting = store.countTables();
    db.exec("INSERT INTO scope_requests VALUES ('late', 1, 'pending', 9, 9, NULL, NULL, '{}')");
    const rows = (await counting).find(({ table }) => table === 'scope_requests')?.rows;
    expect([1_000, 1_001]).toContain(rows);
  });

  it('count the hours of activity, whichever apps they are of', async () => {
    db.exec(`INSERT INTO activity_counts ${numbers(60)}
      SELECT 'app ' || (i % 5), 3600000 * (1 + i / 5), 'k', '', 1 FROM n`);
    const counts = (await store.countTables()).find(({ table }) => table === 'activity_counts');
    expect(counts).toEqual({ table: 'activity_counts', rows: 60, oldest: 3_600_000 });
  });

  it('are searched for the rows of an app in parts, up to the limit', async () => {
    fill(4_500);
    const { result, turns } = await turnsDuring(store.listScopeRequests('app 1', 10_000));
    expect(result).toHaveLength(1_500);
    expect(turns).toBeGreaterThan(3);
    expect(await store.listScopeRequests('app 1', 400)).toHaveLength(400);
    expect(await store.listScopeRequests('app 9', 400)).toEqual([]);
  });

  it('of the audit log give the newest lines first, across the parts in which they are searched', async () => {
    db.exec(`INSERT INTO audit (body) ${numbers(5_000)}
      SELECT json_object('at', i, 'action', iif(i % 1000 = 0, 'rare', 'often'), 'by', json('{}')) FROM n`);
    const { result, turns } = await turnsDuring(store.findAudit({ action: 'rare' }, 4));
    expect(result.map(({ at }) => at)).toEqual([5_000, 4_000, 3_000, 2_000]);
    expect(turns).toBeGreaterThan(1);
    expect(await store.findAudit({ action: 'never' }, 4)).toEqual([]);
  });
});

it('more rows in memory than a function has room for arguments are counted', async () => {
  const made = Array.from({ length: 200_000 }, (_, n) => START + 200_000 - n);
  const store = createMemoryDataStore({
    tables: () => ({ audit: { rows: made.length, made } }),
    apps: new Map(),
    requests: new Map(),
    audit: () => [],
  });
  const { result, turns } = await turnsDuring(store.countTables());
  expect(result.find(({ table }) => table === 'audit')).toMatchObject({ rows: 200_000, oldest: START + 1 });
  expect(turns).toBeGreaterThan(3);
});
