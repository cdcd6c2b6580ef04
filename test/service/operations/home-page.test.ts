import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PageService, pageService } from '../support/page-service.js';

let side: PageService;
beforeEach(async () => {
  side = await pageService({ walletUrl: 'https://wallet.example/' });
});
afterEach(() => side.close());

const HTML = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const open = (accept?: string) =>
  side.server.inject({ url: '/', headers: accept === undefined ? {} : { accept } });

describe('a person who opens the address of the service', () => {
  it('reads what it is, and where to go on', async () => {
    const { statusCode, headers, body } = await open(HTML);
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers.vary).toContain('Accept');
    expect(body).toContain('<html lang="en" dir="ltr">');
    expect(body).toContain('<h1>Sign-up and login with your identity wallet</h1>');
    expect(body).toContain('Nothing is shared unless you approve it in your wallet.');
    expect(body).toContain('>Open the web wallet</a>');
  });

  it('finds something behind each link on it', async () => {
    const { body } = await open(HTML);
    const links = [...body.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href);
    const here = links.filter((href) => !/^https?:/.test(href));
    expect(here).toEqual(['w/style.css', 'docs/errors', 'openapi.json']);
    for (const href of here) expect((await side.server.inject(`/${href}`)).statusCode).toBe(200);
  });

  it('is offered no wallet where the operator has none', async () => {
    expect((await open(HTML)).body).toContain('wallet</a>');
    Reflect.deleteProperty(side.context.options, 'walletUrl');
    const { body } = await open(HTML);
    expect(body).not.toContain('wallet</a>');
  });

  it('learns no version, and the page runs no script', async () => {
    const { headers, body } = await open(HTML);
    expect(
      JSON.stringify(headers) + body.replaceAll(/viewBox="[^"]*"| d="[^"]*"|<meta[^>]*>/g, ''),
    ).not.toMatch(/\d+\.\d+\.\d+|<script|fastify|node/i);
    expect(String(headers['content-security-policy'])).toContain("default-src 'none'");
  });
});

it.each([undefined, '*/*', 'application/json', 'image/*'])(
  'a machine that asks for %s hears that nothing is there',
  async (accept) => {
    const reply = await open(accept);
    expect(reply.statusCode).toBe(404);
    expect(reply.headers.vary).toContain('Accept');
    expect(reply.json()).toMatchObject({ error: 'not_found' });
  },
);
