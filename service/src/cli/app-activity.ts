import type { ActivityRow } from 'civic-elements/protocol';
import { listActivity, readChecklist, readCounts } from '../activity/read-activity.js';
import { findApp } from '../apps/change-app.js';
import { UsageError, parseAction, print, required, withContext } from './parse.js';

const FLAGS = { app: { type: 'string' }, status: { type: 'string' }, days: { type: 'string' } } as const;

const ACTIONS = {
  list: { flags: ['app', 'status'] },
  counts: { flags: ['app', 'days'] },
  checklist: { flags: ['app'] },
};

/** `app activity list | counts | checklist`: how an app fares, without anything about people. */
export async function runAppActivity(argv: string[]): Promise<void> {
  const { action, values } = parseAction('app activity', argv, FLAGS, ACTIONS);
  const { json, development, status, days = '7' } = values;
  const appId = required(values.app, 'app');
  if (!/^([1-9]|[12]\d|30)$/.test(days)) throw new UsageError('--days: 1 to 30');
  await withContext(development, async (context) => {
    await findApp(context, appId);
    if (action === 'list') {
      const rows = await listActivity(context, appId, { kind: status });
      return print(json, rows, rows.map(lineOf).join('\n'));
    }
    if (action === 'counts') {
      const counts = await readCounts(context, appId, Number(days));
      const lines = counts.hours.map(({ hour, kind, code = '', n }) =>
        [new Date(hour).toISOString(), kind, code, n].join('  '),
      );
      return print(json, counts, lines.join('\n'));
    }
    const checklist = await readChecklist(context, appId);
    const steps = Object.entries(checklist).map(([step, at]) => `${step}  ${new Date(at).toISOString()}`);
    return print(json, checklist, steps.join('\n'));
  });
}

function lineOf({ at, kind, channel, scope, took, code, rule, origin }: ActivityRow): string {
  const seconds = took === undefined ? undefined : `${took / 1000} s`;
  const known = [kind, scope, channel, seconds, code, rule, origin].filter((part) => part !== undefined);
  return [new Date(at).toISOString(), ...known].join('  ');
}
