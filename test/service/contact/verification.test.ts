import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  CODE_LIFETIME,
  RESEND_AFTER,
  confirmCode,
  getVerification,
  resendCode,
} from '../../../service/src/contact/verification.js';
import { type ContactBench, contactBench, otherCode } from '../support/contact-bench.js';

/** A code in other digits, by the code point of their zero. */
const inDigits = (code: string, zero: number) =>
  [...code].map((digit) => String.fromCodePoint(zero + Number(digit))).join('');

describe.each(['memory', 'sqlite'] as const)('a verification (%s)', (store) => {
  let bench: ContactBench;
  beforeEach(async () => {
    bench = await contactBench({ store });
  });
  afterEach(() => bench.close());

  const confirm = (id: string, code: string) => confirmCode(bench.context, id, code, 'a wallet');
  const resend = (id: string) => resendCode(bench, id);

  it('confirms the address as it was typed, its domain in the normal form, for the code that was sent there', async () => {
    const { id } = await bench.start({ value: ' Ada@Bücher.example ', site: 'Fern & Field' });
    expect(bench.sent).toMatchObject([
      { contact: { kind: 'email', value: 'Ada@bücher.example' }, site: 'Fern & Field' },
    ]);
    expect(await confirm(id, bench.lastCode())).toEqual({ kind: 'email', value: 'Ada@bücher.example' });
    expect((await getVerification(bench.context, id))?.status).toBe('confirmed');
  });

  it('confirms a phone number', async () => {
    const { id } = await bench.start({ kind: 'phone', value: '+44 (0)20 7946 0958' });
    expect(await confirm(id, bench.lastCode())).toEqual({ kind: 'phone', value: '+442079460958' });
  });

  it('takes a code with the spaces that people type', async () => {
    const { id } = await bench.start();
    const code = bench.lastCode();
    expect(await confirm(id, ` ${code.slice(0, 3)} ${code.slice(3)} `)).toBeDefined();
  });

  it('takes a right code once, also when it comes twenty times at once', async () => {
    const { id } = await bench.start();
    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => confirm(id, bench.lastCode())));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(confirm(id, bench.lastCode())).rejects.toMatchObject({ code: 'verification_over' });
  });

  it('says that a code is wrong, and takes the right one afterwards', async () => {
    const { id } = await bench.start();
    const wrong = otherCode(bench.lastCode());
    await expect(confirm(id, wrong)).rejects.toMatchObject({ code: 'wrong_code' });
    expect((await getVerification(bench.context, id))?.triesLeft).toBe(4);
    expect(await confirm(id, bench.lastCode())).toBeDefined();
  });

  it('ends with the fifth wrong code, for the right one as well', async () => {
    const { id } = await bench.start();
    const wrong = otherCode(bench.lastCode());
    for (let nth = 0; nth < 5; nth++)
      await expect(confirm(id, wrong)).rejects.toMatchObject({ code: 'wrong_code' });
    await expect(confirm(id, bench.lastCode())).rejects.toMatchObject({ code: 'verification_over' });
    expect(await getVerification(bench.context, id)).toMatchObject({ status: 'failed', triesLeft: 0 });
  });

  it('gives five tries in all, also when a hundred codes come at once', async () => {
    const { id } = await bench.start();
    const wrong = otherCode(bench.lastCode());
    const answers = await Promise.allSettled(Array.from({ length: 100 }, () => confirm(id, wrong)));
    const codes = answers.map((answer) => (answer.status === 'rejected' ? answer.reason.code : 'taken'));
    expect(codes.filter((code) => code === 'wrong_code')).toHaveLength(5);
  });

  it('gives no further tries with a new code', async () => {
    const { id } = await bench.start();
    for (let nth = 0; nth < 4; nth++) await confirm(id, otherCode(bench.lastCode())).catch(() => {});
    bench.clock.advance(RESEND_AFTER);
    expect((await resend(id)).triesLeft).toBe(1);
    await confirm(id, otherCode(bench.lastCode())).catch(() => {});
    await expect(confirm(id, bench.lastCode())).rejects.toMatchObject({ code: 'verification_over' });
    await expect(resend(id)).rejects.toMatchObject({ code: 'verification_over' });
  });

  it.each([
    ['in Arabic digits', (code: string) => inDigits(code, 0x660)],
    ['in Persian digits', (code: string) => inDigits(code, 0x6f0)],
    ['in wide digits', (code: string) => inDigits(code, 0xff10)],
    ['with the marks that right-to-left text has around it', (code: string) => `\u2067\u200f${code}\u2069`],
  ])('takes a code that is typed %s', async (_how, typed) => {
    const { id } = await bench.start();
    await confirm(id, typed(bench.lastCode()));
    expect((await getVerification(bench.context, id))?.status).toBe('confirmed');
  });

  it.each([
    '',
    '12345',
    '1234567',
    'abcdef',
    '١٢٣٤٥',
    '一二三四五六',
    '12.456',
    '-12345',
    '1e5000',
    '0x1234',
  ])('counts no try for %j, which can be no code', async (typed) => {
    const { id } = await bench.start();
    await expect(confirm(id, typed)).rejects.toMatchObject({ code: 'wrong_code' });
    expect((await getVerification(bench.context, id))?.triesLeft).toBe(5);
  });

  it('says that a code is too old after ten minutes, and a new one works', async () => {
    const { id } = await bench.start();
    const first = bench.lastCode();
    bench.clock.advance(CODE_LIFETIME);
    await expect(confirm(id, first)).rejects.toMatchObject({ code: 'late_code' });
    await resend(id);
    expect(await confirm(id, bench.lastCode())).toBeDefined();
  });

  it('takes a code in the last moment of its ten minutes', async () => {
    const { id } = await bench.start();
    bench.clock.advance(CODE_LIFETIME - 1);
    expect(await confirm(id, bench.lastCode())).toBeDefined();
  });

  it('takes the newest code alone', async () => {
    const { id } = await bench.start();
    const first = bench.lastCode();
    bench.clock.advance(RESEND_AFTER);
    await resend(id);
    const [, second] = bench.sent;
    if (second?.code !== first)
      await expect(confirm(id, first)).rejects.toMatchObject({ code: 'wrong_code' });
    expect(await confirm(id, bench.lastCode())).toBeDefined();
  });

  it('sends once to a person who presses the button three times at once, and nothing within 30 s', async () => {
    const { id } = await bench.start();
    await resend(id);
    expect(bench.sent).toHaveLength(1);
    bench.clock.advance(RESEND_AFTER);
    await Promise.all([resend(id), resend(id), resend(id)]);
    expect(bench.sent).toHaveLength(2);
    expect(await confirm(id, bench.lastCode())).toBeDefined();
  });

  it('is not confirmed by the code of another verification of the same address', async () => {
    const { id } = await bench.start();
    await bench.start();
    const [first, second] = bench.sent.map(({ code }) => code);
    if (first !== second)
      await expect(confirm(id, second ?? '')).rejects.toMatchObject({ code: 'wrong_code' });
    expect(await confirm(id, first ?? '')).toBeDefined();
  });

  it('is over, for whoever has no or another id', async () => {
    await bench.start();
    for (const id of ['', 'x', '__proto__'])
      await expect(confirm(id, bench.lastCode())).rejects.toMatchObject({ code: 'verification_over' });
  });

  it('is gone a quarter of an hour after its last code', async () => {
    const { id } = await bench.start();
    bench.clock.advance(15 * 60_000);
    expect(await getVerification(bench.context, id)).toBeUndefined();
    await expect(confirm(id, bench.lastCode())).rejects.toMatchObject({ code: 'verification_over' });
    await expect(resend(id)).rejects.toMatchObject({ code: 'verification_over' });
  });

  it('holds neither address nor code once it has ended, and never in clear', async () => {
    const { id } = await bench.start();
    const open = JSON.stringify(await bench.context.store.getVerification(id));
    expect(open).not.toContain('ada@');
    expect(open).not.toContain(bench.lastCode());
    await confirm(id, bench.lastCode());
    const ended = await bench.context.store.getVerification(id);
    expect(ended?.sealedContact).toBeUndefined();
    expect(ended?.codeHash).toBeUndefined();
  });

  it('says so when the message cannot be sent, counts nothing for it, and works once it can', async () => {
    bench.setWorking(false);
    const { id, isUnsent } = await bench.start();
    expect(isUnsent).toBe(true);
    for (let nth = 0; nth < 10; nth++) {
      bench.clock.advance(RESEND_AFTER);
      expect((await resend(id)).isUnsent).toBe(true);
    }
    bench.setWorking(true);
    bench.clock.advance(RESEND_AFTER);
    expect((await resend(id)).isUnsent).toBeUndefined();
    expect(await confirm(id, bench.lastCode())).toBeDefined();
  });

  it('is not started where no such messages are sent', async () => {
    Object.assign(bench.delivery, { phone: undefined });
    await expect(bench.start({ kind: 'phone', value: '+442079460958' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
