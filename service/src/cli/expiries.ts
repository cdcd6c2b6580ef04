import { operationWords } from 'civic-elements/locales/en/portal-operation';
import { type EndingRow, listAllExpiries } from '../expiries/all-expiries.js';
import { parse, print, withContext } from './parse.js';

const MARKS: Record<EndingRow['level'], string> = {
  ok: 'ok      ',
  warning: 'WARNING ',
  problem: 'PROBLEM ',
};

/** `expiries`: everything that ends, the first to end first. @returns the exit code, 1 where something has ended that must not */
export async function runExpiries(argv: string[]): Promise<number> {
  const { values } = parse('expiries', argv, {});
  return withContext(values.development, async (context) => {
    const rows = await listAllExpiries(context);
    print(values.json, rows.map(toJson), rows.map(describe).join('\n') || 'nothing ends');
    return rows.some(({ level }) => level === 'problem') ? 1 : 0;
  });
}

function toJson({ expiresAt, ...row }: EndingRow): object {
  return { ...row, expires: new Date(expiresAt).toISOString() };
}

function describe({ kind, of, name, expiresAt, renews, level }: EndingRow): string {
  const what = operationWords.expiries.kinds[kind] ?? kind;
  const parts = [what, name, of, renews ? operationWords.expiries.renews : undefined];
  const text = parts.filter((part) => part !== undefined).join('  ');
  return `${MARKS[level]}${new Date(expiresAt).toISOString().slice(0, 10)}  ${text}`;
}
