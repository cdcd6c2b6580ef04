import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dataWords } from '../../../src/locales/en/portal-data.js';
import { FIELDS } from '../../../service/src/data/fields.js';
import { KEPT } from '../../../service/src/data/inventory.js';
import { readOverview } from '../../../service/src/data/overview.js';
import { TABLES } from '../../../service/src/store/data-store.js';
import { sweep } from '../../../service/src/sweeper.js';
import { type ExchangeBench, exchangeBench } from '../support/exchange-bench.js';

/** Columns by which SQLite finds rows, whose values stand in the rows as well, or say nothing by themselves. */
const OF_SQLITE = ['body', 'nth', 'due_at', 'qr_hash', 'same_device_hash', 'idx'];

let bench: ExchangeBench;
let db: Database.Database;
beforeEach(async () => {
  bench = await exchangeBench({}, { store: 'sqlite' });
  db = new Database(join(bench.context.options.dataDir, 'civic.sqlite'));
});
afterEach(async () => {
  db.close();
  await bench.close();
});

const namesOf = (sql: string) => (db.prepare(sql).all() as { name: string }[]).map(({ name }) => name);

describe('the list of what is stored', () => {
  it('has every table of the database, and no other', () => {
    const tables = namesOf(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    );
    expect([...TABLES].toSorted()).toEqual(tables.toSorted());
    for (const list of [KEPT, FIELDS, dataWords.tables])
      expect(Object.keys(list).toSorted()).toEqual(tables.toSorted());
  });

  it.each([...TABLES])('says of every column of %s how it is stored', (table) => {
    const columns = namesOf(`SELECT name FROM pragma_table_info('${table}')`);
    const named = columns.filter((name) => !OF_SQLITE.includes(name));
    const inCapitals = (name: string) =>
      name.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());
    expect(named.filter((name) => !Object.hasOwn(FIELDS[table], inCapitals(name)))).toEqual([]);
  });

  it('has a field for everything that a service stores which was in use', async () => {
    for (const attempt of ['attempt-attempt-1', 'attempt-attempt-2']) {
      const { authCode } = await bench.approve();
      await bench.exchange(authCode, { attempt });
    }
    await bench.approve({ returnUrl: 'https://shop.example/', loginNonce: 'n' });
    for (const table of TABLES) {
      const hasBody = namesOf(`SELECT name FROM pragma_table_info('${table}')`).includes('body');
      if (!hasBody) continue;
      const keys = namesOf(`SELECT DISTINCT key AS name FROM ${table}, json_each(body)`);
      expect(keys.filter((key) => !Object.hasOwn(FIELDS[table], key))).toEqual([]);
    }
  });

  it('calls sealed what is sealed: no field of such a name is listed as anything else, and its value does not open as text', () => {
    const wrong = Object.entries(FIELDS).flatMap(([table, fields]) =>
      Object.entries(fields)
        .filter(([name, kind]) => name.startsWith('sealed') !== (kind === 'sealed'))
        .filter(([name]) => name.startsWith('sealed') || table !== 'secrets')
        .map(([name]) => `${table}.${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('counts the rows of now, and shows the size of the files', async () => {
    await bench.approve();
    const { tables, bytes } = await readOverview(bench.context);
    const requests = tables.find(({ table }) => table === 'scope_requests');
    expect(requests).toMatchObject({
      rows: 1,
      oldest: bench.clock(),
      kept: { rule: 'after-end', time: 3_600_000 },
    });
    expect(requests?.sealed).toEqual(['sealedSeed', 'sealedClaims', 'exchange']);
    expect(requests?.personal).toEqual(['returnUrl', 'loginNonce']);
    expect(bytes).toBeGreaterThan(50_000);
  });

  it('states times by which the service really deletes', async () => {
    const { uuid } = await bench.approve();
    const row = await bench.context.store.getScopeRequest(uuid);
    const end = row?.expiresAt ?? 0;
    bench.clock.set(end);
    await sweep(bench.context);
    const kept = KEPT.scope_requests.time ?? 0;
    bench.clock.set(end + kept);
    await sweep(bench.context);
    expect(await bench.context.store.getScopeRequest(uuid)).toBeDefined();
    bench.clock.set(end + kept + 1);
    await sweep(bench.context);
    expect(await bench.context.store.getScopeRequest(uuid)).toBeUndefined();
  });

  it('needs no file where everything is in memory', async () => {
    const other = await exchangeBench();
    expect(await readOverview(other.context)).not.toHaveProperty('bytes');
    await other.close();
  });
});
