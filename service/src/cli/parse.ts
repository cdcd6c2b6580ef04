import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { COMMAND_LINE, type Deed, recordAudit } from '../audit/audit.js';
import { type Context, createContext } from '../context.js';
import type { Options } from '../options.js';
import { readAllowed, readOptions, readPlace } from '../read-options.js';
import { explainStart } from '../start-error.js';
import { findMissingDatabase } from '../store/find-database.js';

/** The command line itself is wrong. The message is printed with the usage text. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** The command line is right, but what it names is not there or cannot be used. The message says everything. */
export class CommandError extends Error {
  override name = 'CommandError';
}

const COMMON = { json: { type: 'boolean' }, development: { type: 'boolean' } } as const;

type Flags = Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly multiple?: boolean }>>;

/** The values of a command's flags, where they are given. */
export type Values<T extends Flags> = {
  [K in keyof (T & typeof COMMON)]?: (T & typeof COMMON)[K] extends { multiple: true }
    ? string[]
    : (T & typeof COMMON)[K] extends { type: 'string' }
      ? string
      : boolean;
};

/** What one action of a command takes, beside the flags of every command. What belongs to another action is refused and not ignored. */
export interface Action {
  flags?: readonly string[];
  /** The names of its arguments as the usage text has them; one in brackets may be left out. */
  takes?: readonly string[];
}

/**
 * Parses the command line of an action: its flags, and its arguments in their order.
 * @param command the words before the action
 * @throws UsageError
 */
export function parseAction<T extends Flags, A extends string>(
  command: string,
  [name = '', ...argv]: string[],
  flags: T,
  actions: Readonly<Record<A, Action>>,
): { action: A; values: Values<T>; given: string[]; deed: Deed | undefined } {
  if (!Object.hasOwn(actions, name)) throw new UsageError(`${command}: ${Object.keys(actions).join(', ')}`);
  const action = name as A;
  const { flags: known = [], takes = [] } = actions[action];
  const { values, given } = parse(`${command} ${action}`, argv, flags, takes);
  const other = Object.keys(values).find((flag) => !Object.hasOwn(COMMON, flag) && !known.includes(flag));
  if (other) throw new UsageError(`${command} ${action}: --${other} is not known here`);
  const missing = takes.slice(given.length).find((one) => !one.startsWith('['));
  if (missing) throw new UsageError(`${missing} is missing`);
  const deed = READING.has(name) ? undefined : deedOf(`${command} ${action}`, values, given, takes);
  return { action, values, given, deed };
}

/** The actions that change nothing. */
const READING: ReadonlySet<string> = new Set(['list', 'show', 'members', 'export-ca']);

/** What the audit log says of an action: its words, what it is about, and the names of its flags. Paths of files are nobody's business. */
function deedOf(
  words: string,
  values: Readonly<Record<string, unknown>>,
  given: readonly string[],
  takes: readonly string[],
): Deed {
  const { app, id, ...flags } = values;
  const about = [
    app,
    id,
    ...given.filter((_text, index) => takes[index] !== 'FILE' && takes[index] !== '[FILE]'),
  ];
  const target = about.filter((text) => text !== undefined).join(' ');
  return {
    action: words.replaceAll(' ', '.'),
    target: target === '' ? undefined : target,
    fields: Object.keys(flags).filter((flag) => !Object.hasOwn(COMMON, flag)),
  };
}

/** Parses flags and arguments strictly. @throws UsageError */
export function parse<T extends Flags>(
  command: string,
  argv: string[],
  flags: T,
  takes: readonly string[] = [],
): { values: Values<T>; given: string[] } {
  const { values, positionals: given } = parseFlags(argv, flags);
  if (given.length > takes.length)
    throw new UsageError(`${command} takes ${takes.join(' ') || 'flags alone'}, and no further argument`);
  return { values, given };
}

function parseFlags<T extends Flags>(argv: string[], flags: T): { values: Values<T>; positionals: string[] } {
  try {
    const config = { args: argv, options: { ...flags, ...COMMON }, allowPositionals: true, strict: true };
    const { values, positionals } = parseArgs(config);
    return { values: values as Values<T>, positionals };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** The bytes of a file that a flag names. @throws UsageError, CommandError */
export function readFlagFile(flag: string, file: string | undefined): Buffer {
  return readNamed(`--${flag}`, required(file, flag));
}

/** The bytes of the file that a command is given. @throws CommandError */
export function readFileArgument(file: string): Buffer {
  return readNamed('FILE', file);
}

function readNamed(name: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new CommandError(`${name}: the file cannot be read`);
  }
}

/** @throws UsageError when a flag is missing */
export function required(value: string | undefined, flag: string): string {
  if (!value) throw new UsageError(`--${flag} is missing`);
  return value;
}

/** The actions that may begin an installation. All others are about what is there, and with a misspelt data folder nothing is. */
const BEGINNING: ReadonlySet<string> = new Set([
  'app.create',
  'app.import',
  'trust.add',
  'trust.list.add',
  'portal.link',
]);

/**
 * Opens the installation that the environment names, runs a function on it, and closes it.
 * @param deed what the function may change
 * @throws CommandError where there is no database, and the deed is none that begins one
 * @throws StartError where that cannot be told, and when it cannot be opened
 */
export async function withContext<T>(
  development: boolean | undefined,
  run: (context: Context) => Promise<T>,
  deed?: Deed,
): Promise<T> {
  const mode = modeOf(development);
  if (!BEGINNING.has(deed?.action ?? '')) await refuseMissing(mode);
  const context = await createContext(await explainStart(() => readOptions(mode, process.env)));
  try {
    return await run(context);
  } finally {
    await context.store.close();
  }
}

/** What the operator allows, to check a command line by before a database is made for it. @throws OptionsError, StartError */
export function allowedBy(development: boolean | undefined) {
  return explainStart(() => readAllowed(modeOf(development), process.env));
}

/** Whether there is a database already. Nothing is made. @throws OptionsError, StartError */
export async function hasDatabase(development: boolean | undefined): Promise<boolean> {
  return (await findMissing(modeOf(development))) === undefined;
}

function modeOf(development: boolean | undefined): Options['mode'] {
  return development ? 'development' : 'live';
}

function findMissing(mode: Options['mode']) {
  return explainStart(() => findMissingDatabase(readPlace(mode, process.env)));
}

async function refuseMissing(mode: Options['mode']): Promise<void> {
  const missing = await findMissing(mode);
  if (missing === undefined) return;
  const { why, canBeMade } = missing;
  if (!canBeMade) throw new CommandError(why);
  const commands = [...BEGINNING].map((action) => action.replaceAll('.', ' ')).join(', ');
  throw new CommandError(`${why}: nothing was made. serve makes one, and so do ${commands}`);
}

/**
 * The same for an action that may change something, which the audit log then has.
 * @param deed what the log says of it once it is done; undefined where nothing is changed
 */
export async function withDeed(
  development: boolean | undefined,
  deed: Deed | undefined,
  run: (context: Context) => Promise<void>,
): Promise<void> {
  const runAndRecord = async (context: Context) => {
    await run(context);
    if (deed) await recordAudit(context, COMMAND_LINE, deed);
  };
  await withContext(development, runAndRecord, deed);
}

/** A result for people, with what they should notice about it. */
export function withNotes(text: string, notes: readonly string[]): string {
  return [text, ...notes.map((note) => `note ${note}`)].join('\n');
}

/** Prints a result for people, or with `--json` as one JSON document. */
export function print(json: boolean | undefined, value: unknown, text: string): void {
  console.log(json ? JSON.stringify(value, null, 2) : text);
}
