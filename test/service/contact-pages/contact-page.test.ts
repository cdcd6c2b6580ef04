import { LIFETIMES } from 'civic-elements/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { confirmCode } from '../../../service/src/contact/verification.js';
import { sha256 } from '../../../service/src/keys/request-ids.js';
import { LONGEST } from '../../../service/src/scope-request/verifying.js';
import { createSnapshot } from '../../../service/src/scope-request/snapshot.js';
import { type Browser, type ContactSide, startContactSide } from '../support/contact-side.js';
import { otherCode } from '../support/contact-bench.js';

let side: ContactSide;
let browser: Browser;

beforeEach(async () => {
  side = await startContactSide();
  browser = side.browser();
});

const ALONE = '/contact/email';
const start = (contact = 'ada@example.org', path = ALONE, by = browser) =>
  by.post(path, { action: 'start', contact });

/** The id of the verification that a browser is in. */
const idIn = (by: Browser, path = ALONE) => sha256(by.cookies.get(path)?.split('=')[1] ?? '');
const lastCode = () => side.sent.at(-1)?.code ?? '';
const confirm = (code: string, path = ALONE) =>
  confirmCode(side.context, idIn(browser, path), code, 'a wallet');

/** Where the links of a page lead. */
const links = (body: string) =>
  [...body.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

describe('the page for an e-mail address', () => {
  it('asks for it, and says what for', async () => {
    const { statusCode, body, headers } = await browser.get(ALONE);
    expect(statusCode).toBe(200);
    expect(body).toContain('<h1>Verify your email address</h1>');
    expect(body).toContain('<label for="contact">Email address</label>');
    expect(headers['content-security-policy']).toContain("form-action 'self'");
    expect(headers['cache-control']).toBe('no-store');
    expect(body).not.toContain('<script');
  });

  it('sends a code, and offers the web wallet first, then any other wallet, then a code to scan', async () => {
    const { body } = await start();
    expect(side.sent).toMatchObject([{ contact: { kind: 'email', value: 'ada@example.org' } }]);
    expect(body).toContain('<h1>Type the code in your wallet</h1>');
    expect(body).toContain('<bdi class="name">ada@example.org</bdi>');
    const [web = '', app = ''] = links(body);
    expect(web).toMatch(/^http:\/\/localhost:8080\/wallet\/#credential_offer_uri=http%3A/);
    expect(app).toMatch(/^openid-credential-offer:\/\/\?credential_offer_uri=http/);
    expect(body).toContain('<img class="qr" src="data:image/svg+xml;base64,');
    expect(body).not.toContain(lastCode());
  });

  it('has the address in no URL, and a cookie that no script and no other page gets', async () => {
    const reply = await side.server.inject({
      method: 'POST',
      url: ALONE,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'action=start&contact=ada%40example.org',
    });
    expect(reply.statusCode).toBe(303);
    expect(reply.headers.location).toBe('email');
    expect(reply.headers['set-cookie']).toMatch(
      /^civic-contact=[\w-]{43}; Path=\/contact\/email; Max-Age=900; HttpOnly; SameSite=Lax$/,
    );
  });

  it('keeps the cookie to https and to its own path, also where the service lives below one', async () => {
    side = await startContactSide({ mode: 'live', publicUrl: 'https://id.example.org/civic' });
    const reply = await side.server.inject({
      method: 'POST',
      url: ALONE,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'action=start&contact=ada%40example.org',
    });
    expect(reply.headers['set-cookie']).toMatch(
      /; Path=\/civic\/contact\/email; Max-Age=900; HttpOnly; SameSite=Lax; Secure$/,
    );
  });

  it('names no web wallet where there is none, and asks for a wallet app then, not for another one', async () => {
    side = await startContactSide({ mode: 'live', publicUrl: 'https://id.example.org' });
    Reflect.deleteProperty(side.context.options, 'walletUrl');
    browser = side.browser();
    expect((await browser.get(ALONE)).body).toContain('You need a wallet app: the code is typed there.');
    const { body } = await start();
    expect(body).not.toContain('web wallet');
    expect(body).toContain('>Open a wallet app</a>');
    expect(body).not.toContain('nother wallet');
    expect(links(body)[0]).toMatch(/^openid-credential-offer:/);
    expect(body).not.toContain('class="test"');
  });

  it('says so when the code was confirmed', async () => {
    await start();
    await confirm(lastCode());
    const { body } = await browser.get(ALONE);
    expect(body).toContain('<h1>Your email address is verified</h1>');
    expect(body).not.toContain('ada@');
  });

  it('keeps what was typed when it is no address, and says what is', async () => {
    const { statusCode, body } = await start('ada@"><b>');
    expect(statusCode).toBe(400);
    expect(body).toContain('value="ada@&quot;&gt;&lt;b&gt;"');
    expect(body).toContain('role="alert"');
    expect(body).toContain('aria-describedby="error"');
    expect(side.sent).toEqual([]);
  });

  it('asks again with “use another address”, and takes the first no longer', async () => {
    await start();
    expect((await browser.post(ALONE, { action: 'restart' })).body).toContain('Verify your email address');
    expect((await start('bob@example.org')).body).toContain('bob@example.org');
    expect(side.sent.map(({ contact }) => contact.value)).toEqual(['ada@example.org', 'bob@example.org']);
  });

  it('says nothing of one verification to another browser', async () => {
    await start();
    expect((await side.browser().get(ALONE)).body).not.toContain('ada@');
  });
});

describe('codes', () => {
  it('are sent anew after half a minute, and not before', async () => {
    await start();
    await browser.post(ALONE, { action: 'resend' });
    expect(side.sent).toHaveLength(1);
    side.time.now += 30_000;
    await browser.post(ALONE, { action: 'resend' });
    expect(side.sent).toHaveLength(2);
    expect(await confirm(lastCode())).toBeDefined();
  });

  it('that are ten minutes old are said to be late, and a new one is a press away', async () => {
    await start();
    side.time.now += 600_000;
    expect((await browser.get(ALONE)).body).toContain('<h1>The code is too old</h1>');
    expect((await browser.post(ALONE, { action: 'resend' })).body).toContain('Type the code');
  });

  it('that are wrong five times end it, and the person can start again', async () => {
    await start();
    for (let nth = 0; nth < 5; nth++) await confirm(otherCode(lastCode())).catch(() => {});
    expect((await browser.get(ALONE)).body).toContain('<h1>Too many wrong codes</h1>');
    expect((await browser.post(ALONE, { action: 'restart' })).body).toContain('Verify your email address');
  });

  it('that cannot be sent are said so, and nothing has to be typed again', async () => {
    side.setWorking(false);
    expect((await start()).body).toContain('<h1>The message could not be sent</h1>');
    side.setWorking(true);
    side.time.now += 30_000;
    expect((await browser.post(ALONE, { action: 'resend' })).body).toContain('ada@example.org');
    expect(await confirm(lastCode())).toMatchObject({ value: 'ada@example.org' });
  });

  const LIVE = { mode: 'live', publicUrl: 'https://id.example.org' } as const;

  it('to an address that has got its share are not sent, and the page is the same but for its secrets', async () => {
    side = await startContactSide(LIVE);
    const plain = (body: string) =>
      body.replace(/(href|src)="(http|openid|data)[^"]*"/g, '').replace(/ada\d?@example\.org/g, '');
    const pages: string[] = [];
    for (let nth = 0; nth < 7; nth++)
      pages.push(plain((await start('ada@example.org', ALONE, side.browser(`192.0.2.${nth}`))).body));
    expect(side.sent).toHaveLength(5);
    expect(new Set(pages).size).toBe(1);
  });

  it('are not sent for a client that started ten, which keeps what it typed', async () => {
    side = await startContactSide(LIVE);
    browser = side.browser();
    for (let nth = 0; nth < 10; nth++) await start(`ada${nth}@example.org`);
    const { statusCode, body } = await start('bob@example.org');
    expect(statusCode).toBe(429);
    expect(body).toContain('value="bob@example.org"');
    expect(body).toContain('Too many codes were asked for from your network');
  });

  it('are not sent once the service has sent what it may in a day', async () => {
    side = await startContactSide({ mailsPerDay: 1 });
    browser = side.browser();
    await start();
    const { statusCode, body } = await start('bob@example.org');
    expect(statusCode).toBe(503);
    expect(body).toContain('value="bob@example.org"');
    expect(body).toContain('We cannot send codes just now');
  });
});

describe('two tabs of one browser', () => {
  it('are in the verification that was started last, and the first wallet’s code still counts', async () => {
    await start();
    const first = { id: idIn(browser), code: lastCode() };
    expect((await start('bob@example.org')).body).toContain('bob@example.org');
    expect((await browser.get(ALONE)).body).toContain('bob@example.org');
    expect(await confirmCode(side.context, first.id, first.code, 'a wallet')).toMatchObject({
      value: 'ada@example.org',
    });
    expect(await confirm(lastCode())).toMatchObject({ value: 'bob@example.org' });
  });

  it('press “send a new code” in a tab that is out of date, and learn how it ended', async () => {
    await start();
    await confirm(lastCode());
    side.time.now += 30_000;
    expect((await browser.post(ALONE, { action: 'resend' })).body).toContain(
      'Your email address is verified',
    );
    expect(side.sent).toHaveLength(1);
  });
});

describe('other sites', () => {
  it.each(['cross-site', 'same-site'])('cannot have a code sent by their visitors (%s)', async (site) => {
    const reply = await browser.post(
      ALONE,
      { action: 'start', contact: 'ada@example.org' },
      { 'sec-fetch-site': site },
    );
    expect(reply.statusCode).toBe(400);
    expect(side.sent).toEqual([]);
  });

  it('are this page itself, also where it has no origin to show', async () => {
    const headers = { 'sec-fetch-site': 'same-origin', origin: 'null' };
    await browser.post(ALONE, { action: 'start', contact: 'ada@example.org' }, headers);
    expect(side.sent).toHaveLength(1);
  });
});

describe('for a scope request', () => {
  async function waiting(path = 'email') {
    const request = await side.start();
    const requestId = side.requestId(request, 'same-device');
    return { request, requestId, path: `/w/${requestId}/contact/${path}` };
  }

  it('the web wallet gets the offer, and comes back to it by itself', async () => {
    const { path, requestId } = await waiting();
    const { body } = await start('ada@example.org', path);
    const [web = ''] = links(body);
    const parameters = new URLSearchParams(new URL(web).hash.slice(1));
    expect(parameters.get('credential_offer_uri')).toMatch(/^http:\/\/localhost:8080\/issuer\/offers\?code=/);
    const request = new URLSearchParams(parameters.get('then') ?? '');
    expect(request.get('request_uri')).toBe(`http://localhost:8080/wallet-api/request/${requestId}`);
    expect(side.sent[0]?.site).toBe('Shop & Sons');
    expect(links(body)).toContain(`../../${requestId}`);
  });

  it('the page of the site hears that an e-mail is being verified, and that it is done', async () => {
    const { request, path } = await waiting();
    await start('ada@example.org', path);
    const row = await side.row(request);
    expect(row).toMatchObject({ status: 'read', verifying: 'email', expiresAt: side.time.now + 600_000 });
    expect(await createSnapshot(side.context, row)).toMatchObject({ status: 'read', verifying: 'email' });
    side.time.now += 590_000;
    await confirm(lastCode(), path);
    const after = await side.row(request);
    expect(after.verifying).toBeUndefined();
    expect(after.expiresAt).toBe(side.time.now + 300_000);
  });

  it('hears no longer of it once a wallet has fetched the request', async () => {
    const { request, requestId, path } = await waiting();
    await start('ada@example.org', path);
    await side.read(requestId);
    expect(await side.row(request)).toMatchObject({ status: 'read' });
    expect((await side.row(request)).verifying).toBeUndefined();
  });

  it('waits anew with each new code', async () => {
    const { request, path } = await waiting();
    await start('ada@example.org', path);
    side.time.now += 500_000;
    await browser.post(path, { action: 'resend' });
    expect((await side.row(request)).expiresAt).toBe(side.time.now + 600_000);
  });

  it('waits no longer than an hour, however often codes are asked for', async () => {
    const { request, path } = await waiting();
    const end = side.time.now + LONGEST;
    await start('ada@example.org', path);
    for (; side.time.now < end; side.time.now += 300_000) {
      expect((await browser.post(path, { action: 'resend' })).statusCode).toBe(200);
      expect((await side.row(request)).expiresAt).toBeLessThanOrEqual(end);
    }
    expect((await browser.post(path, { action: 'resend' })).statusCode).toBe(410);
  });

  it('waits little longer when a wallet fetches the request in between', async () => {
    const { request, requestId, path } = await waiting();
    const end = side.time.now + LONGEST + LIFETIMES.read;
    await start('ada@example.org', path);
    for (; side.time.now < end; side.time.now += 240_000) {
      await browser.post(path, { action: 'resend' });
      await side.read(requestId).catch(() => {});
      expect((await side.row(request)).expiresAt).toBeLessThanOrEqual(end);
    }
    expect((await browser.get(path)).statusCode).toBe(410);
  });

  it('that is over nothing is sent, and the page says so', async () => {
    const { request, path } = await waiting();
    side.time.now = request.expiresAt;
    const { statusCode, body } = await start('ada@example.org', path);
    expect(statusCode).toBe(410);
    expect(body).toContain('This link is no longer valid');
    expect(side.sent).toEqual([]);
  });

  it('that nobody made nothing is sent', async () => {
    const { statusCode } = await start('ada@example.org', '/w/nothing/contact/email');
    expect(statusCode).toBe(410);
    expect(side.sent).toEqual([]);
  });

  it('a code still counts when the scope request has ended meanwhile', async () => {
    const { request, path } = await waiting();
    await start('ada@example.org', path);
    await side.context.store.compareAndSet({ ...(await side.row(request)), version: 3, status: 'cancelled' });
    expect(await confirm(lastCode(), path)).toBeDefined();
    expect((await side.row(request)).status).toBe('cancelled');
  });

  it('the cookie of one page is not sent to another', async () => {
    const [first, second] = [await waiting(), await waiting()];
    await start('ada@example.org', first.path);
    expect((await browser.get(second.path)).body).toContain('Verify your email address');
  });

  it('a phone number is verified the same way', async () => {
    const { request, path } = await waiting('phone');
    const { body } = await start('+44 20 7946 0958', path);
    expect(body).toContain('<bdi class="name">+442079460958</bdi>');
    expect((await side.row(request)).verifying).toBe('phone');
  });

  it('an anonymous login is offered without a question', async () => {
    const { path } = await waiting('login');
    const { body } = await browser.get(path);
    expect(body).toContain('Get an anonymous login');
    expect(links(body)[0]).toMatch(/#credential_offer_uri=.*&then=/);
  });
});
