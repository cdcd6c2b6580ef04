import 'reflect-metadata';
import { X509Certificate } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppCredentials } from '../../../service/src/apps/create-app.js';
import { runApp } from '../../../service/src/cli/app.js';
import { runKeys } from '../../../service/src/cli/keys.js';
import { runTrust } from '../../../service/src/cli/trust.js';
import { createContext } from '../../../service/src/context.js';
import { createAuthority } from '../../../service/src/keys/certificates.js';
import { readOptions } from '../../../service/src/read-options.js';
import { temporaryFolder } from '../support/store-folder.js';
import { selfSigned } from '../support/test-issuer.js';

const { folder } = temporaryFolder();
const DATA = join(folder, 'data');
const NEW = ['create', '--name', 'Shop', '--origin', 'https://shop.example', '--development'];
let printed: string[] = [];

beforeAll(() => {
  vi.stubEnv('CIVIC_DATA_DIR', DATA);
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

/** Runs a command with `--json` and gives what it printed, which must be one JSON document. */
async function json<T>(run: (argv: string[]) => Promise<void>, ...argv: string[]): Promise<T> {
  printed = [];
  await run([...argv, '--development', '--json']);
  expect(printed).toHaveLength(1);
  return JSON.parse(printed[0] ?? '') as T;
}

interface Shown {
  appId: string;
  name: string;
  revokedAt?: string;
  publicKey: string;
}

describe('app create', () => {
  it('shows the credentials this once, for people', async () => {
    await runApp(NEW);
    const text = printed.join('\n');
    for (const name of ['appId', 'appSecret', 'prvKey', 'pubKey', 'servicePublicKey', 'serviceUrl']) {
      expect(text).toMatch(new RegExp(`^${name}: \\S+$`, 'm'));
    }
    expect(text).toContain('not shown again');
  });

  it('with --json prints one document that holds them all', async () => {
    const made = await json<AppCredentials & Record<string, string>>(runApp, ...NEW.slice(0, -1));
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
    const made = await json<AppCredentials>(runApp, ...NEW.slice(0, -1));
    const list = JSON.stringify(await json(runApp, 'list'));
    const show = JSON.stringify(await json(runApp, 'show', made.appId));
    await runApp(['list', '--development']);
    await runApp(['show', made.appId, '--development']);
    const all = [list, show, ...printed].join('\n');
    expect(all).toContain(made.appId);
    for (const secret of [made.appSecret, made.prvKey, 'sealed', 'BEGIN']) expect(all).not.toContain(secret);
  });

  it('shows when a classic app is answered by address', async () => {
    const made = await json<Shown>(runApp, ...NEW.slice(0, -1), '--classic', '--processed', 'always');
    expect(await json(runApp, 'show', made.appId)).toMatchObject({ classic: true, processed: 'always' });
    const plain = await json<Shown>(runApp, ...NEW.slice(0, -1));
    expect(await json(runApp, 'show', plain.appId)).toMatchObject({ classic: false, processed: 'never' });
  });

  it('leaves files that only their owner reads', () => {
    expect(statSync(DATA).mode & 0o777).toBe(0o700);
    expect(statSync(join(DATA, 'service.key')).mode & 0o777).toBe(0o600);
    expect(statSync(join(DATA, 'civic.sqlite')).mode & 0o777).toBe(0o600);
  });

  it.each([
    [['create', '--origin', 'https://shop.example'], /--name is missing/],
    [['create', '--name', 'Shop'], /^origins/],
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
    [['revoke'], /^appId/],
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
    await expect(runApp([...argv, '--development'])).rejects.toThrow(message);
    expect(printed).toEqual([]);
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
    expect(await json<Shown>(runApp, ...argv)).toMatchObject({ appId: 'moved', publicKey, classic: true });
    expect(printed.join()).not.toContain('879946CE');
    await expect(runApp([...argv, '--development'])).rejects.toThrow(/exists already/);
  });
});

describe('app set and app origin', () => {
  it('change name, lifetime and logo, and keep id and keys', async () => {
    const made = await json<AppCredentials>(runApp, ...NEW.slice(0, -1));
    const set = ['set', made.appId, '--name', 'Fern & Field', '--auth-code-lifetime', '300'];
    const changed = await json<Shown>(runApp, ...set);
    expect(changed).toMatchObject({ appId: made.appId, name: 'Fern & Field', publicKey: made.pubKey });
    expect(await json(runApp, 'show', made.appId)).toMatchObject({
      name: 'Fern & Field',
      authCodeLifetime: 300,
    });
  });

  it('give wallets a certificate in the new name', async () => {
    const made = await json<AppCredentials>(runApp, ...NEW.slice(0, -1));
    await json(runApp, 'set', made.appId, '--name', 'Renamed');
    const context = await createContext(readOptions('development', { CIVIC_DATA_DIR: DATA }));
    const app = await context.store.getApp(made.appId);
    await context.store.close();
    expect(new X509Certificate(app?.certificate ?? '').subject).toContain('Renamed');
    expect(context.seal.open(app?.sealedCertificateKey ?? '', `app-certificate ${made.appId}`)).toContain(
      'PRIVATE KEY',
    );
  });

  it('add and remove origins', async () => {
    const { appId } = await json<AppCredentials>(runApp, ...NEW.slice(0, -1));
    const origins = ['https://shop.example', 'https://www.shop.example'];
    expect(await json(runApp, 'origin', 'add', appId, 'https://www.shop.example')).toEqual({
      appId,
      origins,
    });
    expect(await json(runApp, 'origin', 'add', appId, 'https://www.shop.example')).toEqual({
      appId,
      origins,
    });
    expect(await json(runApp, 'origin', 'remove', appId, 'https://shop.example')).toEqual({
      appId,
      origins: ['https://www.shop.example'],
    });
    const last = ['origin', 'remove', appId, 'https://www.shop.example', '--development'];
    await expect(runApp(last)).rejects.toThrow(/at least one/);
    const unknown = ['origin', 'remove', appId, 'https://other.example', '--development'];
    await expect(runApp(unknown)).rejects.toThrow(/no such origin/);
  });

  it.each([
    [['set', 'nobody', '--name', 'x'], /^appId/],
    [['set', 'nobody'], /--name, --logo or/],
    [['set', 'nobody', '--classic'], /--classic cannot be changed/],
    [['set', 'nobody', '--origin', 'https://a.example'], /--origin cannot be changed/],
    [['origin', 'add', 'nobody', 'https://a.example'], /^appId/],
    [['origin', 'add', 'nobody'], /ORIGIN is missing/],
    [['origin', 'replace', 'nobody'], /add, remove/],
  ])('refuse %j', async (argv, message) => {
    await expect(runApp([...argv, '--development'])).rejects.toThrow(message);
  });
});

describe('app rotate and revoke', () => {
  it('give new credentials, and then end the app', async () => {
    const made = await json<AppCredentials>(runApp, ...NEW.slice(0, -1));
    const fresh = await json<AppCredentials>(runApp, 'rotate', made.appId);
    expect(Object.keys(fresh).toSorted()).toEqual(Object.keys(made).toSorted());
    expect(fresh.appSecret).not.toBe(made.appSecret);
    expect((await json<Shown>(runApp, 'show', made.appId)).publicKey).toBe(fresh.pubKey);
    expect(await json(runApp, 'revoke', made.appId)).toEqual({ appId: made.appId, revoked: true });
    expect((await json<Shown>(runApp, 'show', made.appId)).revokedAt).toMatch(/^\d{4}-/);
    await expect(runApp(['rotate', made.appId, '--development'])).rejects.toThrow(/revoked/);
  });
});

describe('keys rotate', () => {
  it('makes a new signing key and shows its public part alone', async () => {
    const [first, second] = [
      await json<Record<string, string>>(runKeys, 'rotate'),
      await json<Record<string, string>>(runKeys, 'rotate'),
    ];
    expect(first['servicePublicKey']).not.toBe(second['servicePublicKey']);
    expect(Object.keys(second).toSorted()).toEqual(['kid', 'servicePublicKey']);
  });

  it.each([[[]], [['show']], [['rotate', '--force']]])('refuses %j', async (argv) => {
    await expect(runKeys([...argv, '--development'])).rejects.toMatchObject({ name: 'UsageError' });
  });
});

describe('trust', () => {
  const ca = join(folder, 'ca.pem');
  const leaf = join(folder, 'leaf.pem');
  const junk = join(folder, 'junk.pem');
  const narrow = join(folder, 'narrow.pem');
  const old = join(folder, 'old.pem');
  const bundle = join(folder, 'bundle.pem');
  beforeAll(async () => {
    const context = await createContext(readOptions('development', { CIVIC_DATA_DIR: DATA }));
    const authority = await createAuthority(
      context.store,
      context.seal,
      'cli test',
      'Issuer',
      Date.UTC(2030, 0, 1),
    );
    writeFileSync(ca, authority.certificate);
    writeFileSync(leaf, (await authority.issue('Leaf', 'issuer.example', Date.UTC(2030, 0, 1))).certificate);
    writeFileSync(junk, 'not a certificate');
    const past = Date.UTC(2005, 0, 1);
    const expired = await createAuthority(context.store, context.seal, 'cli old', 'Old', past);
    writeFileSync(old, expired.certificate);
    writeFileSync(bundle, `${authority.certificate}\n${expired.certificate}`);
    const nameConstraints = new x509.Extension('2.5.29.30', true, new Uint8Array([0x30, 0x00]));
    writeFileSync(narrow, (await selfSigned(Date.now(), { extensions: [nameConstraints] })).pem);
    await context.store.close();
  });

  it('is added, listed and removed', async () => {
    const added = await json<{ id: string; types: string[] }>(
      runTrust,
      'add',
      ca,
      '--type',
      'urn:a',
      '--type',
      'urn:b',
    );
    expect(added.types).toEqual(['urn:a', 'urn:b']);
    // Never taken for a flag: whoever must withdraw trust in a hurry types it.
    expect(added.id).toMatch(/^ca-/);
    expect(await json(runTrust, 'list')).toContainEqual(
      expect.objectContaining({ id: added.id, types: ['urn:a', 'urn:b'], isTest: false }),
    );
    expect(new X509Certificate(readFileSync(ca)).ca).toBe(true);
    expect(await json(runTrust, 'remove', added.id)).toEqual({ id: added.id, removed: true });
    expect(JSON.stringify(await json(runTrust, 'list'))).not.toContain(added.id);
  });

  it('adds another type to a certificate that is trusted already, and takes none away', async () => {
    await json(runTrust, 'add', ca, '--type', 'urn:a');
    expect(await json(runTrust, 'add', ca, '--type', 'urn:b')).toMatchObject({ types: ['urn:a', 'urn:b'] });
  });

  it('is given to the one issuer that holds a certificate, and not to whom it signs', async () => {
    const added = await json<{ id: string }>(runTrust, 'add', leaf, '--pinned', '--type', 'urn:a');
    expect(added.id).toMatch(/^pinned-/);
    expect(await json(runTrust, 'list')).toContainEqual(
      expect.objectContaining({ id: added.id, isPinned: true }),
    );
  });

  it('is given to an issuer by the keys that it publishes', async () => {
    const keys = ['--issuer', 'https://keys.test', '--jwks', 'https://keys.test/jwks'];
    const added = await json<{ id: string }>(runTrust, 'add', '--type', 'urn:a', ...keys);
    expect(await json(runTrust, 'list')).toContainEqual({
      id: added.id,
      types: ['urn:a'],
      isTest: false,
      issuer: 'https://keys.test',
      jwks: 'https://keys.test/jwks',
    });
    expect(await json(runTrust, 'remove', added.id)).toMatchObject({ removed: true });
  });

  it('names a certificate whose time has not come', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const added = await json<{ id: string }>(runTrust, 'add', ca, '--type', 'urn:a');
    expect(said.mock.calls.join()).toMatch(/not trusted yet: .* valid from Dec 31 .*2029/);
    expect(await json(runTrust, 'list')).toContainEqual(
      expect.objectContaining({ id: added.id, state: expect.stringContaining('valid from') }),
    );
  });

  it.each([
    ['an expired certificate', ['add', old, '--type', 'urn:a'], /expired on .*2014/],
    [
      'a bundle, of which only the first would count',
      ['add', bundle, '--type', 'urn:a'],
      /holds 2 certificates/,
    ],
    ['a certificate that is no authority’s', ['add', leaf, '--type', 'urn:a'], /not one of an authority/],
    [
      'an authority that is pinned',
      ['add', ca, '--pinned', '--type', 'urn:a'],
      /--pinned is for the certificate/,
    ],
    [
      'keys without the name of their issuer',
      ['add', '--type', 'urn:a', '--jwks', 'https://a.test'],
      /--issuer/,
    ],
    [
      'keys at no address',
      ['add', '--type', 'urn:a', '--issuer', 'x', '--jwks', 'file:///etc/passwd'],
      /https address/,
    ],
    [
      'keys and a certificate at once',
      ['add', ca, '--type', 'urn:a', '--issuer', 'x', '--jwks', 'https://a.test'],
      /or a certificate in a file/,
    ],
    ['a file that is no certificate', ['add', junk, '--type', 'urn:a'], /not a certificate/],
    [
      'limits that would not be kept',
      ['add', narrow, '--type', 'urn:a'],
      /name constraints are not supported/,
    ],
    ['a file that is not there', ['add', '/nowhere.pem', '--type', 'urn:a'], /not a certificate/],
    ['no file', ['add', '--type', 'urn:a'], /a PEM file/],
    ['no credential type', ['add', ca], /at least one --type/],
    ['an id that is not there', ['remove', 'nobody'], /no such id/],
    ['no action', [], /list, add, remove/],
  ])('refuses %s', async (_what, argv, message) => {
    await expect(runTrust([...argv, '--development'])).rejects.toThrow(message);
  });
});

describe('without --development', () => {
  it('refuses to touch an installation that is not set up for live mode', async () => {
    await expect(runApp(['list'])).rejects.toMatchObject({ name: 'OptionsError' });
    expect(printed).toEqual([]);
  });
});
