import type { AuditRecord } from '../audit/audit.js';
import type { ScopeRequest } from '../scope-request/scope-request.js';

/** The tables of a store. */
export const TABLES = [
  'scope_requests',
  'verifications',
  'issued',
  'apps',
  'activity',
  'activity_counts',
  'activity_steps',
  'webhook_deliveries',
  'accounts',
  'sessions',
  'invitations',
  'audit',
  'trust_anchors',
  'trust_lists',
  'signing_keys',
  'secrets',
  'spent',
  'counters',
] as const;
export type TableName = (typeof TABLES)[number];

/** How much a table has. */
export interface TableRows {
  table: TableName;
  rows: number;
  /** When the oldest row was made, milliseconds; absent in an empty table, and where rows do not say. */
  oldest?: number;
}

/** When the first of some rows was made. None where there are no rows, or they do not say. */
export function oldestOf(times: readonly (number | null)[]): Pick<TableRows, 'oldest'> {
  let oldest = Number.POSITIVE_INFINITY;
  for (const time of times) oldest = Math.min(oldest, time ?? oldest);
  return oldest === Number.POSITIVE_INFINITY ? {} : { oldest };
}

/** How many rows were deleted, by table. */
export type Deleted = Partial<Record<TableName, number>>;

/** What reading every page has found. */
export interface PageScan {
  found: number;
  /** Bytes that were read. */
  searched: number;
}

/** Which entries of the audit log. */
export interface WhichAudit {
  action?: string;
  /** The id of an app, a member or anything else that was the target, or the first part of it. */
  target?: string;
  /** The id of the member who did it. */
  by?: string;
}

/** What a store tells of itself, so that an operator can show what is kept of whom, and that it is gone. */
export interface DataStore {
  /** In the order of `TABLES`. It reads whole tables, part by part: others have their turn meanwhile, and what changes meanwhile may be in or not. */
  countTables(): Promise<TableRows[]>;
  /**
   * Bytes that it takes: of a database's file with its journal, or of the memory of the Redis servers in all, whoever else uses them.
   * @returns undefined where it has neither
   */
  size(): Promise<number | undefined>;
  /** The newest first, at most `limit`. */
  findAudit(which: WhichAudit, limit: number): Promise<(AuditRecord & { id: number })[]>;
  /** The scope requests of an app that are still stored, at most `limit`. */
  listScopeRequests(appId: string, limit: number): Promise<ScopeRequest[]>;
  /**
   * Deletes an app that was revoked with all that is kept of it, and also what is left of one that is gone: in one transaction, or the app last, so
   * that it is still there, revoked, when this breaks off. The audit log stays.
   * @returns undefined where the app was not revoked; nothing is deleted then
   */
  eraseApp(appId: string): Promise<Deleted | undefined>;
  /**
   * Counts how often a text stands in the pages of the database, whatever they hold: rows, indexes, and what is left of deleted rows. A text that
   * the border of a page cuts in two is not found.
   * @returns undefined where there are no pages
   */
  scanPages(text: string): Promise<PageScan | undefined>;
}

/** Whether a line of the audit log is one of those. */
export function fits({ action, target = '', by }: AuditRecord, which: WhichAudit): boolean {
  return (
    (which.action === undefined || which.action === action) &&
    (which.target === undefined || `${target} `.startsWith(`${which.target} `)) &&
    (which.by === undefined || which.by === by.id)
  );
}
