import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { DataOverview } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import { fieldsStored } from './fields.js';
import { KEPT } from './inventory.js';

/** The files of a database: itself, its journal, and the index of that. */
const FILES = ['civic.sqlite', 'civic.sqlite-wal', 'civic.sqlite-shm'];

/** What the service keeps, how and until when, and how much of it there is now. */
export async function readOverview(context: Pick<Context, 'store' | 'options'>): Promise<DataOverview> {
  const tables = (await context.store.countTables()).map(({ table, ...counted }) => ({
    table,
    ...counted,
    sealed: fieldsStored(table, 'sealed', 'mixed'),
    hashed: fieldsStored(table, 'hash'),
    personal: fieldsStored(table, 'personal'),
    kept: KEPT[table],
  }));
  const { store, dataDir } = context.options;
  if (store !== 'sqlite') return { tables, ...(store === 'redis' && { isInRedis: true }) };
  const sizes = FILES.map((name) => statSync(join(dataDir, name), { throwIfNoEntry: false })?.size ?? 0);
  return { tables, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
