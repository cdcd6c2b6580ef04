import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN, type PageService, pageService } from '../support/page-service.js';

describe('T35: JSON that is not plain UTF-8', () => {
  let service: PageService;
  beforeAll(async () => {
    service = await pageService();
  });
  afterAll(() => service.close());

  const send = (payload: Buffer) =>
    service.server.inject({
      method: 'POST',
      url: '/scope-requests',
      headers: { origin: ORIGIN, 'content-type': 'application/json' },
      payload,
    });
  const withNonce = (bytes: number[]) => {
    const [head = '', tail = ''] = JSON.stringify(service.body({ loginNonce: 'NONCE' })).split('NONCE');
    return Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from(tail)]);
  };

  it('takes any well-formed text', async () => {
    expect((await send(withNonce([...Buffer.from('né 🙂')]))).statusCode).toBe(201);
  });

  it.each([
    ['an invalid continuation', [0xc3, 0x28]],
    ['an encoded surrogate', [0xed, 0xa0, 0x80]],
    ['an overlong form', [0xc0, 0xaf]],
    ['a stray continuation', [0x80]],
  ])('refuses %s', async (_name, bytes) => {
    const response = await send(withNonce(bytes));
    expect(response.statusCode).toBe(400);
    expect(response.json().error).toBe('invalid_request');
  });

  it.each(['__proto__', 'constructor'])('refuses a member named %s', async (name) => {
    const member = name === 'constructor' ? { prototype: { polluted: true } } : { polluted: true };
    const text = JSON.stringify(service.body()).replace(/\}$/, `,"${name}":${JSON.stringify(member)}}`);
    expect((await send(Buffer.from(text))).statusCode).toBe(400);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
