import { readFileSync } from 'node:fs';
import { inTypedNames } from './cli/typed-names.js';
import { usage } from './cli/usage.js';

/** What it gives back is the exit code; 0 where it gives nothing. */
type Run = (argv: string[]) => Promise<number | void>;

/** Every command is loaded when it is called, so that none waits for the parts of the others. */
const COMMANDS: Readonly<Record<string, () => Promise<Run>>> = {
  serve: async () => (await import('./cli/serve.js')).runServe,
  app: async () => (await import('./cli/app.js')).runApp,
  keys: async () => (await import('./cli/keys.js')).runKeys,
  trust: async () => (await import('./cli/trust.js')).runTrust,
  credential: async () => (await import('./cli/credential.js')).runCredential,
  portal: async () => (await import('./cli/portal.js')).runPortal,
  audit: async () => (await import('./cli/audit.js')).runAudit,
  backup: async () => (await import('./cli/backup.js')).runBackup,
  restore: async () => (await import('./cli/backup.js')).runRestore,
  data: async () => (await import('./cli/data.js')).runData,
  expiries: async () => (await import('./cli/expiries.js')).runExpiries,
  doctor: async () => (await import('./cli/doctor.js')).runDoctor,
  'check-config': async () => (await import('./cli/doctor.js')).runCheckConfig,
  integrity: async () => (await import('./cli/integrity.js')).runIntegrity,
};

/** Names of the errors whose message says everything that an operator needs. */
const PLAIN_ERRORS = new Set([
  'AppError',
  'CommandError',
  'OptionsError',
  'StartError',
  'IntegrityError',
  'ListError',
  'UpkeepError',
]);

/** @returns the exit code: 0, 1 for a command that failed, 2 for one that was called wrongly */
async function main([command = '', ...argv]: string[]): Promise<number> {
  if (command === '--version') {
    const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
    console.log((JSON.parse(manifest) as { version: string }).version);
    return 0;
  }
  if (command === '--help' || command === 'help' || argv.includes('--help')) {
    console.log(usage(command === 'help' ? argv : [command, ...argv]));
    return 0;
  }
  const load = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (!load) {
    refuse(command === '' ? 'a command is missing' : 'unknown command', [command, ...argv], usage());
    return 2;
  }
  try {
    const run = await load();
    return (await run(argv)) ?? 0;
  } catch (error) {
    const { name, message } = error as Error;
    const isUsage = name === 'UsageError';
    if (!isUsage && !PLAIN_ERRORS.has(name)) throw error;
    const text = isForTrying(name, argv) ? `${message}\n${TRY_OUT}` : inTypedNames(message, argv);
    refuse(text, argv, isUsage ? usage([command, ...argv]) : undefined);
    return isUsage ? 2 : 1;
  }
}

const TRY_OUT = 'To try it out on this machine, add --development, which needs no settings.';

/** Whether somebody may have forgotten the flag: who has a public address runs a live service. */
function isForTrying(error: string, argv: readonly string[]): boolean {
  return error === 'OptionsError' && !argv.includes('--development') && !process.env.PUBLIC_URL;
}

/** Says on stderr why a command failed, with `--json` as one JSON document. What stands on stdout is always a result. */
function refuse(message: string, argv: readonly string[], usageText?: string): void {
  if (argv.includes('--json'))
    console.error(JSON.stringify({ error: usageText === undefined ? 'failed' : 'usage', message }));
  else console.error(`civic-service: ${message}${usageText === undefined ? '' : `\n\n${usageText}`}`);
}

process.exitCode = await main(process.argv.slice(2));
