import { beforeAll, describe, expect, it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NEW_APP, commandLine } from '../support/command-line.js';
import { studentScope } from '../support/own-scope.js';

const line = commandLine();
let appId = '';

beforeAll(async () => {
  ({ appId } = await line.createApp());
});

interface Shown {
  qr: string;
  allowsUnsigned: boolean;
  crossDevice: string;
  numberMatch: boolean;
  scopePolicies: Record<string, object>;
}

const set = (...argv: string[]) => line.json<Shown>('app', 'set', appId, ...argv);

describe('app set and app show: how scope requests may be answered from another device', () => {
  it('show what holds by default', async () => {
    expect(await line.json<Shown>('app', 'show', appId)).toMatchObject({
      crossDevice: 'always',
      numberMatch: false,
      scopePolicies: {},
    });
  });

  it('set it for the app, and keep what is not named', async () => {
    expect(await set('--cross-device', 'fallback')).toMatchObject({ crossDevice: 'fallback' });
    expect(await set('--number-match')).toMatchObject({ crossDevice: 'fallback', numberMatch: true });
    expect(await set('--no-number-match')).toMatchObject({ crossDevice: 'fallback', numberMatch: false });
  });

  it('set it for one scope, by its name or its classic value, and for lists of labels', async () => {
    await set('--scope', 'LEGAL', '--cross-device', 'off');
    await set('--scope', 'Login', '--number-match');
    const { scopePolicies, crossDevice } = await set('--scope', 'ATTRIBUTES', '--number-match');
    expect(scopePolicies).toMatchObject({
      LEGAL: { crossDevice: 'off' },
      BASIC_LOGIN: { numberMatch: true },
      ATTRIBUTES: { numberMatch: true },
    });
    expect(crossDevice).toBe('fallback');
  });

  it('show it to people in a line for each scope', async () => {
    const shown = await line.run('app', 'show', appId);
    expect(shown).toMatch(/^crossDevice: fallback$/m);
    expect(shown).toMatch(/^numberMatch: false$/m);
    expect(shown).toMatch(/^scope LEGAL: crossDevice off$/m);
  });

  it('take back what was set', async () => {
    expect((await set('--scope', 'LEGAL', '--cross-device', 'default')).scopePolicies).not.toHaveProperty(
      'LEGAL',
    );
    expect((await set('--cross-device', 'default')).crossDevice).toBe('always');
  });

  it('take back the number match of one scope, so that the one of the app holds', async () => {
    expect((await set('--scope', 'LEGAL', '--no-number-match')).scopePolicies).toMatchObject({
      LEGAL: { numberMatch: false },
    });
    const { scopePolicies } = await set('--scope', 'LEGAL', '--default-number-match');
    expect(scopePolicies).not.toHaveProperty('LEGAL');
    await set('--number-match');
    expect(await set('--default-number-match')).toMatchObject({ numberMatch: false });
  });

  it('take the number match back and leave where the code is shown', async () => {
    await set('--scope', 'LEGAL', '--cross-device', 'off', '--number-match');
    const { scopePolicies } = await set('--scope', 'LEGAL', '--default-number-match');
    expect(scopePolicies['LEGAL']).toEqual({ crossDevice: 'off' });
    await set('--scope', 'LEGAL', '--cross-device', 'default');
  });

  it('set what the code holds, and take it back', async () => {
    expect((await line.json<Shown>('app', 'show', appId)).qr).toBe('landing');
    expect((await set('--qr', 'direct')).qr).toBe('direct');
    expect((await set('--number-match')).qr).toBe('direct');
    expect((await set('--qr', 'landing')).qr).toBe('landing');
  });

  it('change name and policy in one command', async () => {
    expect(await set('--name', 'Fern', '--number-match')).toMatchObject({ name: 'Fern', numberMatch: true });
  });

  it('forget the policy of a scope of the app’s own when it goes', async () => {
    const file = join(line.folder, 'scope.json');
    writeFileSync(file, JSON.stringify(studentScope()));
    await line.run('app', 'scope', 'set', '--app', appId, file);
    expect((await set('--scope', 'STUDENT', '--number-match')).scopePolicies).toHaveProperty('STUDENT');
    await line.run('app', 'scope', 'remove', '--app', appId, 'STUDENT');
    expect((await line.json<Shown>('app', 'show', appId)).scopePolicies).not.toHaveProperty('STUDENT');
  });

  it.each([
    [['--cross-device', 'sometimes'], /always, fallback, off or default/],
    [['--qr', 'page'], /landing or direct/],
    [['--name', 'Moss', '--cross-device', 'sometimes'], /always, fallback, off or default/],
    [['--number-match', '--no-number-match'], /either --number-match or --no-number-match/],
    [['--number-match', '--default-number-match'], /either --number-match or --default-number-match/],
    [['--unsigned', '--no-unsigned'], /either --unsigned or --no-unsigned/],
    [['--scope', 'LEGAL'], /--scope goes with/],
    [['--scope', 'NOBODY', '--number-match'], /none of that name/],
    [['--scope', '__proto__', '--number-match'], /none of that name/],
    [[], /--cross-device/],
  ])('refuse %j, and change nothing', async (argv, message) => {
    const before = await line.json<Shown>('app', 'show', appId);
    await expect(line.run('app', 'set', appId, ...argv)).rejects.toThrow(message);
    expect(await line.json<Shown>('app', 'show', appId)).toEqual(before);
  });
});

describe('app create', () => {
  const create = (...argv: string[]) => line.json<{ appId: string }>('app', ...NEW_APP, ...argv);

  it('takes all that says how people may answer', async () => {
    const { appId: created } = await create(
      '--cross-device',
      'fallback',
      '--number-match',
      '--unsigned',
      '--qr',
      'direct',
    );
    expect(await line.json<Shown>('app', 'show', created)).toMatchObject({
      crossDevice: 'fallback',
      numberMatch: true,
      allowsUnsigned: true,
      qr: 'direct',
    });
  });

  it('takes it for one scope', async () => {
    const { appId: created } = await create('--scope', 'LEGAL', '--cross-device', 'off');
    expect(await line.json<Shown>('app', 'show', created)).toMatchObject({
      crossDevice: 'always',
      scopePolicies: { LEGAL: { crossDevice: 'off' } },
    });
  });

  it.each([
    [['--cross-device', 'sometimes'], /always, fallback, off or default/],
    [['--qr', 'page'], /landing or direct/],
    [['--scope', 'NOBODY', '--number-match'], /none of that name/],
    [['--scope', 'LEGAL'], /--scope goes with/],
  ])('refuses %j, and registers no app', async (argv, message) => {
    const before = await line.json<unknown[]>('app', 'list');
    await expect(create(...argv)).rejects.toThrow(message);
    expect(await line.json<unknown[]>('app', 'list')).toEqual(before);
  });
});
