import type { DataOverview } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import { fieldsStored } from './fields.js';
import { KEPT } from './inventory.js';

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
  if (context.options.store === 'redis') return { tables, isInRedis: true };
  const bytes = await context.store.size();
  return { tables, ...(bytes !== undefined && { bytes }) };
}
