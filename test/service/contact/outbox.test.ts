import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createOutbox } from '../../../service/src/contact/outbox.js';
import type { OutboxMessage } from '../../../service/src/events.js';
import { type TestContext, testContext } from '../support/approved-request.js';

let bench: TestContext;
beforeEach(async () => {
  bench = await testContext();
});
afterEach(() => bench.close());

const folder = () => join(bench.context.options.dataDir, 'outbox');
const ADA = { kind: 'email', value: 'ada@bücher.example' } as const;

it('a developer finds the mail as a file that only they can read, and whose name tells nothing', async () => {
  const events: OutboxMessage[] = [];
  bench.context.events.on('outbox', (message) => events.push(message));
  await createOutbox(bench.context)({ contact: ADA, code: '012345', site: 'Fern & Field' });
  const [name = ''] = readdirSync(folder());
  expect(name).toMatch(/^[\da-f-]+\.eml$/);
  expect(statSync(join(folder(), name)).mode & 0o077).toBe(0);
  expect(events).toEqual([
    { contact: ADA, code: '012345', site: 'Fern & Field', file: join(folder(), name) },
  ]);
  const mail = await PostalMime.parse(readFileSync(join(folder(), name)));
  expect(mail.subject).toBe('Your code is 012345');
  expect(mail.to).toEqual([{ name: '', address: 'ada@xn--bcher-kva.example' }]);
  expect(mail.text).toContain('Fern & Field asks for it');
});

it('a text message is a file as well, and each message has its own', async () => {
  const deliver = createOutbox(bench.context);
  const message = { contact: { kind: 'phone', value: '+442079460958' }, code: '012345' } as const;
  await Promise.all([deliver(message), deliver(message)]);
  const names = readdirSync(folder());
  expect(names).toHaveLength(2);
  for (const name of names) {
    expect(basename(name)).toMatch(/\.txt$/);
    expect(readFileSync(join(folder(), name), 'utf8')).toContain('012345 is your code.');
  }
});
