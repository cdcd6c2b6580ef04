import { beforeAll, describe, expect, it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from '../support/command-line.js';
import { studentScope } from '../support/own-scope.js';

const line = commandLine();
let appId = '';

beforeAll(async () => {
  ({ appId } = await line.createApp());
});

interface Shown {
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
    [['--number-match', '--no-number-match'], /either --number-match or --no-number-match/],
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
