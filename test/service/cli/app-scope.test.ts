import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OwnScope } from '../../../service/src/scopes/scope-definition.js';
import { commandLine } from '../support/command-line.js';
import { studentScope } from '../support/own-scope.js';

const line = commandLine();
const FILE = join(line.folder, 'scope.json');
let appId = '';

beforeAll(async () => {
  ({ appId } = await line.createApp());
});
beforeEach(() => {
  writeFileSync(FILE, JSON.stringify(studentScope()));
});

const scope = (...argv: string[]) => line.run('app', 'scope', ...argv);

async function names(): Promise<string[]> {
  const scopes = await line.json<OwnScope[]>('app', 'scope', 'list', '--app', appId);
  return scopes.map(({ name }) => name);
}

it('app scope set, list and remove', async () => {
  expect(await scope('set', '--app', appId, FILE)).toBe('set STUDENT');
  expect(await names()).toEqual(['STUDENT']);
  expect(await scope('list', '--app', appId)).toBe(
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
    [['set', '--app', 'x', join(line.folder, 'none.json')], 'FILE: the file cannot be read'],
    [['remove', '--app', 'x', 'STUDENT', 'TEACHER'], 'app scope remove takes NAME, and no further argument'],
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
