import { createInterface } from 'node:readline/promises';
import { COMMAND_LINE, recordAudit } from '../audit/audit.js';
import { readOptions } from '../read-options.js';
import { explainStart } from '../start-error.js';
import { backUp } from '../upkeep/backup.js';
import { BACKUP } from '../upkeep/last-backup.js';
import type { RestoreChanges } from '../upkeep/restore-changes.js';
import { type PreparedRestore, prepareRestore } from '../upkeep/restore.js';
import { CommandError, UsageError, parse, print, withContext, withDeed, withNotes } from './parse.js';

/** `backup FILE`: a copy of the database, also while the service runs. */
export async function runBackup(argv: string[]): Promise<void> {
  const { values, given } = parse('backup', argv, {}, ['FILE']);
  const [file] = given;
  if (file === undefined) throw new UsageError('FILE is missing');
  await withDeed(values.development, { action: BACKUP }, async (context) => {
    const backup = await backUp(context, file);
    const text = `backup ${backup.file}\n${backup.bytes} bytes, sha256 ${backup.sha256}`;
    print(
      values.json,
      backup,
      withNotes(text, ['the service key is not in it: keep a copy of that in another place']),
    );
  });
}

/** What is typed to confirm a restore. */
const WORD = 'restore';

/** `restore FILE`: puts a backup in the place of the database, after a confirmation. */
export async function runRestore(argv: string[]): Promise<void> {
  const { values, given } = parse('restore', argv, { yes: { type: 'boolean' } } as const, ['FILE']);
  const [file] = given;
  if (file === undefined) throw new UsageError('FILE is missing');
  const mode = values.development ? 'development' : 'live';
  const options = await explainStart(() => readOptions(mode, process.env));
  const prepared = await explainStart(() => prepareRestore(options, file));
  const about = describe(prepared);
  if (!values.yes && !(await isConfirmed(about))) {
    prepared.discard();
    throw new CommandError(`nothing was changed: type ${WORD} to confirm, or give --yes`);
  }
  const { kept } = await prepared.apply();
  await withContext(values.development, (context) =>
    recordAudit(context, COMMAND_LINE, { action: 'restore' }),
  );
  const { madeAt, changes, keepsMembers } = prepared;
  print(
    values.json,
    { restored: madeAt ?? null, kept: kept ?? null, changes: changes ?? null, keepsMembers },
    [
      ...(values.yes ? about : []),
      'restored. Every scope request has ended, and nothing counts that was signed before now.',
      ...(kept === undefined ? [] : [`the former database is ${kept}; remove it once all is well`]),
    ].join('\n'),
  );
}

function describe({ madeAt, changes, keepsMembers }: PreparedRestore): string[] {
  return [
    `backup of ${madeAt ?? 'a time that it does not say'}`,
    ...(changes
      ? describeChanges(changes)
      : ['there is no database now that can be read, so nothing can be compared']),
    keepsMembers
      ? 'the members of the portal stay as they are now'
      : 'the members of the portal would be those of the backup: look at portal members afterwards',
  ];
}

function describeChanges(changes: RestoreChanges): string[] {
  const named = ({ appId, name }: { appId: string; name: string }) => `${name} (${appId})`;
  const lines = [
    ...changes.revivedApps.map((app) => `the app ${named(app)} could ask again`),
    ...changes.lostApps.map((app) => `the app ${named(app)} would stop working`),
    ...changes.changedApps.map((app) => `the app ${named(app)} would have former ${app.changes.join(', ')}`),
    ...changes.lostSigningKeys.map(
      (kid) => `the signing key ${kid} would be lost: back-ends that pin it refuse answers`,
    ),
    ...changes.revivedTrust.map((id) => `${id} would be trusted again`),
    ...changes.lostTrust.map((id) => `${id} would be trusted no more`),
  ];
  return lines.length > 0 ? lines : ['it changes no app, no key and no trust'];
}

async function isConfirmed(about: readonly string[]): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  console.error(about.join('\n'));
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (
      (await terminal.question(`Type ${WORD} to put it in the place of the present database: `)) === WORD
    );
  } finally {
    terminal.close();
  }
}
