import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createApp } from '../../../service/src/apps/create-app.js';
import { createContext } from '../../../service/src/context.js';
import { readOptions } from '../../../service/src/read-options.js';
import { temporaryFolder } from '../support/store-folder.js';

const { folder } = temporaryFolder();

let printed: string[] = [];
let said: string[] = [];
beforeEach(() => {
  vi.resetModules();
  vi.stubEnv('CIVIC_DATA_DIR', folder);
  [printed, said] = [[], []];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
  vi.spyOn(console, 'error').mockImplementation((text: string) => void said.push(text));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** Runs the command line as a shell does. @returns the exit code */
async function run(...argv: string[]): Promise<number> {
  const before = { argv: process.argv, exitCode: process.exitCode };
  process.argv = ['node', 'civic-service', ...argv];
  try {
    await import('../../../service/src/cli.js');
    return Number(process.exitCode);
  } finally {
    process.argv = before.argv;
    process.exitCode = before.exitCode;
  }
}

it('--version prints the version of the package', async () => {
  const { version } = JSON.parse(
    readFileSync(new URL('../../../service/package.json', import.meta.url), 'utf8'),
  );
  expect(await run('--version')).toBe(0);
  expect(printed).toEqual([version]);
});

it.each([[['--help']], [['help']]])('%j shows every command', async (argv) => {
  expect(await run(...argv)).toBe(0);
  for (const command of ['serve', 'app create', 'app origin add', 'keys rotate', 'trust add', 'integrity']) {
    expect(printed.join()).toContain(command);
  }
});

it.each([[['help', 'trust']], [['trust', '--help']], [['trust', 'add', '--help']]])(
  '%j shows that command alone, and touches no installation',
  async (argv) => {
    expect(await run(...argv)).toBe(0);
    expect(printed.join()).toContain('trust add');
    expect(printed.join()).not.toContain('app create');
    expect(said).toEqual([]);
  },
);

it.each([
  ['app', 'app create', 'trust add'],
  ['app certificate', 'app certificate csr', 'app create'],
  ['app certificate import', '[--root send|omit]', 'app certificate csr'],
  ['app show', 'app list | app show ID', 'app create'],
  ['trust list', 'trust list refresh [ID]', 'trust add'],
  ['trust list add', '--signer FILE', 'trust list refresh'],
  ['paint', 'serve', 'paint'],
])('the help of %s is about that alone', async (words, shown, hidden) => {
  expect(await run('help', ...words.split(' '))).toBe(0);
  expect(printed.join()).toContain(shown);
  expect(printed.join()).not.toContain(hidden);
});

it('a flag that is wrong brings the usage of its action, and not of all the others', async () => {
  expect(await run('app', 'certificate', 'import', 'chain.pem', '--colour', 'red')).toBe(2);
  expect(said.join()).toContain('app certificate import --app ID FILE');
  expect(said.join()).not.toContain('app create');
});

it.each([
  [[], /^civic-service: a command is missing\n/],
  [['destroy'], /^civic-service: unknown command\n/],
  [['constructor'], /^civic-service: unknown command\n/],
  [['keys', 'destroy'], /^civic-service: keys: list, standby, rotate, remove, reseal\n/],
])('%j says what is wrong first, and the usage below', async (argv, first) => {
  expect(await run(...argv)).toBe(2);
  expect(said.join()).toMatch(first);
  expect(said.join()).toContain('civic-service COMMAND');
  expect(printed).toEqual([]);
});

describe('an error names what was typed', () => {
  // What is refused makes no database.
  beforeAll(async () => {
    const { store } = await createContext(readOptions('development', { CIVIC_DATA_DIR: folder }));
    await store.close();
  });

  const APP = ['app', 'create', '--name', 'Shop', '--origin', 'https://shop.example'];
  it.each([
    [[...APP, '--auth-code-lifetime', '5'], '--auth-code-lifetime: 60 to 1800 seconds'],
    [['app', 'create', '--name', ' ', '--origin=https://a.example'], '--name: 1 to 64 visible characters'],
    [['app', 'create', '--name', 'Shop', '--origin=shop.example'], '--origin: must begin with https://'],
    [['app', 'origin', 'add', 'nobody', 'shop.example'], 'ID: not registered'],
    [['app', 'show', 'nobody'], 'ID: not registered'],
    [['app', 'registration', 'list', '--app', 'nobody'], '--app: not registered'],
    [[...APP, '--cross-device', 'sometimes'], '--cross-device: always, fallback, off or default'],
    [[...APP, '--qr=page'], '--qr: landing or direct'],
    [[...APP, '--scope', 'NOBODY', '--number-match'], '--scope: the app has none of that name'],
  ])('%j', async (argv, message) => {
    expect(await run(...argv, '--development')).toBe(1);
    expect(said).toEqual([`civic-service: ${message}`]);
    expect(printed).toEqual([]);
  });

  it('also of a certificate that an app gets', async () => {
    const context = await createContext(readOptions('development', { CIVIC_DATA_DIR: folder }));
    const { appId } = await createApp(context, { name: 'Shop', origins: ['https://shop.example'] });
    await context.store.close();
    const file = `${folder}/empty.pem`;
    writeFileSync(file, 'no certificate');
    const failures = [
      [['import', file], 1, 'FILE: the file holds no certificate in PEM form'],
      [['import', file, '--key', file], 1, '--key: no private key in PEM form without a password'],
      [['import', file, '--for', 'google'], 2, '--metadata is missing'],
      [['remove', '--for', 'apple'], 1, '--for: the app has no certificate for it'],
    ] as const;
    for (const [[action, ...rest], code, message] of failures) {
      vi.resetModules();
      said = [];
      expect(await run('app', 'certificate', action, '--app', appId, ...rest, '--development')).toBe(code);
      expect(said.join()).toMatch(new RegExp(`^civic-service: ${message}`));
    }
    for (const [argv, message] of [
      [['import', file], 'FILE: not a registration certificate'],
      [['remove', 'none'], 'REGISTRATION: the app has none of that id'],
    ] as const) {
      vi.resetModules();
      said = [];
      const [action, last] = argv;
      expect(await run('app', 'registration', action, '--app', appId, last, '--development')).toBe(1);
      expect(said.join()).toContain(`civic-service: ${message}`);
    }
  });

  it('but a member of a file by its own name', async () => {
    const file = `${folder}/scope.json`;
    writeFileSync(file, JSON.stringify({ name: 'lower case', labels: [], credentials: [] }));
    expect(await run('app', 'scope', 'set', '--app', 'x', file, '--development')).toBe(1);
    expect(said.join()).toMatch(/^civic-service: name: /);
  });
});

it('a file that cannot be read is one line, without the usage', async () => {
  expect(await run('app', 'registration', 'import', '--app', 'x', '/nowhere.jwt', '--development')).toBe(1);
  expect(said).toEqual(['civic-service: FILE: the file cannot be read']);
});

describe('with --json an error is one JSON document on stderr', () => {
  it.each([
    [['app', 'show', 'nobody', '--development'], 1, { error: 'failed', message: 'ID: not registered' }],
    [['app', 'show'], 2, { error: 'usage', message: 'ID is missing' }],
    [['app', 'list', 'more'], 2, { error: 'usage', message: expect.stringContaining('no further argument') }],
    [['destroy'], 2, { error: 'usage', message: 'unknown command' }],
    [['trust', 'list'], 1, { error: 'failed', message: expect.stringContaining('CIVIC_SERVICE_KEY') }],
  ])('%j', async (argv, code, error) => {
    expect(await run(...argv, '--json')).toBe(code);
    expect(said).toHaveLength(1);
    expect(JSON.parse(said[0] ?? '')).toEqual(error);
    expect(printed).toEqual([]);
  });
});

describe('where live settings are missing', () => {
  const HINT = /\nTo try it out on this machine, add --development, which needs no settings\.$/;

  it.each(['serve', 'audit'])(
    '%s says them, and in a last line what tries it out without any',
    async (command) => {
      expect(await run(command)).toBe(1);
      expect(said.join()).toMatch(/PUBLIC_URL must be .*[\s\S]*CIVIC_SERVICE_KEY/);
      expect(said.join()).toMatch(HINT);
    },
  );

  it.each([
    ['of a service with a public address', ['serve'], { PUBLIC_URL: 'https://id.example.org' }],
    ['of a development that has the flag', ['serve', '--development'], { PORT: 'x' }],
  ])('the problems %s have no such line', async (_what, argv, env) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    expect(await run(...argv)).toBe(1);
    expect(said.join()).toMatch(/^civic-service: The service cannot start:/);
    expect(said.join()).not.toContain('To try it out');
  });
});
