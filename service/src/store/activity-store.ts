import type { ActivityRow, Checklist, IntegrationStep } from 'civic-elements/protocol';

/** Something that happened with an app, without anything about a person. */
export interface ActivityEntry extends Omit<ActivityRow, 'id'> {
  appId: string;
  /** The step of an integration that it is, or shows to have been reached. */
  steps?: readonly IntegrationStep[];
  /** Whether it counts and is not listed, because too many of its kind came at once. */
  isCountedOnly?: boolean;
}

/** How often something happened in an hour. */
export interface HourCount {
  /** When the hour began, milliseconds. */
  hour: number;
  kind: string;
  /** The error code, where it is about one. */
  code?: string;
  n: number;
}

/** Rows that are kept of an app. */
export const KEPT_ROWS = 1_000;

/** Milliseconds for which counts are kept: 30 days. */
export const KEPT_COUNTS = 2_592_000_000;

/** Milliseconds. */
export const HOUR = 3_600_000;

/** What a store keeps so that an integrator sees how an app fares. */
export interface ActivityStore {
  /** Lists and counts a batch in one transaction. Of each app the last 1,000 rows stay, and of each step the first time. */
  addActivity(batch: readonly ActivityEntry[]): Promise<void>;
  /** The rows of an app, newest first: of one kind, and with smaller ids than `before`, where these are given. */
  listActivity(
    appId: string,
    which: { kind?: string | undefined; before?: number | undefined; limit: number },
  ): Promise<ActivityRow[]>;
  /** What happened from the hour of `since` on, the oldest hour first. */
  countActivity(appId: string, since: number): Promise<HourCount[]>;
  getChecklist(appId: string): Promise<Checklist>;
}
