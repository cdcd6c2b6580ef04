import { type AddressInfo, type Socket, createServer } from 'node:net';
import type { SMTPServerOptions } from 'smtp-server';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSmtp } from '../../../service/src/contact/smtp.js';
import type { Delivered } from '../../../service/src/events.js';
import type { SmtpOptions } from '../../../service/src/options.js';
import { type TestContext, testClock, testContext } from '../support/approved-request.js';
import { type MailServer, refusal, startMailServer } from '../support/mail-server.js';

const ADA = { contact: { kind: 'email', value: 'ada@example.org' }, code: '012345' } as const;

let bench: TestContext;
let delivered: Delivered[];
let closing: (() => unknown)[];
/** Key and certificate of a relay called localhost, and the certificate of who signed it. */
let relay: { key: string; cert: string; ca: string };

beforeAll(async () => {
  const { context, close } = await testContext({}, testClock(Date.now()));
  const authority = await context.authority();
  const { privateKey, certificate } = await authority.issue('Relay', 'localhost', Date.now());
  relay = { key: privateKey, cert: certificate, ca: authority.certificate };
  await close();
});
beforeEach(async () => {
  bench = await testContext({
    publicUrl: 'https://id.example.org',
    mailFrom: { name: 'Fern ID', address: 'no-reply@example.org' },
  });
  delivered = [];
  bench.context.events.on('delivered', (event) => delivered.push(event));
  closing = [() => bench.close()];
});
afterEach(async () => {
  for (const close of closing) await close();
});

async function serve(options?: SMTPServerOptions): Promise<MailServer> {
  const server = await startMailServer({ key: relay.key, cert: relay.cert, ...options });
  closing.unshift(() => server.close());
  return server;
}

const smtp = (port: number, patch: Partial<SmtpOptions> = {}, deadline?: number) =>
  createSmtp(bench.context, { host: 'localhost', port, tls: 'none', ...patch }, deadline);

describe('a mail', () => {
  it('arrives with the code as text and as HTML, from the operator to the person alone', async () => {
    const { port, mails } = await serve();
    expect(await smtp(port)({ ...ADA, site: 'Fern & Field' })).toBe(true);
    const [mail] = mails;
    expect(mail?.envelope).toEqual({ from: 'no-reply@example.org', to: ['ada@example.org'] });
    expect(mail?.from).toMatchObject({ name: 'Fern ID', address: 'no-reply@example.org' });
    expect(mail?.to).toEqual([{ name: '', address: 'ada@example.org' }]);
    expect(mail?.subject).toBe('Your code is 012345');
    expect(mail?.text).toContain('Your code: 012345');
    expect(mail?.text).toContain('Fern & Field asks for it.');
    expect(mail?.html).toContain('>012345</p>');
    expect(mail?.html).toContain('Fern &amp; Field asks for it.');
    expect(mail?.raw).toMatch(/^Content-Type: multipart\/alternative/m);
    expect(delivered).toEqual([{ kind: 'email', outcome: 'taken' }]);
  });

  it('says that a machine wrote it, has an id of our own domain, and tells nothing of the machine', async () => {
    const { port, mails } = await serve();
    await smtp(port)(ADA);
    const headers = Object.fromEntries(mails[0]?.headers.map(({ key, value }) => [key, value]) ?? []);
    expect(headers['auto-submitted']).toBe('auto-generated');
    expect(headers['message-id']).toMatch(/^<[\w-]+@id\.example\.org>$/);
    expect(headers['x-mailer']).toBeUndefined();
  });

  it('has no link, and nothing that is fetched when it is read', async () => {
    const { port, mails } = await serve();
    await smtp(port)({ ...ADA, site: 'Fern & Field' });
    for (const part of [mails[0]?.text, mails[0]?.html])
      expect(part).not.toMatch(/https?:|href|src=|url\(|@import/i);
    expect(mails[0]?.attachments).toEqual([]);
  });

  it('shows the name of a site as one line of text, whatever the app is called', async () => {
    const { port, mails } = await serve();
    const site = '</p><a href="https://evil.example">Sign in</a>\r\nBcc: bob@example.org\u202e\u0000{code}';
    await smtp(port)({ ...ADA, site });
    const [mail] = mails;
    expect(mail?.html).not.toContain('<a ');
    expect(mail?.html).toContain('&lt;a href=');
    expect(mail?.envelope.to).toEqual(['ada@example.org']);
    expect(mail?.bcc).toBeUndefined();
    expect(mail?.text).not.toMatch(/\p{Cf}|(?!\n)\p{Cc}/u);
    expect(mail?.text?.match(/012345/g)).toHaveLength(1);
  });

  it('to an international domain names it in the header as the DNS has it', async () => {
    const { port, mails } = await serve();
    await smtp(port)({ ...ADA, contact: { kind: 'email', value: 'ada@BÜCHER.example' } });
    expect(mails[0]?.to?.[0]?.address).toBe('ada@xn--bcher-kva.example');
  });

  it('in a script of another kind arrives as it was', async () => {
    const { port, mails } = await serve();
    await smtp(port)({ ...ADA, site: '花屋 Blüte' });
    expect(mails[0]?.text).toContain('花屋 Blüte asks for it.');
  });
});

describe('the relay', () => {
  const users: SMTPServerOptions = {
    authOptional: false,
    onAuth: ({ username, password }, _session, done) =>
      username === 'civic' && password === 'p@ss'
        ? done(null, { user: username })
        : done(refusal(535, '5.7.8 no')),
  };

  it.each([
    ['TLS from the first byte', 'always' as const, { secure: true }],
    ['STARTTLS', 'starttls' as const, {}],
  ])(
    'is reached over %s under a certificate of its own, with name and password',
    async (_how, tls, options) => {
      const { port, mails } = await serve({ ...options, ...users, key: relay.key, cert: relay.cert });
      const deliver = smtp(port, { tls, ca: relay.ca, user: 'civic', password: 'p@ss' });
      expect(await deliver(ADA)).toBe(true);
      expect(mails[0]?.isSecure).toBe(true);
    },
  );

  it.each([
    ['whose certificate nobody signed whom we know', 'always' as const, { secure: true }, {}],
    ['whose certificate nobody signed whom we know, after STARTTLS', 'starttls' as const, {}, {}],
    [
      'that offers no STARTTLS, as if somebody had cut it out',
      'starttls' as const,
      { disabledCommands: ['STARTTLS'] },
      { ca: true },
    ],
    ['that has another name', 'always' as const, { secure: true }, { ca: true, host: '127.0.0.1' }],
  ])('%s gets no mail', async (_which, tls, options, { ca, host }: { ca?: boolean; host?: string }) => {
    const { port, mails } = await serve(options);
    const deliver = smtp(port, { tls, ...(ca && { ca: relay.ca }), ...(host && { host }) });
    expect(await deliver(ADA)).toBe(false);
    expect(mails).toEqual([]);
    expect(delivered).toMatchObject([{ outcome: 'failed' }]);
  });

  it('that refuses the password gets no mail, and the person is told that none was sent', async () => {
    const { port } = await serve(users);
    const deliver = smtp(port, { tls: 'starttls', ca: relay.ca, user: 'civic', password: 'wrong' });
    expect(await deliver(ADA)).toBe(false);
    expect(delivered).toEqual([
      expect.objectContaining({ kind: 'email', outcome: 'failed', reply: 535, cause: 'EAUTH' }),
    ]);
  });

  it.each([
    ['does not know the recipient', 550, '5.1.1'],
    ['puts the mail off for now (greylisting)', 451, '4.7.1'],
  ])('that %s says so to the operator alone', async (_what, reply, status) => {
    const { port, mails } = await serve({
      onRcptTo: ({ address }, _session, done) => done(refusal(reply, `${status} <${address}> no`)),
    });
    expect(await smtp(port)(ADA)).toBe(true);
    expect(mails).toEqual([]);
    expect(delivered).toEqual([
      { kind: 'email', outcome: 'refused', reply, status, command: 'RCPT TO', cause: 'EENVELOPE' },
    ]);
    expect(JSON.stringify(delivered)).not.toContain('ada');
  });

  it('that does not take the sender is a fault of the service', async () => {
    const { port } = await serve({
      onMailFrom: (_address, _session, done) => done(refusal(553, '5.7.1 no')),
    });
    expect(await smtp(port)(ADA)).toBe(false);
    expect(delivered).toMatchObject([{ outcome: 'failed', reply: 553, command: 'MAIL FROM' }]);
  });

  it('that closes the connection in answer to the recipient has not judged them', async () => {
    const { port } = await serve({ onRcptTo: (_address, _session, done) => done(refusal(421, '4.3.2 bye')) });
    expect(await smtp(port)(ADA)).toBe(false);
  });

  it('that is down is tried again with the next mail', async () => {
    const first = await startMailServer({ key: relay.key, cert: relay.cert });
    await first.close();
    const deliver = smtp(first.port);
    expect(await deliver(ADA)).toBe(false);
    expect(delivered).toMatchObject([{ outcome: 'failed', cause: 'ECONNREFUSED' }]);
  });

  it('that takes a mail, goes away and comes back takes the next one', async () => {
    const { port, mails } = await serve();
    const deliver = smtp(port);
    await deliver(ADA);
    await deliver(ADA);
    expect(mails).toHaveLength(2);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(2);
  });
});

/** A server that gives these answers and then no more. `heard` is what it was told. */
async function scriptedServer(...answers: string[]): Promise<{ port: number; heard: string[] }> {
  const sockets: Socket[] = [];
  const heard: string[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    const [greeting, ...rest] = answers;
    if (greeting !== undefined) socket.write(greeting);
    socket.on('data', (chunk) => {
      heard.push(chunk.toString());
      socket.write(rest.shift() ?? '');
    });
    socket.on('error', () => {});
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  closing.unshift(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((done) => server.close(done));
  });
  return { port: (server.address() as AddressInfo).port, heard };
}

it.each([
  ['does not greet', []],
  ['greets and says nothing more', ['220 hello\r\n']],
  ['stops at the recipient', ['220 hello\r\n', '250 ok\r\n', '250 ok\r\n']],
])('a person does not wait for a relay that %s', async (_what, answers) => {
  const { port } = await scriptedServer(...answers);
  expect(await smtp(port, { host: '127.0.0.1' }, 50)(ADA)).toBe(false);
  expect(delivered).toMatchObject([{ kind: 'email', outcome: 'failed' }]);
});

it('the relay hears of an international domain by its name in the DNS, and of the service by its own', async () => {
  const { port, heard } = await scriptedServer(
    '220 hello\r\n',
    '250 ok\r\n',
    '250 ok\r\n',
    '550 5.1.1 no\r\n',
  );
  const contact = { kind: 'email', value: 'ada@BÜCHER.example' } as const;
  expect(await smtp(port, { host: '127.0.0.1' })({ ...ADA, contact })).toBe(true);
  expect(heard.slice(0, 3)).toEqual([
    'EHLO id.example.org\r\n',
    'MAIL FROM:<no-reply@example.org>\r\n',
    'RCPT TO:<ada@xn--bcher-kva.example>\r\n',
  ]);
});
