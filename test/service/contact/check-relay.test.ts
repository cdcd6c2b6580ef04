import { type AddressInfo, createServer } from 'node:net';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { checkRelay } from '../../../service/src/contact/check-relay.js';
import type { SmtpOptions } from '../../../service/src/options.js';
import { testClock, testContext } from '../support/approved-request.js';
import { refusal, startMailServer } from '../support/mail-server.js';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

let relay: { key: string; cert: string; ca: string };
beforeAll(async () => {
  const { context, close } = await testContext({}, testClock(Date.now()));
  const authority = await context.authority();
  const { privateKey, certificate } = await authority.issue('Relay', 'localhost', Date.now());
  relay = { key: privateKey, cert: certificate, ca: authority.certificate };
  await close();
});

async function serve(options: Parameters<typeof startMailServer>[0] = {}) {
  const server = await startMailServer({
    key: relay.key,
    cert: relay.cert,
    authOptional: false,
    onAuth: ({ password }, _session, done) =>
      password === 'p@ss' ? done(null, { user: 'civic' }) : done(refusal(535, '5.7.8 civic: no')),
    ...options,
  });
  closing.push(() => server.close());
  return server;
}

/** What an operator reads in the log. */
async function look(smtp?: Partial<SmtpOptions>) {
  const lines: [level: string, text: string, about?: object][] = [];
  const log = {
    info: (text: string) => lines.push(['info', text]),
    warn: (about: object, text: string) => lines.push(['warn', text, about]),
  };
  const given = smtp && { smtp: { host: 'localhost', port: 25, tls: 'none' as const, ...smtp } };
  await checkRelay({ publicUrl: 'https://id.example.org', ...given }, log as never);
  return lines;
}

it('a relay that takes the password is said to be there, and gets no mail', async () => {
  const { port, mails } = await serve();
  const right = { port, tls: 'starttls', ca: relay.ca, user: 'civic', password: 'p@ss' } as const;
  expect(await look(right)).toEqual([['info', 'the mail relay can be reached']]);
  expect(mails).toEqual([]);
});

it('a wrong password is named as the reason, and neither it nor the words of the relay are logged', async () => {
  const { port } = await serve();
  const wrong = { port, tls: 'starttls', ca: relay.ca, user: 'civic', password: 'secret' } as const;
  const lines = await look(wrong);
  expect(lines).toEqual([
    [
      'warn',
      'the mail relay refuses the name or password in SMTP_URL: no mail can be sent',
      { reply: 535, status: '5.7.8', command: 'AUTH PLAIN', cause: 'EAUTH' },
    ],
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/secret|civic:/);
});

it.each<[string, Partial<SmtpOptions>, object]>([
  ['that nobody signed whom we know', { tls: 'always' }, { secure: true }],
  ['that nobody signed whom we know, after STARTTLS', { tls: 'starttls' }, {}],
  ['that is not spoken there, only STARTTLS', { tls: 'always' }, {}],
  ['that is not offered', { tls: 'starttls' }, { disabledCommands: ['STARTTLS'] }],
])('a certificate or TLS %s is named as the reason', async (_what, smtp, options) => {
  const { port } = await serve(options);
  const [line] = await look({ port, ...smtp });
  expect(line?.slice(0, 2)).toEqual([
    'warn',
    expect.stringMatching(/^no encrypted connection to the mail relay.*CIVIC_SMTP_CA_FILE/),
  ]);
});

it('a relay that is not there, and one that hangs up, are named as the reason', async () => {
  const hangsUp = createServer((socket) => socket.destroy());
  await new Promise<void>((done) => hangsUp.listen(0, '127.0.0.1', done));
  const { port } = hangsUp.address() as AddressInfo;
  expect(await look({ port, host: '127.0.0.1' })).toMatchObject([
    ['warn', expect.stringContaining('cannot be reached'), { command: 'CONN' }],
  ]);
  await new Promise((done) => hangsUp.close(done));
  expect(await look({ port, host: '127.0.0.1' })).toMatchObject([
    ['warn', expect.stringContaining('cannot be reached'), { cause: 'ECONNREFUSED' }],
  ]);
});

it('where no relay is set up, nothing is said', async () => {
  expect(await look()).toEqual([]);
});
