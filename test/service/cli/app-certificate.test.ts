import 'reflect-metadata';
import { X509Certificate, createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';
import { beforeAll, describe, expect, it } from 'vitest';
import { AccessAuthority, IDENTIFIER } from '../support/access-certificate.js';
import { commandLine } from '../support/command-line.js';

const line = commandLine();
const CHAIN = join(line.folder, 'chain.pem');
const SUBJECT = ['--country', 'DE', '--organisation', 'Shop Ltd', '--organisation-id', IDENTIFIER];
let appId = '';

beforeAll(async () => {
  ({ appId } = await line.createApp());
});

const certificate = (...argv: string[]) => line.run('app', 'certificate', ...argv);

it('app certificate csr, import, show, set and renew', async () => {
  const request = await certificate('csr', '--app', appId, ...SUBJECT, '--contact', 'help@shop.example');
  expect(request).toMatch(/^-----BEGIN CERTIFICATE REQUEST-----/);
  const authority = await AccessAuthority.create(Date.now());
  const { pem } = await authority.issue(Date.now(), { request });
  const chain = [pem, authority.intermediate.toString('pem'), authority.root.toString('pem')];
  writeFileSync(CHAIN, chain.join('\n'));
  const imported = await certificate('import', '--app', appId, CHAIN, '--root', 'send');
  expect(imported).toContain('issued: imported');
  expect(imported).toContain('root: sent');
  expect(imported).not.toContain('note ');
  const shown = JSON.parse(await certificate('show', '--app', appId, '--json')) as object;
  expect(shown).toMatchObject({ clientId: 'x509_hash', intermediates: 1, openRequest: false, findings: [] });
  const set = await certificate('set', '--app', appId, '--root', 'omit', '--client-id', 'x509_san_dns');
  expect(set).toMatch(/clientId: x509_san_dns[^]*root: left out/);
  // The key of an imported certificate is nowhere else.
  await expect(certificate('renew', '--app', appId)).rejects.toThrow('--discard-imported');
  const renewed = await certificate('renew', '--app', appId, '--discard-imported');
  expect(renewed).toContain('issued: by the own authority');
});

it('app certificate import --for google and remove', async () => {
  const metadata = Buffer.from('d81841a0', 'hex');
  const hash = createHash('sha256').update(metadata).digest();
  const certified = Buffer.concat([Buffer.of(4, 32), hash]);
  const authority = await AccessAuthority.create(Date.now());
  const { pem, key } = await authority.issue(Date.now(), {
    extensions: [new x509.Extension('1.3.6.1.4.1.11129.10.1', false, certified)],
  });
  const [leaf, keyFile, shown] = ['google.pem', 'google.key', 'google.metadata'].map((name) =>
    join(line.folder, name),
  ) as [string, string, string];
  writeFileSync(leaf, [pem, authority.intermediate.toString('pem')].join('\n'));
  writeFileSync(keyFile, key);
  writeFileSync(shown, metadata);
  const files = ['--key', keyFile, '--metadata', shown];
  const imported = await certificate('import', '--app', appId, '--for', 'google', leaf, ...files);
  expect(imported).toMatch(/issued: by the own authority[^]*google: until /);
  expect(await line.run('app', 'show', appId)).toContain('platforms: google');
  const removed = await certificate('remove', '--app', appId, '--for', 'google');
  expect(removed).not.toContain('google');
});

it('app certificate export-ca prints the authority that issued the certificate of the app', async () => {
  const authority = new X509Certificate(await certificate('export-ca'));
  expect(authority.ca).toBe(true);
  const { issuer } = JSON.parse(await certificate('show', '--app', appId, '--json')) as { issuer: string };
  expect(issuer).toBe(authority.subject);
});

it('no command prints a private key', async () => {
  const request = await certificate('csr', '--app', appId, ...SUBJECT, '--json');
  const all = [request, await certificate('show', '--app', appId, '--json')];
  for (const text of [...all, await certificate('export-ca', '--json')]) {
    expect(text).not.toMatch(/PRIVATE KEY|sealed/i);
  }
});

describe('app certificate refuses', () => {
  it.each([
    [['paint'], 'app certificate: csr, import, remove, set, renew, show, export-ca'],
    [['show'], '--app is missing'],
    [['import', '--app', 'x'], 'FILE is missing'],
    [['import', '--app', 'x', '/nowhere'], 'FILE: the file cannot be read'],
    [['import', '--app', 'x', CHAIN, CHAIN], 'app certificate import takes FILE, and no further argument'],
    [['show', 'x'], 'app certificate show takes flags alone'],
    [['show', '--app', 'nobody'], 'appId: not registered'],
    [['csr', '--app', 'nobody'], '--country is missing'],
    [['csr', '--app', 'nobody', ...SUBJECT], 'appId: not registered'],
    [['csr', '--app', 'x', '--country', 'DE', '--organisation', 'Shop Ltd'], '--organisation-id is missing'],
    [['csr', '--app', 'x', '--country', 'DE', '--surname', 'Fern'], '--given-name is missing'],
    [['import', '--app', 'x', '--for', 'other', import.meta.filename], '--for: google or apple'],
    [
      ['import', '--app', 'x', '--metadata', CHAIN, import.meta.filename],
      '--metadata: only with --for google',
    ],
    [
      ['import', '--app', 'x', '--for', 'apple', '--root', 'send', import.meta.filename],
      '--for: --client-id and --root are about the other certificate',
    ],
    [['remove', '--app', 'x'], '--for is missing'],
    [['remove', '--app', 'x', '--for', 'other'], '--for: google or apple'],
    [['set', '--app', 'x', '--root', 'maybe'], '--root: send or omit'],
    [['set', '--app', 'x', '--client-id', 'did'], '--client-id: x509_hash or x509_san_dns'],
    [['show', '--app', 'x', '--root', 'send'], 'app certificate show: --root is not known here'],
  ])('%j', async (argv, message) => {
    await expect(certificate(...argv)).rejects.toThrow(message);
  });
});
