import { beforeEach, expect, it } from 'vitest';
import type { Message } from '../../../service/src/contact/delivery.js';
import { limitSending } from '../../../service/src/contact/limit-sending.js';
import type { Delivered } from '../../../service/src/events.js';
import { confirmCode, resendCode } from '../../../service/src/contact/verification.js';
import { contactBench } from '../support/contact-bench.js';

const ADA: Message = { contact: { kind: 'email', value: 'ada@example.org' }, code: '012345', language: 'en' };

/** A relay that answers when the test says so. */
let answers: ((isTaken: boolean) => void)[];
const slowRelay = () => new Promise<boolean>((answer) => answers.push(answer));
const settled = () => new Promise(setImmediate);

beforeEach(() => {
  answers = [];
});

it('a slow relay gets ten mails at once, ten more wait, and the next person is told at once', async () => {
  const deliver = limitSending(slowRelay);
  const sending = Array.from({ length: 20 }, () => deliver(ADA));
  expect(answers).toHaveLength(10);
  expect(deliver.isBusy?.()).toBe(true);
  expect(await deliver(ADA)).toBe(false);
  for (let nth = 0; nth < 20; nth++) {
    answers[nth]?.(true);
    await settled();
  }
  expect(await Promise.all(sending)).toEqual(Array(20).fill(true));
  expect(answers).toHaveLength(20);
});

it('a mail that waits is sent when another one has failed, and there is room again afterwards', async () => {
  const deliver = limitSending(slowRelay, 1, 1);
  const [first, second] = [deliver(ADA), deliver(ADA)];
  expect(deliver.isBusy?.()).toBe(true);
  answers[0]?.(false);
  expect(await first).toBe(false);
  expect(deliver.isBusy?.()).toBe(false);
  answers[1]?.(true);
  expect(await second).toBe(true);
  expect(deliver.isBusy?.()).toBe(false);
  const third = deliver(ADA);
  answers[2]?.(true);
  expect(await third).toBe(true);
});

it('no place is lost to a mail that could not even be made', async () => {
  const deliver = limitSending(() => Promise.reject(new Error('broken')), 1, 1);
  for (let nth = 0; nth < 3; nth++) await expect(deliver(ADA)).rejects.toThrow('broken');
  expect(deliver.isBusy?.()).toBe(false);
});

it('whoever is told so has nothing counted: they start, and have a new code sent, once the relay goes on', async () => {
  const bench = await contactBench({ mode: 'live' });
  const delivered: Delivered[] = [];
  bench.context.events.on('delivered', (event) => delivered.push(event));
  const { id } = await bench.start();
  const code = bench.lastCode();
  const { email } = bench.delivery;
  bench.delivery = { email: Object.assign(async () => false, { isBusy: () => true }) };
  bench.clock.advance(30_000);
  for (let nth = 0; nth < 20; nth++) {
    await expect(bench.start()).rejects.toMatchObject({ code: 'temporarily_unavailable', statusCode: 503 });
    await expect(resendCode(bench, id)).rejects.toMatchObject({ code: 'temporarily_unavailable' });
  }
  expect(delivered).toHaveLength(40);
  expect(delivered[0]).toEqual({ kind: 'email', outcome: 'failed', cause: 'busy' });
  expect(await confirmCode(bench.context, id, code, 'a wallet')).toBeDefined();
  if (email) bench.delivery = { email };
  for (let nth = 0; nth < 2; nth++) await bench.start();
  expect(bench.sent).toHaveLength(3);
  await bench.close();
});
