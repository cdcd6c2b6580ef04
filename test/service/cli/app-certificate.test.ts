import 'reflect-metadata';
import { X509Certificate } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppCredentials } from '../../../service/src/apps/create-app.js';
import { runApp } from '../../../service/src/cli/app.js';
import { AccessAuthority, IDENTIFIER } from '../support/access-certificate.js';
import { temporaryFolder } from '../support/store-folder.js';

const { folder } = temporaryFolder();
const CHAIN = join(folder, 'chain.pem');
const SUBJECT = ['--country', 'DE', '--organisation', 'Shop Ltd', '--organisation-id', IDENTIFIER];
let printed: string[] = [];
let appId = '';

beforeAll(async () => {
  vi.stubEnv('CIVIC_DATA_DIR', join(folder, 'data'));
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
  await runApp(['create', '--name', 'Shop', '--origin', 'https://shop.example', '--development', '--json']);
  appId = (JSON.parse(printed[0] ?? '') as AppCredentials).appId;
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

async function certificate(...argv: string[]): Promise<string> {
  printed = [];
  await runApp(['certificate', ...argv, '--development']);
  return printed.join('\n');
}

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

it('app certificate export-ca prints the authority that issued the certificate of the app', async () => {
  const authority = new X509Certificate(await certificate('export-ca'));
  expect(authority.ca).toBe(true);
  const { issuer } = JSON.parse(await certificate('show', '--app', appId, '--json')) as { issuer: string };
  expect(issuer).toBe(authority.subject);
});

it('no command prints a private key', async () => {
  await certificate('csr', '--app', appId, ...SUBJECT, '--json');
  const all = [printed.join(''), await certificate('show', '--app', appId, '--json')];
  for (const text of [...all, await certificate('export-ca', '--json')]) {
    expect(text).not.toMatch(/PRIVATE KEY|sealed/i);
  }
});

describe('app certificate refuses', () => {
  it.each([
    [['paint'], 'app certificate: csr, import, set, renew, show, export-ca'],
    [['show'], '--app is missing'],
    [['import', '--app', 'x'], 'FILE is missing'],
    [['import', '--app', 'x', '/nowhere'], 'FILE: cannot be read'],
    [['show', '--app', 'nobody'], 'appId: not registered'],
    [['csr', '--app', 'nobody'], '--country is missing'],
    [['csr', '--app', 'nobody', ...SUBJECT], 'appId: not registered'],
    [['set', '--app', 'x', '--root', 'maybe'], '--root: send or omit'],
    [['set', '--app', 'x', '--client-id', 'did'], '--client-id: x509_hash or x509_san_dns'],
    [['show', '--app', 'x', '--root', 'send'], 'app certificate show: --root is not known here'],
  ])('%j', async (argv, message) => {
    await expect(certificate(...argv)).rejects.toThrow(message);
  });
});
