import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { afterAll, expect, it } from 'vitest';
import { readMessages } from '../../../service/src/settings/messages.js';

const folder = mkdtempSync(join(tmpdir(), 'civic-test-'));
afterAll(() => rmSync(folder, { recursive: true }));
const caFile = join(folder, 'ca.pem');
const [PEM = ''] = rootCertificates;
writeFileSync(caFile, PEM);

function read(env: Record<string, string>, mode: 'live' | 'development' = 'live') {
  const problems: string[] = [];
  return { ...readMessages(mode, env, problems), problems };
}

const RELAY = { SMTP_URL: 'smtps://mail.example.org', CIVIC_MAIL_FROM: 'no-reply@example.org' };

const smtpOf = (url: string, more: Record<string, string> = {}) =>
  read({ SMTP_URL: url, CIVIC_MAIL_FROM: 'no-reply@example.org', ...more }).smtp;

it.each([
  ['smtps://mail.example.org', { host: 'mail.example.org', port: 465, tls: 'always' }],
  [
    'smtps://civic:p%40ss@mail.example.org:1465/',
    { host: 'mail.example.org', port: 1465, tls: 'always', user: 'civic', password: 'p@ss' },
  ],
  ['smtp://mail.example.org', { host: 'mail.example.org', port: 587, tls: 'starttls' }],
  ['smtp://relay:25?tls=no', { host: 'relay', port: 25, tls: 'none' }],
  ['smtp://localhost:25', { host: 'localhost', port: 25, tls: 'none' }],
  ['smtp://[::1]:25', { host: '::1', port: 25, tls: 'none' }],
])('an operator writes %s', (url, smtp) => {
  expect(smtpOf(url)).toEqual(smtp);
});

it('a relay on the same machine is spoken to over TLS where its certificate is given', () => {
  const more = { CIVIC_SMTP_CA_FILE: caFile };
  expect(smtpOf('smtp://localhost:25', more)).toMatchObject({ tls: 'starttls', ca: PEM });
});

it.each([
  'mail.example.org',
  'https://mail.example.org',
  'smtp://',
  'smtp://mail.example.org/inbox',
  'smtp://mail.example.org?pool=true',
  'smtps://mail.example.org?tls=no',
  'smtp://%zz@mail.example.org',
])('an operator who writes %s is told so, without it', (url) => {
  const { smtp, problems } = read({ SMTP_URL: url, CIVIC_MAIL_FROM: 'no-reply@example.org' });
  expect(smtp).toBeUndefined();
  expect(problems).toEqual([expect.stringMatching(/^SMTP_URL must be/)]);
});

it.each([
  ['no-reply@example.org', { name: '', address: 'no-reply@example.org' }],
  ['Fern ID <no-reply@example.org>', { name: 'Fern ID', address: 'no-reply@example.org' }],
  ['"Fern, ID" <no-reply@bücher.example>', { name: 'Fern, ID', address: 'no-reply@xn--bcher-kva.example' }],
])('mails come from %s', (from, mailFrom) => {
  expect(read({ ...RELAY, CIVIC_MAIL_FROM: from })).toMatchObject({ mailFrom, problems: [] });
});

it.each([
  'no-reply@example.org/shop.example.com',
  'Fern ID',
  'Fern <no-reply@example.org',
  'a@example.org, b@example.org',
  'no reply@example.org',
  'no-reply@',
])('mails come from nobody who is called %s', (from) => {
  expect(read({ ...RELAY, CIVIC_MAIL_FROM: from }).problems).toEqual([
    expect.stringMatching(/^CIVIC_MAIL_FROM/),
  ]);
});

it('a relay without a sender, and a file that is not there, stop the start', () => {
  const { problems } = read({
    SMTP_URL: 'smtps://mail.example.org',
    CIVIC_SMTP_CA_FILE: join(folder, 'no.pem'),
  });
  expect(problems).toHaveLength(2);
});

it('a file that holds no certificate stops the start, and nothing of it is repeated', () => {
  const file = join(folder, 'key.pem');
  writeFileSync(file, 'c0ffee'.repeat(10));
  const { problems } = read({ ...RELAY, CIVIC_SMTP_CA_FILE: file });
  expect(problems).toEqual(['CIVIC_SMTP_CA_FILE must name a readable certificate (PEM)']);
});

it.each([
  ['a sender', { CIVIC_MAIL_FROM: 'no-reply@example.org' }, 'CIVIC_MAIL_FROM'],
  ['the certificate of a relay', { CIVIC_SMTP_CA_FILE: caFile }, 'CIVIC_SMTP_CA_FILE'],
])('whoever sets %s and forgets the relay is told so by name', (_what, env, name) => {
  expect(read(env).problems).toEqual([`${name} is set, so SMTP_URL must be: no mail is sent without it`]);
});

it('in development mails that become files have a sender, too', () => {
  expect(read({ CIVIC_MAIL_FROM: 'no-reply@example.org' }, 'development').problems).toEqual([]);
});

it('whoever sets the key of a webhook and forgets its address is told so by name', () => {
  expect(read({ CIVIC_PHONE_WEBHOOK_KEY: KEY }).problems).toEqual([
    'CIVIC_PHONE_WEBHOOK must be set where CIVIC_PHONE_WEBHOOK_KEY is',
  ]);
});

const KEY = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

it('text messages go to an https address with a key, in development also to this machine', () => {
  const env = { CIVIC_PHONE_WEBHOOK: 'https://gateway.example/texts?team=1', CIVIC_PHONE_WEBHOOK_KEY: KEY };
  expect(read(env).textWebhook).toEqual({ url: env.CIVIC_PHONE_WEBHOOK, key: Buffer.alloc(32, 7) });
  const local = { ...env, CIVIC_PHONE_WEBHOOK: 'http://localhost:9000/texts' };
  expect(read(local, 'development').problems).toEqual([]);
  expect(read(local).problems).toEqual(['CIVIC_PHONE_WEBHOOK must be an https address']);
});

it.each([
  ['no key', { CIVIC_PHONE_WEBHOOK: 'https://gateway.example/' }],
  ['no address', { CIVIC_PHONE_WEBHOOK_KEY: KEY }],
  [
    'a short key',
    { CIVIC_PHONE_WEBHOOK: 'https://gateway.example/', CIVIC_PHONE_WEBHOOK_KEY: 'whsec_c2hvcnQ=' },
  ],
  ['a bare key', { CIVIC_PHONE_WEBHOOK: 'https://gateway.example/', CIVIC_PHONE_WEBHOOK_KEY: KEY.slice(6) }],
  [
    'a password in the address',
    { CIVIC_PHONE_WEBHOOK: 'https://a:b@gateway.example/', CIVIC_PHONE_WEBHOOK_KEY: KEY },
  ],
])('with %s the start stops', (_what, env) => {
  const { textWebhook, problems } = read(env);
  expect(textWebhook).toBeUndefined();
  expect(problems).toHaveLength(1);
});
