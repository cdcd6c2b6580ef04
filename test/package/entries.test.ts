import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ROOT } from './source-files.js';

const run = promisify(execFile);

/** Runs a module in a Node of its own, as somebody who installed the packages would. */
async function inNode(script: string): Promise<string> {
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], {
    cwd: ROOT,
    timeout: 20_000,
  });
  return stdout.trim();
}

describe('every entry loads in Node, where there is no DOM (a server renders a page)', () => {
  it.each([
    ['civic-elements', ['CivicButton', 'CivicModal']],
    ['civic-elements/civic-button', ['CivicButton']],
    ['civic-elements/civic-modal', ['CivicModal']],
    ['civic-elements/define/civic-button', []],
    ['civic-elements/define/civic-modal', []],
    ['civic-elements/client', ['createClient']],
    ['civic-elements/palette', ['markPaths', 'pageStyles', 'palette']],
    ['civic-elements/protocol', ['ERRORS', 'canMove']],
    ['civic-elements/testing', ['ScriptedClient']],
    ['civic-elements/testing/playwright', ['mockService']],
    ['civic-elements/sip', ['CivicSip', 'default', 'SCOPE_REQUESTS']],
    ['civic-backend', ['newClient', 'newLogin']],
    ['civic-service', ['createServer', 'readOptions', 'startService']],
    ['civic-wallet/core', []],
  ])('%s', async (name, exported) => {
    const keys = JSON.parse(
      await inNode(`console.log(JSON.stringify(Object.keys(await import('${name}'))))`),
    ) as string[];
    for (const key of exported) expect(keys).toContain(key);
  });

  it('and defines no global on the way', async () => {
    const script = `const before = new Set(Reflect.ownKeys(globalThis));
      for (const name of ['civic-elements/client', 'civic-elements/protocol', 'civic-elements/testing', 'civic-backend']) await import(name);
      console.log(JSON.stringify(Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String)))`;
    expect(JSON.parse(await inNode(script))).toEqual([]);
  });
});

describe('what is no entry stays closed', () => {
  it.each([
    'civic-elements/dist/src/client/index.js',
    'civic-elements/elements/index.ts',
    'civic-service/dist/context.js',
    'civic-service/src/server.ts',
    'civic-backend/dist/index.js',
    'civic-wallet',
  ])('%s', async (name) => {
    await expect(inNode(`await import('${name}')`)).rejects.toThrow(
      /ERR_PACKAGE_PATH_NOT_EXPORTED|No "exports" main defined/,
    );
  });
});

describe('the commands', () => {
  it('tell how they are used', async () => {
    const { stdout } = await run(process.execPath, ['service/bin/civic-service.js', '--help'], { cwd: ROOT });
    for (const word of ['serve', 'app create', 'keys rotate', 'trust add']) expect(stdout).toContain(word);
  });

  it.each([
    [[]],
    [['destroy']],
    [['app']],
    [['trust', 'frobnicate']],
    [['keys']],
    [['app', 'list', '--nonsense']],
  ])('end with code 2 when they are used wrongly: %j', async (argv) => {
    const failed = run(process.execPath, ['service/bin/civic-service.js', ...argv], { cwd: ROOT });
    await expect(failed).rejects.toMatchObject({ code: 2 });
  });

  it('refuse live mode without its options, in words and without a stack', async () => {
    const env = { PATH: process.env['PATH'] };
    const failed = run(process.execPath, ['service/bin/civic-service.js', 'serve'], { cwd: ROOT, env });
    await expect(failed).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(
        /^civic-service: The service cannot start:\n {2}- PUBLIC_URL(?![\s\S]*\n {4}at )/,
      ),
    });
  });
});
