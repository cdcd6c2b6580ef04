import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppCredentials } from '../../../service/src/apps/create-app.js';
import { runApp } from '../../../service/src/cli/app.js';
import type { OwnScope } from '../../../service/src/scopes/scope-definition.js';
import { studentScope } from '../support/own-scope.js';
import { temporaryFolder } from '../support/store-folder.js';

const { folder } = temporaryFolder();
const FILE = join(folder, 'scope.json');
let printed: string[] = [];
let appId = '';

beforeAll(async () => {
  vi.stubEnv('CIVIC_DATA_DIR', join(folder, 'data'));
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
  const app = ['create', '--name', 'School', '--origin', 'https://school.example', '--development', '--json'];
  await runApp(app);
  appId = (JSON.parse(printed[0] ?? '') as AppCredentials).appId;
});
beforeEach(() => {
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
  writeFileSync(FILE, JSON.stringify(studentScope()));
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(() => {
  vi.unstubAllEnvs();
});

async function scope(...argv: string[]): Promise<void> {
  await runApp(['scope', ...argv, '--development']);
}

async function names(): Promise<string[]> {
  printed = [];
  await scope('list', '--app', appId, '--json');
  return (JSON.parse(printed[0] ?? '') as OwnScope[]).map(({ name }) => name);
}

it('app scope set, list and remove', async () => {
  await scope('set', '--app', appId, FILE);
  expect(printed).toEqual(['set STUDENT']);
  expect(await names()).toEqual(['STUDENT']);
  printed = [];
  await scope('list', '--app', appId);
  expect(printed[0]).toBe(
    'STUDENT  education.student.number education.student.school education.student.courses',
  );
  await scope('remove', '--app', appId, 'STUDENT');
  expect(await names()).toEqual([]);
});

describe('app scope refuses', () => {
  it.each([
    [['paint', '--app', 'x'], 'app scope: set, list, remove'],
    [['set', FILE], '--app is missing'],
    [['set', '--app', 'x'], 'FILE is missing'],
    [['remove', '--app', 'x'], 'NAME is missing'],
    [['set', '--app', 'x', join(folder, 'none.json')], 'FILE: cannot be read'],
    [['list', '--app', 'nobody'], 'appId: not registered'],
  ])('%j', async (argv, message) => {
    await expect(scope(...argv)).rejects.toThrow(message);
  });

  it('a file that is not JSON, or not a scope, and changes nothing', async () => {
    writeFileSync(FILE, '{');
    await expect(scope('set', '--app', appId, FILE)).rejects.toThrow('FILE: not JSON');
    writeFileSync(FILE, JSON.stringify(studentScope({ labels: [] })));
    await expect(scope('set', '--app', appId, FILE)).rejects.toThrow(/^labels: /);
    expect(await names()).toEqual([]);
  });

  it('to remove what is not there', async () => {
    await expect(scope('remove', '--app', appId, 'STUDENT')).rejects.toThrow('none of that name');
  });
});
