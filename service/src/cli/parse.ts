import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Context, createContext } from '../context.js';
import { readOptions } from '../read-options.js';
import { explainStart } from '../start-error.js';

/** The command line itself is wrong. The message is printed with the usage text. */
export class UsageError extends Error {
  override name = 'UsageError';
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

/** Parses flags strictly. @throws UsageError */
export function parse<T extends Flags>(
  argv: string[],
  options: T,
): { values: Values<T>; positionals: string[] } {
  try {
    const config = { args: argv, options: { ...options, ...COMMON }, allowPositionals: true, strict: true };
    const { values, positionals } = parseArgs(config);
    return { values: values as Values<T>, positionals };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** The bytes of a file that a flag names. @throws UsageError */
export function readFlagFile(flag: string, file: string | undefined): Buffer {
  const path = required(file, flag);
  try {
    return readFileSync(path);
  } catch {
    throw new UsageError(`--${flag}: the file cannot be read`);
  }
}

/** The bytes of the file that a command is given. @throws UsageError */
export function readFileArgument(file: string | undefined): Buffer {
  if (!file) throw new UsageError('FILE is missing');
  try {
    return readFileSync(file);
  } catch {
    throw new UsageError('FILE: cannot be read');
  }
}

/** @throws UsageError when a flag is missing */
export function required(value: string | undefined, flag: string): string {
  if (!value) throw new UsageError(`--${flag} is missing`);
  return value;
}

/** Opens the installation that the environment names, runs a function on it, and closes it. */
export async function withContext<T>(
  development: boolean | undefined,
  run: (context: Context) => Promise<T>,
): Promise<T> {
  const options = await explainStart(() => readOptions(development ? 'development' : 'live', process.env));
  const context = await createContext(options);
  try {
    return await run(context);
  } finally {
    await context.store.close();
  }
}

/** Prints a result for people, or with `--json` as one JSON document. */
export function print(json: boolean | undefined, value: unknown, text: string): void {
  console.log(json ? JSON.stringify(value, null, 2) : text);
}
