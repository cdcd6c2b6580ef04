import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
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

  it('--processed says when answers go out as an address, for classic apps alone', async () => {
    const { appId } = await line.createApp();
    await expect(line.run('app', 'set', appId, '--processed', 'flag')).rejects.toThrow('only for classic');
    const set = await line.json('app', 'set', appId, '--classic', '--processed', 'always');
    expect(set).toMatchObject({ classic: true, processed: 'always' });
    expect(await line.json('app', 'set', appId, '--processed', 'never')).toMatchObject({
      processed: 'never',
    });
  });

  it('--brand sets a colour in its long form, and --no-brand takes it back', async () => {
    const { appId } = await line.createApp();
    expect(await line.json('app', 'set', appId, '--brand', '#4B2')).toMatchObject({ brand: '#44bb22' });
    expect(await line.json('app', 'set', appId, '--no-brand')).not.toHaveProperty('brand');
  });

  it.each(['red', '#12', '#1234567', '#1f7a33cc', 'url(x)', '<b>', ''])(
    '--brand %j is refused, and the colour stays',
    async (colour) => {
      const { appId } = await line.createApp();
      await line.run('app', 'set', appId, '--brand', '#036');
      await expect(line.run('app', 'set', appId, '--brand', colour)).rejects.toThrow(/^brand: a colour/);
      expect(await line.json('app', 'show', appId)).toMatchObject({ brand: '#003366' });
    },
  );

  it('--wallet chooses among those that the operator lists, in the operator’s order, and --all-wallets takes it back', async () => {
    const listed = ['Alpha', 'Beta', 'Gamma'].map((name) => ({ name, link: 'haip-vp://' }));
    vi.stubEnv('CIVIC_WALLETS', JSON.stringify(listed));
    const { appId } = await line.createApp();
    const both = ['--wallet', 'Gamma', '--wallet', 'Alpha', '--wallet', 'Gamma'];
    expect(await line.json('app', 'set', appId, ...both)).toMatchObject({ wallets: ['Alpha', 'Gamma'] });
    await expect(line.run('app', 'set', appId, '--wallet', 'Delta')).rejects.toThrow('wallets: names of');
    // What is set stays when something else changes, although the operator lists it no more.
    vi.stubEnv('CIVIC_WALLETS', '[]');
    expect(await line.json('app', 'set', appId, '--strict')).toMatchObject({ wallets: ['Alpha', 'Gamma'] });
    expect(await line.json('app', 'set', appId, '--all-wallets')).not.toHaveProperty('wallets');
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
    [['--brand', '#036', '--no-brand'], 'either --brand or --no-brand'],
    [['--wallet', 'A', '--all-wallets'], 'either --wallet or --all-wallets'],
    [[], 'app set: --name'],
  ])('%j is refused', async (flags, message) => {
    await expect(line.run('app', 'set', 'x', ...flags)).rejects.toThrow(message);
  });
});
