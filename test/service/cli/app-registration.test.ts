import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { IDENTIFIER } from '../support/access-certificate.js';
import { commandLine } from '../support/command-line.js';
import { TestRegistrar } from '../support/test-registrar.js';

const line = commandLine();
const FILE = join(line.folder, 'registration.jwt');
const ANCHOR = join(line.folder, 'registrar.pem');
let registrar: TestRegistrar;
let appId = '';

beforeAll(async () => {
  ({ appId } = await line.createApp());
  registrar = await TestRegistrar.create(Date.now);
  writeFileSync(ANCHOR, registrar.anchor.pem);
  writeFileSync(FILE, await registrar.register());
});

const registration = (...argv: string[]) => line.run('app', 'registration', ...argv);

it('app registration import, list and remove, once its registrar is trusted', async () => {
  await expect(registration('import', '--app', appId, FILE)).rejects.toThrow(/trust add --type rc-wrp\+jwt/);
  await line.run('trust', 'add', '--type', 'rc-wrp+jwt', ANCHOR);
  const imported = await registration('import', '--app', appId, FILE, '--encoding', 'base64url');
  expect(imported).toContain(`signup  ${IDENTIFIER}`);
  expect(imported).toContain('note no_status');
  expect(imported).not.toContain('replaces');
  expect(await registration('import', '--app', appId, FILE, '--encoding', 'base64url')).toContain(
    'note it replaces the one before for this intended use',
  );
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
    [['remove', '--app', 'x'], 'REGISTRATION is missing'],
    [['import', '--app', 'x', FILE, '--encoding', 'der'], '--encoding: compact or base64url'],
    [['list', '--app', 'x', '--encoding', 'compact'], 'app registration list: --encoding is not known here'],
    [['list', '--app', 'x', 'signup'], 'app registration list takes flags alone'],
    [['list', '--app', 'nobody'], 'appId: not registered'],
    [['import', '--app', 'nobody', FILE], 'appId: not registered'],
  ])('%j', async (argv, message) => {
    await expect(registration(...argv)).rejects.toThrow(message);
  });
});
