import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NEW_APP, commandLine } from '../support/command-line.js';

const line = commandLine();
const LOGO = join(line.folder, 'logo.png');
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('app set', () => {
  it.each([
    ['--strict', { strict: true, classic: false }],
    ['--classic', { strict: false, classic: true }],
  ])('%s and what takes it back', async (flag, expected) => {
    const { appId } = await line.createApp();
    expect(await line.json('app', 'set', appId, flag)).toMatchObject(expected);
    const back = await line.json('app', 'set', appId, flag.replace('--', '--no-'));
    expect(back).toMatchObject({ strict: false, classic: false });
  });

  it('--no-classic ends answers by address as well', async () => {
    const made = await line.json<{ appId: string }>('app', ...NEW_APP, '--classic', '--processed', 'flag');
    expect(await line.json('app', 'set', made.appId, '--no-classic')).toMatchObject({ processed: 'never' });
  });

  it('--no-logo takes the logo away', async () => {
    writeFileSync(LOGO, Buffer.from(PNG, 'base64'));
    const { appId } = await line.createApp();
    await line.run('app', 'set', appId, '--logo', LOGO);
    const { store } = await line.open();
    expect((await store.getApp(appId))?.logo).toBeDefined();
    await line.run('app', 'set', appId, '--no-logo');
    expect(await store.getApp(appId)).not.toHaveProperty('logo');
    await store.close();
  });

  it.each([
    [['--strict', '--no-strict'], 'either --strict or --no-strict'],
    [['--classic', '--no-classic'], 'either --classic or --no-classic'],
    [['--logo', 'x.png', '--no-logo'], 'either --logo or --no-logo'],
    [[], 'app set: --name'],
  ])('%j is refused', async (flags, message) => {
    await expect(line.run('app', 'set', 'x', ...flags)).rejects.toThrow(message);
  });
});
