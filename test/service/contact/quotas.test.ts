import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  OF_ONE_CLIENT,
  SENDS_PER_DAY,
  SENDS_PER_HOUR,
  STARTS_PER_HOUR,
  TRIES,
  TRIES_PER_DAY,
} from '../../../service/src/contact/quotas.js';
import { RESEND_AFTER, confirmCode, resendCode } from '../../../service/src/contact/verification.js';
import { type ContactBench, contactBench, otherCode } from '../support/contact-bench.js';

const HOUR = 3_600_000;

let bench: ContactBench;
beforeEach(async () => {
  bench = await contactBench({ mode: 'live' });
});
afterEach(() => bench.close());

/** Clients of which none starts too many. */
let clients = 0;
const anyone = () => `client ${clients++}`;

it('an address gets five messages an hour, and ten a day, however it is written and whoever asks', async () => {
  const spellings = ['ada@bücher.example', 'Ada@BÜCHER.example', 'ada+shop+2@xn--bcher-kva.example'];
  const startAll = async (count: number) => {
    for (let nth = 0; nth < count; nth++)
      await bench.start({ value: spellings[nth % 3] ?? '', from: anyone() });
  };
  await startAll(20);
  expect(bench.sent).toHaveLength(5);
  bench.clock.advance(HOUR);
  await startAll(20);
  expect(bench.sent).toHaveLength(10);
  bench.clock.advance(HOUR);
  await startAll(20);
  expect(bench.sent).toHaveLength(10);
  bench.clock.advance(22 * HOUR);
  await startAll(1);
  expect(bench.sent).toHaveLength(11);
});

it('a start beyond that looks like any other', async () => {
  const first = await bench.start({ from: anyone() });
  for (let nth = 0; nth < 5; nth++) await bench.start({ from: anyone() });
  const last = await bench.start({ from: anyone() });
  expect(bench.sent).toHaveLength(5);
  const hidden = { id: '', sealedContact: '', codeHash: '', client: '' };
  expect({ ...last, ...hidden }).toEqual({ ...first, ...hidden });
});

it('new codes of one verification count as messages, and the last code that was sent stays good', async () => {
  for (let nth = 0; nth < 4; nth++) await bench.start({ from: anyone() });
  const { id } = await bench.start();
  const code = bench.lastCode();
  bench.clock.advance(RESEND_AFTER);
  const renewed = await resendCode(bench, id);
  expect(bench.sent).toHaveLength(5);
  expect(renewed).toMatchObject({ isRenewed: true, sentAt: bench.clock() });
  expect(await confirmCode(bench.context, id, code, 'a wallet')).toBeDefined();
});

it('that stays so for its ten minutes, however often new codes are asked for', async () => {
  for (let nth = 0; nth < 4; nth++) await bench.start({ from: anyone() });
  const { id } = await bench.start();
  const code = bench.lastCode();
  for (let nth = 0; nth < 2; nth++) {
    bench.clock.advance(300_000);
    expect(await resendCode(bench, id)).toMatchObject({ codeExpiresAt: bench.clock() + 600_000 });
  }
  await expect(confirmCode(bench.context, id, code, 'a wallet')).rejects.toMatchObject({
    code: 'wrong_code',
  });
});

it('a late code for an address that has got its share is replaced by one that nobody gets, as the page cannot tell', async () => {
  const { id } = await bench.start();
  bench.clock.advance(600_000);
  for (let nth = 0; nth < 5; nth++) await bench.start({ from: anyone() });
  const renewed = await resendCode(bench, id);
  expect(bench.sent).toHaveLength(5);
  expect(renewed).toMatchObject({ status: 'open', codeExpiresAt: bench.clock() + 600_000 });
  await expect(confirmCode(bench.context, id, bench.sent[0]?.code ?? '', 'a wallet')).rejects.toMatchObject({
    code: 'wrong_code',
  });
});

it('a person to whom the service cannot send today is told so each time, and has their share the day after', async () => {
  const small = await contactBench({ mode: 'live', mailsPerDay: 5 });
  for (let nth = 0; nth < 5; nth++) await small.start({ value: `bob${nth}@example.org`, from: anyone() });
  for (let nth = 0; nth < 12; nth++)
    await expect(small.start({ from: anyone() })).rejects.toMatchObject({ code: 'temporarily_unavailable' });
  small.clock.advance(24 * HOUR);
  for (let nth = 0; nth < 5; nth++) await small.start({ from: anyone() });
  expect(small.sent).toHaveLength(10);
  await small.close();
});

it('whoever develops a site is not stopped after five', async () => {
  const developer = await contactBench();
  for (let nth = 0; nth < 40; nth++) await developer.start();
  expect(developer.sent).toHaveLength(40);
  await developer.close();
});

it('an address that begins with a plus has a share of its own', async () => {
  for (let nth = 0; nth < 6; nth++) await bench.start({ value: '+one@example.org', from: anyone() });
  await bench.start({ value: '+two@example.org', from: anyone() });
  expect(bench.sent).toHaveLength(6);
});

it('other addresses are not touched by that, nor a phone number', async () => {
  for (let nth = 0; nth < 6; nth++) await bench.start({ from: anyone() });
  await bench.start({ value: 'bob@example.org' });
  await bench.start({ kind: 'phone', value: '+442079460958' });
  expect(bench.sent).toHaveLength(7);
});

it('a client starts ten in an hour, for whatever addresses', async () => {
  const start = (nth: number) => bench.start({ value: `ada${nth}@example.org` });
  for (let nth = 0; nth < 10; nth++) await start(nth);
  await expect(start(10)).rejects.toMatchObject({ code: 'too_many_requests' });
  expect(bench.sent).toHaveLength(10);
  expect(await bench.start({ from: anyone() })).toBeDefined();
  bench.clock.advance(HOUR);
  expect(await start(10)).toBeDefined();
});

it('what is no address costs a client nothing', async () => {
  for (let nth = 0; nth < 20; nth++)
    await expect(bench.start({ value: 'ada' })).rejects.toMatchObject({ code: 'invalid_contact' });
  expect(await bench.start()).toBeDefined();
});

it('the service sends as many mails and text messages in a day as its operator allows', async () => {
  const capped = await contactBench({ mode: 'live', mailsPerDay: 3, textsPerDay: 1 });
  const mail = (nth: number) => capped.start({ value: `ada${nth}@example.org`, from: anyone() });
  for (let nth = 0; nth < 3; nth++) await mail(nth);
  await expect(mail(3)).rejects.toMatchObject({ code: 'temporarily_unavailable' });
  await capped.start({ kind: 'phone', value: '+442079460958', from: anyone() });
  await expect(capped.start({ kind: 'phone', value: '+442079460959', from: anyone() })).rejects.toMatchObject(
    { code: 'temporarily_unavailable' },
  );
  expect(capped.sent).toHaveLength(4);
  capped.clock.advance(24 * HOUR);
  expect(await mail(4)).toBeDefined();
  await capped.close();
});

it('a thousand guesses, over as many verifications as there may be, are 25 in a day for one address', async () => {
  let guesses = 0;
  for (let round = 0; round < 200; round++) {
    const { id } = await bench.start({ from: anyone() });
    const wrong = otherCode(bench.lastCode());
    for (let nth = 0; nth < 5; nth++) {
      const code = await confirmCode(bench.context, id, wrong, anyone()).catch((error) => error.code);
      if (code === 'wrong_code') guesses++;
      else expect(code).toBe('too_many_requests');
    }
    bench.clock.advance(60_000);
  }
  expect(guesses).toBe(25);
});

it('a thousand guesses at once never exceed that either', async () => {
  const started = await Promise.all(Array.from({ length: 40 }, () => bench.start({ from: anyone() })));
  const guesses = started.flatMap(({ id }) =>
    Array.from({ length: 25 }, (_, nth) =>
      confirmCode(bench.context, id, String(100_000 + nth), anyone()).then(
        () => 'taken',
        (error) => error.code,
      ),
    ),
  );
  const answers = await Promise.all(guesses);
  expect(answers).toHaveLength(1000);
  expect(answers.filter((code) => code === 'wrong_code').length).toBeLessThanOrEqual(25);
});

describe('one client', () => {
  const guess = async (from: string) => {
    const { id } = await bench.start({ from });
    const wrong = otherCode(bench.lastCode());
    const guesses = Array.from({ length: 5 }, () =>
      confirmCode(bench.context, id, wrong, from).catch((e) => e.code),
    );
    return Promise.all(guesses);
  };

  it('cannot use up the codes of somebody else’s address: ten of the 25, and its owner has the others', async () => {
    const codes: string[] = [];
    for (let nth = 0; nth < 5; nth++) {
      codes.push(...(await guess('a stranger')));
      bench.clock.advance(HOUR);
    }
    expect(codes.filter((code) => code === 'wrong_code')).toHaveLength(10);
    expect(codes.filter((code) => code === 'too_many_requests')).toHaveLength(15);
    const { id } = await bench.start({ from: 'the owner' });
    for (let nth = 0; nth < 4; nth++)
      await confirmCode(bench.context, id, otherCode(bench.lastCode()), 'the owner').catch(() => {});
    expect(await confirmCode(bench.context, id, bench.lastCode(), 'the owner')).toMatchObject({
      value: 'ada@example.org',
    });
  });

  it('who holds the offers of its owner spends ten codes of the day, and none of the owner’s ten', async () => {
    const spent: string[] = [];
    for (let nth = 0; nth < 3; nth++) {
      const { id } = await bench.start({ from: 'the owner' });
      const wrong = otherCode(bench.lastCode());
      for (let wrongs = 0; wrongs < 5; wrongs++)
        spent.push(await confirmCode(bench.context, id, wrong, 'a stranger').catch((e) => e.code));
      bench.clock.advance(HOUR);
    }
    expect(spent.filter((code) => code === 'wrong_code')).toHaveLength(10);
    const { id } = await bench.start({ from: 'the owner' });
    const wrong = otherCode(bench.lastCode());
    for (let wrongs = 0; wrongs < 4; wrongs++)
      expect(await confirmCode(bench.context, id, wrong, 'the owner').catch((e) => e.code)).toBe(
        'wrong_code',
      );
    expect(await confirmCode(bench.context, id, bench.lastCode(), 'the owner')).toBeDefined();
  });

  it('has ten codes of the day in all, for verifications of its own and those that others began', async () => {
    const ids = [];
    for (const from of ['a stranger', 'the owner', 'another']) ids.push((await bench.start({ from })).id);
    const guesses = ids.flatMap((id) => Array.from({ length: 5 }, () => id));
    const counted: string[] = [];
    for (const id of guesses) {
      const code = await confirmCode(bench.context, id, otherCode(bench.lastCode()), 'a stranger').catch(
        (e) => e.code,
      );
      counted.push(code);
    }
    expect(counted.slice(0, 10).every((code) => code === 'wrong_code')).toBe(true);
    expect(counted.slice(10).every((code) => code === 'too_many_requests')).toBe(true);
  });

  it('cannot have all messages sent that an address may get in an hour, however it writes the address', async () => {
    const spellings = ['ada@example.org', 'ADA@example.org', 'ada+shop@example.org', 'ada@EXAMPLE.org'];
    const asked = spellings.map((value) => bench.start({ value, from: 'a stranger' }).catch((e) => e.code));
    expect((await Promise.all(asked)).filter((code) => code === 'too_many_requests')).toHaveLength(1);
    await bench.start({ from: 'the owner' });
    expect(bench.sent).toHaveLength(4);
  });

  it('cannot have all sent that it may get in a day', async () => {
    for (let nth = 0; nth < 10; nth++) {
      await bench.start({ from: 'a stranger' }).catch(() => {});
      bench.clock.advance(HOUR);
    }
    expect(bench.sent).toHaveLength(5);
    await bench.start({ from: 'the owner' });
    expect(bench.sent).toHaveLength(6);
  });

  it('is told that it asked too often, also where others have used the address up, so that it cannot tell', async () => {
    for (let nth = 0; nth < 5; nth++) await bench.start({ from: anyone() });
    for (let nth = 0; nth < 3; nth++) await bench.start({ from: 'a stranger' });
    await expect(bench.start({ from: 'a stranger' })).rejects.toMatchObject({ code: 'too_many_requests' });
    expect(bench.sent).toHaveLength(5);
  });

  it('has a share of its own of every address', async () => {
    for (let nth = 0; nth < 3; nth++) await bench.start();
    await bench.start({ value: 'bob@example.org' });
    expect(bench.sent).toHaveLength(4);
  });

  it('has its share of messages back where they could not be sent', async () => {
    bench.setWorking(false);
    for (let nth = 0; nth < 6; nth++) await bench.start();
    bench.setWorking(true);
    for (let nth = 0; nth < 3; nth++) await bench.start();
    expect(bench.sent).toHaveLength(3);
  });
});

describe('a code whose message did not leave the service', () => {
  it('costs the address none of its 25, and a person none of their five', async () => {
    bench.setWorking(false);
    const { id } = await bench.start();
    for (let nth = 0; nth < 40; nth++)
      await expect(confirmCode(bench.context, id, '123456', 'a wallet')).rejects.toMatchObject({
        code: 'wrong_code',
      });
    bench.setWorking(true);
    bench.clock.advance(RESEND_AFTER);
    await resendCode(bench, id);
    for (let nth = 0; nth < 4; nth++)
      await confirmCode(bench.context, id, otherCode(bench.lastCode()), 'a wallet').catch(() => {});
    expect(await confirmCode(bench.context, id, bench.lastCode(), 'a wallet')).toBeDefined();
  });

  it('is never right, so that nobody can guess without being counted while the relay is down', async () => {
    const made: string[] = [];
    bench.delivery = { email: async ({ code }) => made.push(code) < 0 };
    const { id } = await bench.start();
    await expect(confirmCode(bench.context, id, made[0] ?? '', 'a wallet')).rejects.toMatchObject({
      code: 'wrong_code',
    });
  });
});

it('neither addresses nor clients are stored with the counts', async () => {
  const stored = await contactBench({ store: 'sqlite' });
  const keys: string[] = [];
  const { count } = stored.context.store;
  stored.context.store.count = (key, ...rest) => {
    keys.push(key);
    return count(key, ...rest);
  };
  await stored.start();
  expect(keys.length).toBeGreaterThan(3);
  for (const key of keys) expect(key).toMatch(/^[\w-]{43}$/);
  await stored.close();
});

it('operators read the limits that hold', () => {
  const docs = readFileSync(new URL('../../../docs/operating.md', import.meta.url), 'utf8');
  for (const limit of [
    `| ${TRIES} in all, also with new codes |`,
    `| ${TRIES_PER_DAY} a day |`,
    `| ${SENDS_PER_HOUR} an hour, ${SENDS_PER_DAY} a day, at least ${RESEND_AFTER / 1000} s apart |`,
    `| ${STARTS_PER_HOUR} an hour |`,
    `| ${OF_ONE_CLIENT.triesPerDay} codes a day; ${OF_ONE_CLIENT.sendsPerHour} messages an hour, ${OF_ONE_CLIENT.sendsPerDay} a day |`,
  ])
    expect(docs).toContain(limit);
});
