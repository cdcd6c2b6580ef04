import { setImmediate } from 'node:timers/promises';
import type { AuditRecord } from '../audit/audit.js';
import type { ScopeRequest } from '../scope-request/scope-request.js';
import { type DataStore, type Deleted, TABLES, type TableName, type TableRows, fits } from './data-store.js';
import type { App } from './store.js';

/** What a part of a store in memory has in one table. */
export interface MemoryTable {
  rows: number;
  /** When each row was made, as far as it says so; milliseconds. */
  made?: Iterable<number>;
  /** Deletes what is kept of an app. @returns how many rows it deleted */
  erase?(appId: string): number;
}

/** The tables of a store in memory, as they are now. */
export type MemoryTables = Partial<Record<TableName, MemoryTable>>;

/** What of a store in memory is looked at as a whole. */
interface Parts {
  tables(): MemoryTables;
  apps: ReadonlyMap<string, App>;
  requests: ReadonlyMap<string, ScopeRequest>;
  audit(): (AuditRecord & { id: number })[];
}

/** Rows that are looked at before others have their turn. */
const AT_ONCE = 50_000;

/** That part of a store in memory. */
export function createMemoryDataStore({ tables, apps, requests, audit }: Parts): DataStore {
  return {
    async countTables() {
      const all = tables();
      const counted: TableRows[] = [];
      for (const table of TABLES) {
        const { rows = 0, made = [] } = all[table] ?? {};
        counted.push({ table, rows, ...(await oldestIn(made)) });
      }
      return counted;
    },
    async size() {
      return undefined;
    },
    async findAudit(which, limit) {
      const found = audit().filter((entry) => fits(entry, which));
      return structuredClone(found.toReversed().slice(0, limit));
    },
    async listScopeRequests(appId, limit) {
      const own = [...requests.values()].filter((request) => request.appId === appId);
      return structuredClone(own.slice(0, limit));
    },
    async eraseApp(appId) {
      const app = apps.get(appId);
      if (app && app.revokedAt === undefined) return undefined;
      const deleted: Deleted = {};
      for (const [table, { erase }] of Object.entries(tables()))
        if (erase) deleted[table as TableName] = erase(appId);
      return deleted;
    },
    async scanPages() {
      return undefined;
    },
  };
}

async function oldestIn(made: Iterable<number>): Promise<Pick<TableRows, 'oldest'>> {
  let oldest: number | undefined;
  let n = 0;
  for (const at of made) {
    oldest = Math.min(at, oldest ?? at);
    if (++n % AT_ONCE === 0) await setImmediate();
  }
  return oldest === undefined ? {} : { oldest };
}

/** A table of so many rows that say when they were made. */
export function tableOf(rows: number, all: Iterable<{ createdAt: number }>): MemoryTable {
  return { rows, made: timesOf(all, ({ createdAt }) => createdAt) };
}

/** When rows were made, one by one. */
export function* timesOf<T>(rows: Iterable<T>, madeAt: (row: T) => number): Iterable<number> {
  for (const row of rows) yield madeAt(row);
}

/** Deletes those entries of a map that are of an app. @returns how many */
export function eraseOf<T extends { appId: string }>(rows: Map<string, T>, appId: string): number {
  const own = [...rows].filter(([, row]) => row.appId === appId);
  for (const [key] of own) rows.delete(key);
  return own.length;
}
