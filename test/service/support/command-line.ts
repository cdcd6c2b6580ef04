import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import type { AppCredentials } from '../../../service/src/apps/create-app.js';
import { runApp } from '../../../service/src/cli/app.js';
import { runAudit } from '../../../service/src/cli/audit.js';
import { runCredential } from '../../../service/src/cli/credential.js';
import { runData } from '../../../service/src/cli/data.js';
import { runExpiries } from '../../../service/src/cli/expiries.js';
import { runKeys } from '../../../service/src/cli/keys.js';
import { runPortal } from '../../../service/src/cli/portal.js';
import { runTrust } from '../../../service/src/cli/trust.js';
import { type Context, createContext } from '../../../service/src/context.js';
import { readOptions } from '../../../service/src/read-options.js';
import { temporaryFolder } from './store-folder.js';

/** What registers an app. */
export const NEW_APP = ['create', '--name', 'Shop', '--origin', 'https://shop.example'];

const COMMANDS = {
  app: runApp,
  audit: runAudit,
  credential: runCredential,
  data: runData,
  expiries: runExpiries,
  keys: runKeys,
  portal: runPortal,
  trust: runTrust,
};

/** Commands on an installation that belongs to the test file. What they print is caught. */
export function commandLine() {
  const { folder } = temporaryFolder();
  const data = join(folder, 'data');
  let printed: string[] = [];
  let said: string[] = [];
  const listen = () => {
    [printed, said] = [[], []];
    vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
    vi.spyOn(console, 'error').mockImplementation((text: string) => void said.push(text));
  };
  beforeAll(() => {
    vi.stubEnv('CIVIC_DATA_DIR', data);
    listen();
  });
  beforeEach(listen);
  afterEach(() => void vi.restoreAllMocks());
  afterAll(() => void vi.unstubAllEnvs());

  /** Runs a command. @returns what it printed */
  async function run(command: keyof typeof COMMANDS, ...argv: string[]): Promise<string> {
    [printed, said] = [[], []];
    await COMMANDS[command]([...argv, '--development']);
    return printed.join('\n');
  }

  /** Runs a command with `--json`. @returns what it printed, which must be one JSON document */
  async function json<T>(command: keyof typeof COMMANDS, ...argv: string[]): Promise<T> {
    const text = await run(command, ...argv, '--json');
    expect(printed).toHaveLength(1);
    return JSON.parse(text) as T;
  }

  return {
    /** For files that commands read. */
    folder,
    run,
    json,
    /** What the command that ran last printed on stdout, and on stderr. */
    printed: () => printed,
    said: () => said,
    /** Registers an app. */
    createApp: () => json<AppCredentials & Record<string, string>>('app', ...NEW_APP),
    /** The installation, as a service that runs beside the commands has it. Whoever opens it closes its store. */
    open: (): Promise<Context> => createContext(readOptions('development', { CIVIC_DATA_DIR: data })),
  };
}
