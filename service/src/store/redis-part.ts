import { type Deleted, type TableRows, oldestOf } from './data-store.js';

/** How much there is in the tables of a part of a store in Redis. */
export type RedisTables = Partial<Record<TableRows['table'], Omit<TableRows, 'table'>>>;

/** What a part of a store in Redis tells of itself as a whole. */
export interface RedisPart {
  /** Operators ask for it now and then, so it may read all its rows. */
  tables(): Promise<RedisTables>;
  /** Deletes what is kept of an app. @returns how many rows */
  erase?(appId: string): Promise<Deleted>;
}

/** A table whose rows were made then, milliseconds. */
export function madeAt(times: readonly number[]): Omit<TableRows, 'table'> {
  return { rows: times.length, ...oldestOf(times) };
}
