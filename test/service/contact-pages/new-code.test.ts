import { beforeEach, expect, it } from 'vitest';
import { confirmCode } from '../../../service/src/contact/verification.js';
import { sha256 } from '../../../service/src/keys/request-ids.js';
import { type Browser, type ContactSide, startContactSide } from '../support/contact-side.js';

const PAGE = '/contact/email';
const OPTIONS = { mode: 'live', publicUrl: 'https://id.example.org' } as const;

let side: ContactSide;
let browser: Browser;
beforeEach(async () => {
  side = await startContactSide(OPTIONS);
  browser = side.browser();
});

const start = (by = browser, contact = 'ada@example.org') => by.post(PAGE, { action: 'start', contact });
const pressNew = (by = browser) => by.post(PAGE, { action: 'resend' });
const NEW = 'A new code of six digits goes to <bdi class="name">ada@example.org</bdi>.';

function confirm(code: string, by = browser) {
  return confirmCode(side.context, sha256(by.cookies.get(PAGE)?.split('=')[1] ?? ''), code, 'a wallet');
}

it('the page says in how many seconds a new code can be asked for, and then that it can', async () => {
  expect((await start()).body).toContain('You can ask for a new code in 30 s.');
  side.time.now += 12_500;
  expect((await browser.get(PAGE)).body).toContain('You can ask for a new code in 18 s.');
  side.time.now += 17_500;
  const { body } = await browser.get(PAGE);
  expect(body).not.toMatch(/in -?\d+ s/);
  expect(body).toContain('You can ask for a new code 30 seconds after the last.');
});

it('whoever presses too early reads when, and not that a new code goes out', async () => {
  await start();
  side.time.now += 10_000;
  const { body } = await pressNew();
  expect(body).toContain('in 20 s');
  expect(body).not.toContain('A new code of six digits');
  expect(side.sent).toHaveLength(1);
});

it('whoever has a new code sent reads that it goes out, also when the page is loaded again', async () => {
  expect((await start()).body).not.toContain(NEW);
  side.time.now += 30_000;
  const { body } = await pressNew();
  expect(body).toContain(NEW);
  expect(body).toContain('in 30 s');
  expect((await browser.get(PAGE)).body).toContain(NEW);
  expect(side.sent).toHaveLength(2);
});

it('whoever asks for more than one client may have is told so, and keeps address, offer and the last code', async () => {
  await start();
  for (let nth = 0; nth < 2; nth++) {
    side.time.now += 30_000;
    await pressNew();
  }
  side.time.now += 30_000;
  const { statusCode, body } = await pressNew();
  expect(statusCode).toBe(429);
  expect(body).toContain('<p class="error" role="alert">No new code was sent, because you have had');
  expect(body).not.toContain('A new code of six digits');
  expect(body).toContain('ada@example.org');
  expect(body).toContain('openid-credential-offer://');
  expect(side.sent).toHaveLength(3);
  expect(await confirm(side.sent[2]?.code ?? '')).toMatchObject({ value: 'ada@example.org' });
});

it('the same when the last code is too old', async () => {
  await start();
  for (let nth = 0; nth < 2; nth++) {
    side.time.now += 30_000;
    await pressNew();
  }
  side.time.now += 600_000;
  const { statusCode, body } = await pressNew();
  expect(statusCode).toBe(429);
  expect(body).toContain('<h1>The code is too old</h1>');
  expect(body).toContain('No new code was sent');
});

it('whoever asks when the service cannot send just now is told so, and the last code stays good', async () => {
  side = await startContactSide({ ...OPTIONS, mailsPerDay: 1 });
  browser = side.browser();
  await start();
  side.time.now += 30_000;
  const { statusCode, body } = await pressNew();
  expect(statusCode).toBe(503);
  expect(body).toContain('We cannot send a new code just now.');
  expect(body).not.toContain('A new code of six digits');
  expect(await confirm(side.sent[0]?.code ?? '')).toBeDefined();
});

it('the page does not tell whether others have used up what an address may get', async () => {
  const plain = (body: string) =>
    body.replace(/(href|src)="(http|openid|data)[^"]*"/g, '').replace(/bob@/g, 'ada@');
  const [mine, other] = [side.browser('192.0.2.1'), side.browser('192.0.2.2')];
  await start(mine);
  await start(other, 'bob@example.org');
  for (let nth = 3; nth < 7; nth++) await start(side.browser(`192.0.2.${nth}`));
  side.time.now += 30_000;
  const before = side.sent.length;
  const [exhausted, sent] = [await pressNew(mine), await pressNew(other)];
  expect(side.sent.slice(before).map(({ contact }) => contact.value)).toEqual(['bob@example.org']);
  expect(plain(exhausted.body)).toBe(plain(sent.body));
  side.time.now += 599_000;
  expect(plain((await mine.get(PAGE)).body)).toBe(plain((await other.get(PAGE)).body));
});
