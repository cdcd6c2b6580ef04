import { describe, expect, it } from 'vitest';
import { type ResolvedRequest, findContactPages } from '../../../wallet/core/index.js';

const request = (responseUri: string) => ({ responseUri: new URL(responseUri) }) as ResolvedRequest;
const RESPONSE = 'https://civic.example/base/wallet-api/response/abc';

async function find(contact: unknown, responseUri = RESPONSE) {
  const asked: string[] = [];
  const fetch = async (input: string | URL | Request) => {
    asked.push(String(input));
    return Response.json({ openid4vp: 'openid4vp://?', contact });
  };
  return { pages: await findContactPages(request(responseUri), { fetch }), asked };
}

describe('the pages where a person gets what a request asks for', () => {
  it('are those that the service behind the request names', async () => {
    const { pages, asked } = await find({ email: 'https://civic.example/base/w/abc/contact/email' });
    expect(asked).toEqual(['https://civic.example/base/w/abc']);
    expect(pages).toEqual({ email: new URL('https://civic.example/base/w/abc/contact/email') });
  });

  it.each([
    ['on another origin', { email: 'https://evil.example/contact/email' }],
    ['of another scheme', { email: 'javascript:alert(1)' }],
    ['that are no text', { email: { href: 'https://civic.example/' } }],
    ['of a service that says nothing', undefined],
    ['of a service that says nonsense', 'email'],
  ])('%s are left out', async (_, contact) => {
    expect((await find(contact)).pages).toEqual({});
  });

  it('are not asked for where the answer goes to a service of another kind', async () => {
    const { pages, asked } = await find({ email: 'https://civic.example/' }, 'https://civic.example/vp/abc');
    expect({ pages, asked }).toEqual({ pages: {}, asked: [] });
  });

  it('are none when the service cannot be reached', async () => {
    const fetch = async () => Promise.reject(new TypeError('offline'));
    expect(await findContactPages(request(RESPONSE), { fetch })).toEqual({});
  });
});
