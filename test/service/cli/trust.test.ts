import 'reflect-metadata';
import { X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';
import { beforeAll, describe, expect, it } from 'vitest';
import { createAuthority } from '../../../service/src/keys/certificates.js';
import { commandLine } from '../support/command-line.js';
import { selfSigned } from '../support/test-issuer.js';

const line = commandLine();
const { folder, json } = line;

describe('trust', () => {
  const ca = join(folder, 'ca.pem');
  const leaf = join(folder, 'leaf.pem');
  const junk = join(folder, 'junk.pem');
  const narrow = join(folder, 'narrow.pem');
  const old = join(folder, 'old.pem');
  const bundle = join(folder, 'bundle.pem');
  beforeAll(async () => {
    const context = await line.open();
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
      'trust',
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
    expect(await json('trust', 'list')).toContainEqual(
      expect.objectContaining({ id: added.id, types: ['urn:a', 'urn:b'], isTest: false }),
    );
    expect(new X509Certificate(readFileSync(ca)).ca).toBe(true);
    expect(await json('trust', 'remove', added.id)).toEqual({ id: added.id, removed: true });
    expect(JSON.stringify(await json('trust', 'list'))).not.toContain(added.id);
  });

  it('adds another type to a certificate that is trusted already, and takes none away', async () => {
    await json('trust', 'add', ca, '--type', 'urn:a');
    expect(await json('trust', 'add', ca, '--type', 'urn:b')).toMatchObject({ types: ['urn:a', 'urn:b'] });
  });

  it('is given to the one issuer that holds a certificate, and not to whom it signs', async () => {
    const added = await json<{ id: string }>('trust', 'add', leaf, '--pinned', '--type', 'urn:a');
    expect(added.id).toMatch(/^pinned-/);
    expect(await json('trust', 'list')).toContainEqual(
      expect.objectContaining({ id: added.id, isPinned: true }),
    );
  });

  it('is given to an issuer by the keys that it publishes', async () => {
    const keys = ['--issuer', 'https://keys.test', '--jwks', 'https://keys.test/jwks'];
    const added = await json<{ id: string }>('trust', 'add', '--type', 'urn:a', ...keys);
    expect(await json('trust', 'list')).toContainEqual({
      id: added.id,
      types: ['urn:a'],
      isTest: false,
      issuer: 'https://keys.test',
      jwks: 'https://keys.test/jwks',
    });
    expect(await json('trust', 'remove', added.id)).toMatchObject({ removed: true });
  });

  it('is told when an issuer’s keys are looked for at another address from now on', async () => {
    const keys = (at: string, ...more: string[]) =>
      line.run('trust', 'add', '--type', 'urn:a', '--issuer', 'https://keys.test', '--jwks', at, ...more);
    expect(await keys('https://keys.test/old')).not.toContain('note');
    expect(await keys('https://keys.test/old')).not.toContain('note');
    expect(await keys('https://keys.test/new')).toContain(
      'note this address replaces the one before: https://keys.test/old',
    );
    expect(await line.run('trust', 'list')).toMatch(
      /issuer-[\w-]+ {2}https:\/\/keys\.test {2}urn:a {2}keys at https:\/\/keys\.test\/new/,
    );
  });

  it('shows people whom they trust and until when, without characters that steer a terminal', async () => {
    const odd = join(folder, 'odd.pem');
    writeFileSync(odd, (await selfSigned(Date.now(), { name: 'PID\u001b[31m authority' })).pem);
    const { id } = await json<{ id: string }>('trust', 'add', odd, '--type', 'urn:a');
    const shown = (await line.run('trust', 'list')).split('\n').find((text) => text.startsWith(id)) ?? '';
    expect(shown).toMatch(/^ca-[\w-]+ {2}CN=PID[\x20-\x7e]* authority {2}urn:a {2}until \w+ +\d+ .*GMT$/);
  });

  it('names a certificate whose time has not come', async () => {
    const added = await json<{ id: string; notes: string[] }>('trust', 'add', ca, '--type', 'urn:a');
    expect(added.notes).toEqual([expect.stringMatching(/not trusted yet: .* valid from Dec 31 .*2029/)]);
    expect(line.said()).toEqual([]);
    expect(await json('trust', 'list')).toContainEqual(
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
    [
      'a file that is not there',
      ['add', '/nowhere.pem', '--type', 'urn:a'],
      /^FILE: the file cannot be read/,
    ],
    ['no file', ['add', '--type', 'urn:a'], /FILE is missing/],
    ['a second file', ['add', ca, ca, '--type', 'urn:a'], /takes \[FILE\], and no further argument/],
    ['flags that belong to another action', ['list', '--type', 'urn:a'], /trust list: --type is not known/],
    ['no credential type', ['add', ca], /at least one --type/],
    ['an id that is not there', ['remove', 'nobody'], /no such id/],
    ['no action', [], /list, add, remove/],
  ])('refuses %s', async (_what, argv, message) => {
    await expect(line.run('trust', ...argv)).rejects.toThrow(message);
  });
});
