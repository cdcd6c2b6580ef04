import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sweep } from '../../../service/src/sweeper.js';
import { type MailServer, refusal, startMailServer } from '../support/mail-server.js';
import { type PageService, pageService } from '../support/page-service.js';

/** Local part and domain alone as well: nothing of an address may be found. */
const CANARIES = ['kanarie', 'bauer.example', '2079460958'];

let service: PageService;
let relay: MailServer;

beforeEach(async () => {
  relay = await startMailServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) =>
      address.startsWith('kanarie1@') ? done(refusal(550, `5.1.1 <${address}> unknown`)) : done(),
  });
  service = await pageService({
    logLevel: 'debug',
    store: 'sqlite',
    smtp: { host: '127.0.0.1', port: relay.port, tls: 'none' },
    mailFrom: { name: '', address: 'no-reply@example.org' },
  });
});
afterEach(async () => {
  await service.close();
  await relay.close();
});

const post = (url: string, form: Record<string, string>, cookie = '') =>
  service.server.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie },
    payload: new URLSearchParams(form).toString(),
  });

/** A mail that is taken, one that is refused, one whose relay is gone, what is no address, what is no form, and a phone number. */
async function useEveryWay(): Promise<void> {
  const requestId = new URL((await service.start()).reply.qrLink).pathname.split('/').at(-1);
  const contact = (nth: number) => ({ action: 'start', contact: `kanarie${nth}@bauer.example` });
  const taken = await post(`/w/${requestId}/contact/email`, contact(0));
  expect(taken.statusCode).toBe(303);
  const cookie = String(taken.headers['set-cookie']).split(';')[0] ?? '';
  await post(`/w/${requestId}/contact/email`, { action: 'resend' }, cookie);
  await post('/contact/email', contact(1));
  await post('/contact/phone', { action: 'start', contact: '+44 20 7946 0958' });
  await post('/contact/email', { action: 'start', contact: 'kanarie kanarie' });
  await post('/contact/email', { action: 'kanarie' });
  await service.server.inject('/contact/email?contact=kanarie@bauer.example');
  await relay.close();
  await post('/contact/email', contact(2));
}

it('no address, number or code is in a log line, but what went wrong is', async () => {
  await useEveryWay();
  const log = service.lines.join('\n');
  for (const text of [...CANARIES, /\d{6}/.exec(relay.mails[0]?.text ?? '')?.[0] ?? 'none'])
    expect(log).not.toContain(text);
  const lines = service.lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toContainEqual(
    expect.objectContaining({ msg: 'message refused', kind: 'email', reply: 550, status: '5.1.1' }),
  );
  expect(lines).toContainEqual(
    expect.objectContaining({ msg: 'message not sent', kind: 'email', cause: 'ECONNREFUSED' }),
  );
});

it('metrics count messages, and name nobody', async () => {
  // Counting begins with the first look, which a scraper takes soon after the start.
  await service.server.inject('/metrics');
  await useEveryWay();
  const { body } = await service.server.inject('/metrics');
  expect(body).toContain('civic_messages_total{kind="email",outcome="taken"} 1');
  expect(body).toContain('civic_messages_total{kind="email",outcome="refused"} 1');
  expect(body).toContain('civic_messages_total{kind="email",outcome="failed"} 1');
  for (const canary of CANARIES) expect(body).not.toContain(canary);
});

it('a stolen data folder holds no address in clear, nor once everything has expired', async () => {
  await useEveryWay();
  const { dataDir } = service.context.options;
  const names = readdirSync(dataDir).filter((name) => name.startsWith('civic.sqlite'));
  const bytes = () => Buffer.concat(names.map((name) => readFileSync(join(dataDir, name))));
  for (const canary of CANARIES) expect(bytes().includes(canary)).toBe(false);
  expect(bytes().includes('codeHash')).toBe(true);
  service.clock.advance(86_400_000);
  await sweep(service.context);
  expect(bytes().includes('codeHash')).toBe(false);
});

it('the pages are for people, and not part of the described interface', async () => {
  const { body } = await service.server.inject('/openapi.json');
  expect(body).not.toContain('/contact/');
});
