import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

let printed: string[] = [];
let said: string[] = [];
beforeEach(() => {
  [printed, said] = [[], []];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
  vi.spyOn(console, 'error').mockImplementation((text: string) => void said.push(text));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.resetModules();
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
  [[], /^civic-service: a command is missing\n/],
  [['destroy'], /^civic-service: unknown command\n/],
  [['constructor'], /^civic-service: unknown command\n/],
  [['keys', 'destroy'], /^civic-service: keys: rotate\n/],
])('%j says what is wrong first, and the usage below', async (argv, first) => {
  expect(await run(...argv)).toBe(2);
  expect(said.join()).toMatch(first);
  expect(said.join()).toContain('civic-service COMMAND');
  expect(printed).toEqual([]);
});
