import 'reflect-metadata';
import { X509Certificate } from 'node:crypto';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AppCredentials } from '../../../service/src/apps/create-app.js';
import { runApp } from '../../../service/src/cli/app.js';
import { NEW_APP, commandLine } from '../support/command-line.js';

const line = commandLine();
const { folder, json } = line;
const DATA = join(folder, 'data');

interface Shown {
  appId: string;
  name: string;
  revokedAt?: string;
  publicKey: string;
}

describe('app create', () => {
  it('shows the credentials this once, for people', async () => {
    const text = await line.run('app', ...NEW_APP);
    for (const name of ['appId', 'appSecret', 'prvKey', 'pubKey', 'servicePublicKey', 'serviceUrl']) {
      expect(text).toMatch(new RegExp(`^${name}: \\S+$`, 'm'));
    }
    expect(text).toContain('not shown again');
  });

  it('with --json prints one document that holds them all', async () => {
    const made = await line.createApp();
    expect(Object.keys(made).toSorted()).toEqual([
      'appId',
      'appSecret',
      'prvKey',
      'pubKey',
      'servicePublicKey',
      'serviceUrl',
    ]);
    expect(made.servicePublicKey).toMatch(/^04[0-9a-f]{128}$/);
  });

  it('never shows them again: not in list, not in show', async () => {
    const made = await line.createApp();
    const list = JSON.stringify(await json('app', 'list'));
    const show = JSON.stringify(await json('app', 'show', made.appId));
    const texts = [await line.run('app', 'list'), await line.run('app', 'show', made.appId)];
    const all = [list, show, ...texts].join('\n');
    expect(all).toContain(made.appId);
    for (const secret of [made.appSecret, made.prvKey, 'sealed', 'BEGIN']) expect(all).not.toContain(secret);
  });

  it('shows when a classic app is answered by address', async () => {
    const made = await json<Shown>('app', ...NEW_APP, '--classic', '--processed', 'always');
    expect(await json('app', 'show', made.appId)).toMatchObject({ classic: true, processed: 'always' });
    const plain = await line.createApp();
    expect(await json('app', 'show', plain.appId)).toMatchObject({ classic: false, processed: 'never' });
  });

  it('leaves files that only their owner reads', () => {
    expect(statSync(DATA).mode & 0o777).toBe(0o700);
    expect(statSync(join(DATA, 'service.key')).mode & 0o777).toBe(0o600);
    expect(statSync(join(DATA, 'civic.sqlite')).mode & 0o777).toBe(0o600);
  });

  it.each([
    [['create', '--origin', 'https://shop.example'], /--name is missing/],
    [['create', '--name', 'Shop'], /--origin is missing/],
    [[...NEW_APP, 'more'], /app create takes flags alone/],
    [['list', '--name', 'Shop'], /app list: --name is not known here/],
    [['show', 'one', 'two'], /app show takes ID, and no further argument/],
    [['create', '--name', 'Shop', '--origin', 'shop.example'], /^origins/],
    [['create', '--name', '\u202eShop', '--origin', 'https://shop.example'], /^name/],
    [
      ['create', '--name', 'Shop', '--origin', 'https://shop.example', '--auth-code-lifetime', 'long'],
      /^authCodeLifetime/,
    ],
    [['create', '--name', 'Shop', '--origin', 'https://shop.example', '--logo', '/nowhere.png'], /--logo/],
    [['create', '--name', 'Shop', '--origin', 'https://shop.example', '--processed', 'flag'], /^processed/],
    [
      ['create', '--name', 'Shop', '--origin', 'https://shop.example', '--classic', '--processed', 'x'],
      /^processed/,
    ],
    [['create', '--unknown'], /--unknown/],
    [[], /create, import, list/],
    [['destroy'], /create, import, list/],
    [['show', 'nobody'], /^appId/],
    [['rotate', 'nobody'], /^appId/],
    [['revoke'], /ID is missing/],
    [
      ['import', '--id', 'x', '--name', 'Shop', '--origin', 'https://shop.example', '--public-key', '04'],
      /--secret-file/,
    ],
    [
      [
        'import',
        '--id',
        'x',
        '--name',
        'Shop',
        '--origin',
        'https://shop.example',
        '--public-key',
        '04',
        '--secret-file',
        '/nowhere',
      ],
      /--secret-file/,
    ],
  ])('refuses %j', async (argv, message) => {
    await expect(line.run('app', ...argv)).rejects.toThrow(message);
    expect(line.printed()).toEqual([]);
  });
});

describe('app import', () => {
  it('takes a key and a secret file as they are', async () => {
    const secretFile = join(folder, 'secret.txt');
    writeFileSync(secretFile, '879946CE682C0B584B3ACDBC7C169473\n');
    const publicKey =
      '04a77e5c9c01df457ba941e28e187d3f53962f9038b5e481036cd9e7e9d1b1047c223c5b3db30fb12ff9f26eb229bb422eecf1a5df676d91099e081e4ec88ec339';
    const argv = [
      'import',
      '--id',
      'moved',
      '--public-key',
      publicKey,
      '--secret-file',
      secretFile,
      '--name',
      'Moved',
      '--origin',
      'https://shop.example',
      '--classic',
    ];
    expect(await json<Shown>('app', ...argv)).toMatchObject({ appId: 'moved', publicKey, classic: true });
    expect(line.printed().join()).not.toContain('879946CE');
    await expect(line.run('app', ...argv)).rejects.toThrow(/exists already/);
  });
});

describe('app set and app origin', () => {
  it('change name, lifetime and logo, and keep id and keys', async () => {
    const made = await line.createApp();
    const set = ['set', made.appId, '--name', 'Fern & Field', '--auth-code-lifetime', '300'];
    const changed = await json<Shown>('app', ...set);
    expect(changed).toMatchObject({ appId: made.appId, name: 'Fern & Field', publicKey: made.pubKey });
    expect(await json('app', 'show', made.appId)).toMatchObject({
      name: 'Fern & Field',
      authCodeLifetime: 300,
    });
  });

  it('let an app ask without a signature through browsers, and stop it', async () => {
    const { appId } = await line.createApp();
    const set = (flag: string) => json<object>('app', 'set', appId, flag);
    expect(await json('app', 'show', appId)).toMatchObject({ allowsUnsigned: false, platforms: [] });
    expect(await set('--unsigned')).toMatchObject({ allowsUnsigned: true });
    expect(await set('--no-unsigned')).toMatchObject({ allowsUnsigned: false });
  });

  it('give wallets a certificate in the new name', async () => {
    const made = await line.createApp();
    await json('app', 'set', made.appId, '--name', 'Renamed');
    const context = await line.open();
    const app = await context.store.getApp(made.appId);
    await context.store.close();
    expect(new X509Certificate(app?.certificate ?? '').subject).toContain('Renamed');
    expect(context.seal.open(app?.sealedCertificateKey ?? '', `app-certificate ${made.appId}`)).toContain(
      'PRIVATE KEY',
    );
  });

  it('add and remove origins', async () => {
    const { appId } = await line.createApp();
    const origins = ['https://shop.example', 'https://www.shop.example'];
    expect(await json('app', 'origin', 'add', appId, 'https://www.shop.example')).toEqual({
      appId,
      origins,
    });
    expect(await json('app', 'origin', 'add', appId, 'https://www.shop.example')).toEqual({
      appId,
      origins,
    });
    expect(await json('app', 'origin', 'remove', appId, 'https://shop.example')).toEqual({
      appId,
      origins: ['https://www.shop.example'],
    });
    const remove = (origin: string) => line.run('app', 'origin', 'remove', appId, origin);
    await expect(remove('https://www.shop.example')).rejects.toThrow(/at least one/);
    await expect(remove('https://other.example')).rejects.toThrow(/no such origin/);
  });

  it.each([
    [['set', 'nobody', '--name', 'x'], /^appId/],
    [['set', 'nobody'], /--name, --logo/],
    [['set', 'nobody', '--unsigned', '--no-unsigned'], /either --unsigned or --no-unsigned/],
    [['set', 'nobody', '--overlap', '60'], /app set: --overlap is not known here/],
    [['set', 'nobody', '--origin', 'https://a.example'], /app set: --origin is not known here/],
    [['origin', 'add', 'nobody', 'https://a.example'], /^appId/],
    [['origin', 'add', 'nobody'], /ORIGIN is missing/],
    [['origin', 'replace', 'nobody'], /add, remove/],
    [
      ['origin', 'add', 'nobody', 'https://a.example', 'https://b.example'],
      /takes ID ORIGIN, and no further/,
    ],
  ])('refuse %j', async (argv, message) => {
    await expect(line.run('app', ...argv)).rejects.toThrow(message);
  });
});

describe('app rotate and revoke', () => {
  it('give new credentials, and then end the app', async () => {
    const made = await line.createApp();
    const fresh = await json<AppCredentials>('app', 'rotate', made.appId);
    expect(Object.keys(fresh).toSorted()).toEqual(Object.keys(made).toSorted());
    expect(fresh.appSecret).not.toBe(made.appSecret);
    expect((await json<Shown>('app', 'show', made.appId)).publicKey).toBe(fresh.pubKey);
    expect(await json('app', 'revoke', made.appId)).toEqual({ appId: made.appId, revoked: true });
    expect((await json<Shown>('app', 'show', made.appId)).revokedAt).toMatch(/^\d{4}-/);
    await expect(line.run('app', 'rotate', made.appId)).rejects.toThrow(/revoked/);
  });
});

describe('keys', () => {
  it('are published before they sign, listed with what back-ends pin, and removed once nothing comes back', async () => {
    interface Listed {
      kid: string;
      state: string;
      servicePublicKey: string;
    }
    const states = async () => (await json<Listed[]>('keys', 'list')).map(({ state }) => state);
    const standby = await json<Listed>('keys', 'standby');
    expect((await states()).slice(0, 2)).toEqual(['standby', 'signs']);
    expect(await line.run('keys', 'standby')).toMatch(/note it does not sign yet/);
    expect(await json('keys', 'rotate')).toEqual(standby);
    const [signs, former] = await json<Listed[]>('keys', 'list');
    expect([signs?.state, former?.state]).toEqual(['signs', 'verifies']);
    await expect(line.run('keys', 'remove', signs?.kid ?? '')).rejects.toThrow('this key signs');
    await expect(line.run('keys', 'remove', former?.kid ?? '')).rejects.toThrow(/may come back until 20/);
    await expect(line.run('keys', 'remove', 'nothing')).rejects.toThrow('there is no such key');
  });
});

describe('keys rotate', () => {
  it('makes a new signing key and shows its public part alone', async () => {
    const [first, second] = [
      await json<Record<string, string>>('keys', 'rotate'),
      await json<Record<string, string>>('keys', 'rotate'),
    ];
    expect(first['servicePublicKey']).not.toBe(second['servicePublicKey']);
    expect(Object.keys(second).toSorted()).toEqual(['kid', 'servicePublicKey']);
  });

  it.each([[[]], [['show']], [['rotate', '--force']], [['rotate', 'all']]])('refuses %j', async (argv) => {
    await expect(line.run('keys', ...argv)).rejects.toMatchObject({ name: 'UsageError' });
  });
});

describe('without --development', () => {
  it('refuses to touch an installation that is not set up for live mode', async () => {
    await expect(runApp(['list'])).rejects.toMatchObject({ name: 'OptionsError' });
    expect(line.printed()).toEqual([]);
  });
});
