import type { ActivityCounts, ActivityRow, Checklist } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import { STEPS } from './activity.js';
import { KEPT_ROWS } from '../store/activity-store.js';

/** Rows in one answer. */
const PAGE = 100;

const DAY = 86_400_000;

type Place = Pick<Context, 'store' | 'activity' | 'clock'>;

/** The rows of an app, newest first, also those of the last second. */
export async function listActivity(
  { store, activity }: Place,
  appId: string,
  which: { kind?: string | undefined; before?: number | undefined } = {},
): Promise<ActivityRow[]> {
  await activity.flush();
  return store.listActivity(appId, { ...which, limit: PAGE });
}

/** When an integration reached each step first, in the order of the steps. */
export async function readChecklist({ store, activity }: Place, appId: string): Promise<Checklist> {
  await activity.flush();
  const checklist = await store.getChecklist(appId);
  return Object.fromEntries(
    STEPS.flatMap((step) => (checklist[step] === undefined ? [] : [[step, checklist[step]]])),
  );
}

/** How often what happened in the last days, and how long people take. */
export async function readCounts(
  { store, activity, clock }: Place,
  appId: string,
  days: number,
): Promise<ActivityCounts> {
  await activity.flush();
  const hours = await store.countActivity(appId, clock() - days * DAY);
  const rows = await store.listActivity(appId, { limit: KEPT_ROWS });
  const medians = (['read', 'approved', 'exchanged'] as const).flatMap((kind) => {
    const median = middleOf(rows.flatMap((row) => (row.kind === kind ? (row.took ?? []) : [])));
    return median === undefined ? [] : [[kind, median]];
  });
  return { hours, medians: Object.fromEntries(medians) as ActivityCounts['medians'] };
}

/** The value in the middle; the smaller one of two. */
function middleOf(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[(values.length - 1) >> 1];
}
