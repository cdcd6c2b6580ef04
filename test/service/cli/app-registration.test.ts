import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppCredentials } from '../../../service/src/apps/create-app.js';
import { runApp } from '../../../service/src/cli/app.js';
import { runTrust } from '../../../service/src/cli/trust.js';
import { IDENTIFIER } from '../support/access-certificate.js';
import { temporaryFolder } from '../support/store-folder.js';
import { TestRegistrar } from '../support/test-registrar.js';

const { folder } = temporaryFolder();
const FILE = join(folder, 'registration.jwt');
const ANCHOR = join(folder, 'registrar.pem');
let registrar: TestRegistrar;
let printed: string[] = [];
let appId = '';

beforeAll(async () => {
  vi.stubEnv('CIVIC_DATA_DIR', join(folder, 'data'));
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
  await runApp(['create', '--name', 'Shop', '--origin', 'https://shop.example', '--development', '--json']);
  appId = (JSON.parse(printed[0] ?? '') as AppCredentials).appId;
  registrar = await TestRegistrar.create(Date.now);
  writeFileSync(ANCHOR, registrar.anchor.pem);
  writeFileSync(FILE, await registrar.register());
});
beforeEach(() => {
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(() => {
  vi.unstubAllEnvs();
});

async function registration(...argv: string[]): Promise<string> {
  printed = [];
  await runApp(['registration', ...argv, '--development']);
  return printed.join('\n');
}

it('app registration import, list and remove, once its registrar is trusted', async () => {
  await expect(registration('import', '--app', appId, FILE)).rejects.toThrow(/trust add --type rc-wrp\+jwt/);
  await runTrust(['add', '--type', 'rc-wrp+jwt', ANCHOR, '--development']);
  const imported = await registration('import', '--app', appId, FILE, '--encoding', 'base64url');
  expect(imported).toContain(`signup  ${IDENTIFIER}`);
  expect(imported).toContain('note no_status');
  const [listed] = JSON.parse(await registration('list', '--app', appId, '--json')) as object[];
  expect(listed).toMatchObject({ id: 'signup', encoding: 'base64url', types: ['urn:eudi:pid:1'] });
  expect(await registration('remove', '--app', appId, 'signup')).toBe('removed signup');
  expect(await registration('list', '--app', appId)).toBe('');
});

describe('app registration refuses', () => {
  it.each([
    [['paint'], 'app registration: import, list, remove'],
    [['list'], '--app is missing'],
    [['import', '--app', 'x'], 'FILE is missing'],
    [['remove', '--app', 'x'], 'ID of the registration is missing'],
    [['import', '--app', 'x', FILE, '--encoding', 'der'], '--encoding: compact or base64url'],
    [['list', '--app', 'nobody'], 'appId: not registered'],
    [['import', '--app', 'nobody', FILE], 'appId: not registered'],
  ])('%j', async (argv, message) => {
    await expect(registration(...argv)).rejects.toThrow(message);
  });
});
