import { dataWords } from 'civic-elements/locales/en/portal-data';
import { redisWords } from 'civic-elements/locales/en/portal-redis';
import type { DataKept, DataSubject, DataTable, DeletionCheck } from 'civic-elements/protocol';
import { exportSubject } from '../data/export-subject.js';
import { readOverview } from '../data/overview.js';
import { type Subject, readSubject } from '../data/subject.js';
import { verifyDeletion } from '../data/verify-deletion.js';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { CommandError, UsageError, type Values, parseAction, print, withDeed, withNotes } from './parse.js';

const FLAGS = {
  app: { type: 'string' },
  member: { type: 'string' },
  request: { type: 'string' },
  email: { type: 'string' },
  phone: { type: 'string' },
} as const;

const KINDS: Readonly<Record<keyof typeof FLAGS, DataSubject['kind']>> = {
  app: 'app',
  member: 'member',
  request: 'scope-request',
  email: 'email',
  phone: 'phone',
};

const ABOUT = { flags: Object.keys(FLAGS) };
const ACTIONS = { list: {}, export: ABOUT, verify: ABOUT };

/** `data list | export | verify`: what is stored, what of it is about one subject, and the proof that nothing of that is left. */
export async function runData(argv: string[]): Promise<void> {
  const { action, values, deed } = parseAction('data', argv, FLAGS, ACTIONS);
  const typed = action === 'list' ? undefined : readTyped(values);
  await withDeed(values.development, deed, async (context) => {
    if (!typed) return list(context, values.json);
    const subject = readNamed(context, typed);
    // Addresses are in no log.
    if (deed) deed.target = subject.name;
    if (action === 'verify') return show(values.json, await verifyDeletion(context, subject));
    const exported = await exportSubject(context, subject);
    return print(true, { ...exported, madeAt: new Date(exported.madeAt).toISOString() }, '');
  });
}

/** @throws UsageError unless exactly one subject is named */
function readTyped(values: Values<typeof FLAGS>): DataSubject & { flag: string } {
  const flags = Object.keys(FLAGS) as (keyof typeof FLAGS)[];
  const [flag, ...others] = flags.filter((name) => values[name] !== undefined);
  if (flag === undefined || others.length > 0)
    throw new UsageError(`give one of ${flags.map((name) => `--${name}`).join(', ')}`);
  return { flag, kind: KINDS[flag], name: values[flag] ?? '' };
}

/** @throws CommandError */
function readNamed(context: Context, { flag, ...subject }: DataSubject & { flag: string }): Subject {
  try {
    return readSubject(context, subject);
  } catch (error) {
    if (error instanceof ServiceError) throw new CommandError(`--${flag}: this cannot be one`);
    throw error;
  }
}

async function list(context: Context, json: boolean | undefined): Promise<void> {
  const overview = await readOverview(context);
  print(json, overview, overview.tables.map(describe).join('\n'));
}

function describe({ table, rows, oldest, sealed, hashed, personal, kept }: DataTable): string {
  const { name = table, why = '' } = dataWords.tables[table] ?? {};
  const since = oldest === undefined ? '' : `, the oldest of ${new Date(oldest).toISOString().slice(0, 10)}`;
  const stored = (text: string, fields: readonly string[]) =>
    fields.length === 0 ? [] : [`  ${text.replace('{fields}', fields.join(', '))}`];
  return [
    `${table}: ${rows} ${rows === 1 ? 'row' : 'rows'}${since}. ${name}`,
    `  ${why}`,
    `  ${dataWords.kept}: ${keptText(kept)}`,
    ...stored(dataWords.sealed, sealed),
    ...stored(dataWords.hashed, hashed),
    ...stored(dataWords.personal, personal),
  ].join('\n');
}

function keptText({ rule, time, newest }: DataKept): string {
  const until =
    rule === 'end' && time === undefined
      ? dataWords.ownEnd
      : (dataWords.until[rule] ?? rule).replace('{time}', timeText(time ?? 0));
  return newest === undefined ? until : `${until}; ${dataWords.newest.replace('{count}', String(newest))}`;
}

/** Milliseconds in the largest unit in which they are a whole number. */
function timeText(milliseconds: number): string {
  const units = [
    ['year', 31_536_000_000],
    ['day', 86_400_000],
    ['hour', 3_600_000],
    ['minute', 60_000],
  ] as const;
  const [unit, length] = units.find(([, one]) => milliseconds % one === 0) ?? (['second', 1000] as const);
  const count = Math.round(milliseconds / length);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

function show(json: boolean | undefined, check: DeletionCheck): void {
  const { isGone, rows, bytes, isInRedis, deletedAt, statement } = check;
  const { verdict } = dataWords;
  const names = Object.keys(rows);
  const text = [
    isGone ? (names.length > 0 ? verdict.goneButAudit : verdict.gone) : verdict.left,
    ...names.map((table) => `  ${table}: ${rows[table]}`),
    bytes
      ? verdict.bytes.replace('{count}', String(bytes.found)).replace('{audit}', String(bytes.inAudit))
      : isInRedis
        ? redisWords.rowsOnly
        : verdict.notRead,
    ...(bytes && !bytes.isJournalEmpty ? [verdict.journal] : []),
    ...(deletedAt === undefined
      ? []
      : [verdict.deletedAt.replace('{date}', new Date(deletedAt).toISOString())]),
    statement,
  ].join('\n');
  print(
    json,
    { ...check, checkedAt: new Date(check.checkedAt).toISOString() },
    withNotes(text, [verdict.limits]),
  );
}
