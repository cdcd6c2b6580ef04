import { afterEach, beforeEach, expect, it } from 'vitest';
import { LOGINS_PER_ADDRESS } from '../../../service/src/issuer/limits.js';
import { type PageService, pageService } from '../support/page-service.js';

let service: PageService;
beforeEach(async () => {
  service = await pageService();
});
afterEach(() => service.close());

const open = (remoteAddress = '192.0.2.1') =>
  service.server.inject({ url: '/contact/login', remoteAddress, headers: { accept: 'text/html' } });

const make = (remoteAddress = '192.0.2.1') =>
  service.server.inject({ method: 'POST', url: '/issuer/login-offers', remoteAddress });

it('the page gives one client no more logins in a minute than the address for programs', async () => {
  for (const ask of [open, make]) {
    for (let nth = 0; nth < LOGINS_PER_ADDRESS.max; nth++) expect((await ask()).statusCode).toBeLessThan(300);
    expect((await ask()).statusCode).toBe(429);
  }
});

it('whoever asks too often reads so on a page, and when to come back, and gets no offer', async () => {
  for (let nth = 0; nth < LOGINS_PER_ADDRESS.max; nth++) await open();
  const { body, headers } = await open();
  expect(headers['content-type']).toMatch(/^text\/html/);
  expect(body).toContain('Too many logins were asked for from your network.');
  expect(body).not.toContain('credential_offer');
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
});

it('other networks have their own share, and the pages that check an address another one', async () => {
  for (let nth = 0; nth <= LOGINS_PER_ADDRESS.max; nth++) await open();
  expect((await open('192.0.2.2')).statusCode).toBe(200);
  expect((await service.server.inject('/contact/email')).statusCode).toBe(200);
});

it('a page that is not there is still no page of logins', async () => {
  const reply = await service.server.inject('/w/nothing/contact/login');
  expect(reply.statusCode).toBe(410);
});
