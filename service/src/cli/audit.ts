import type { Context } from '../context.js';
import { readAudit } from '../audit/audit.js';
import { UsageError, parse, print, withContext } from './parse.js';

/** How many entries are shown unless somebody asks for another number. */
const LIMIT = 1_000;

/** `audit`: who changed what, the last first. */
export async function runAudit(argv: string[]): Promise<void> {
  const { values } = parse('audit', argv, { limit: { type: 'string' } } as const);
  const limit = values.limit === undefined ? LIMIT : Number(values.limit);
  if (!Number.isSafeInteger(limit) || limit < 1) throw new UsageError('--limit: a number from 1');
  await withContext(values.development, async (context) => {
    const entries = await last(context, limit);
    const lines = entries.map(({ at, by, action, target = '', fields = [], address = '' }) =>
      [new Date(at).toISOString(), by.name, action, target, fields.join(' '), address]
        .filter((part) => part !== '')
        .join('  '),
    );
    print(values.json, entries, lines.join('\n') || 'none');
  });
}

async function last(context: Context, limit: number) {
  const entries = [];
  for await (const entry of readAudit(context)) {
    if (entries.length === limit) break;
    entries.push(entry);
  }
  return entries;
}
