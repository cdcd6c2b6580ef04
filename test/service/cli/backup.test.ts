import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runBackup, runRestore } from '../../../service/src/cli/backup.js';
import { createContext } from '../../../service/src/context.js';
import { readOptions } from '../../../service/src/read-options.js';
import { testApp } from '../support/approved-request.js';
import { temporaryFolder } from '../support/store-folder.js';

const { folder } = temporaryFolder();
const data = join(folder, 'data');
const file = join(folder, 'backup.sqlite');

let printed: string[] = [];
beforeEach(() => {
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
  vi.stubEnv('CIVIC_DATA_DIR', data);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

async function withApp(): Promise<string> {
  const context = await createContext(readOptions('development', { CIVIC_DATA_DIR: data }));
  const { appId } = await testApp(context);
  await context.store.close();
  return appId;
}

it('an operator backs up, and gets told that the key is not in it', async () => {
  await withApp();
  await runBackup(['--development', file]);
  expect(printed.join()).toMatch(/sha256 [0-9a-f]{64}\nnote the service key is not in it/);
  expect(existsSync(file)).toBe(true);
});

it('a restore that nobody confirms changes nothing, and says how to confirm it', async () => {
  const appId = await withApp();
  await expect(runRestore(['--development', file])).rejects.toThrow('nothing was changed: type restore');
  expect(printed).toEqual([]);
  const context = await createContext(readOptions('development', { CIVIC_DATA_DIR: data }));
  expect(await context.store.getApp(appId)).toBeDefined();
  await context.store.close();
});

it('with --yes it is made, and says which apps it changes and where the former database is', async () => {
  const appId = await withApp();
  await runRestore(['--development', '--yes', file]);
  const text = printed.join();
  expect(text).toContain(`the app Test shop (${appId}) would stop working`);
  const context = await createContext(readOptions('development', { CIVIC_DATA_DIR: data }));
  expect((await context.store.listAudit(Number.MAX_SAFE_INTEGER, 9))[0]).toMatchObject({ action: 'restore' });
  await context.store.close();
  expect(text).toMatch(/the former database is .*civic\.sqlite\.before-\d{8}T\d{6}Z/);
});

it.each([
  [[], /FILE is missing/],
  [['a', 'b'], /no further argument/],
])('%j is refused', async (argv, message) => {
  await expect(runBackup(argv)).rejects.toThrow(message);
  await expect(runRestore(argv)).rejects.toThrow(message);
});
