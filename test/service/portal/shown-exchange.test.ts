import { describe, expect, it } from 'vitest';
import type { ShownExchange } from '../../../src/protocol/try-it.js';
import { exchangeText } from '../../../service/portal/exchange-text.js';
import { recordingFetch } from '../../../service/portal/recording-fetch.js';

const SECRET = 'pageSecretOf43CharactersThatNobodyMayRead_x';
const CODE = `${'h'.repeat(40)}.${'p'.repeat(200)}.${'s'.repeat(86)}`;

/** What is told of one request, which is answered so. */
async function told(
  answer: Response,
  init: RequestInit,
  path = '/scope-requests/x',
): Promise<{ exchange: ShownExchange; response: Response }> {
  const all: ShownExchange[] = [];
  const send = recordingFetch(
    async () => answer,
    (exchange) => all.push(exchange),
  );
  const response = await send(`https://id.example${path}`, init);
  const [exchange] = all;
  if (!exchange) throw new Error('nothing was told');
  return { exchange, response };
}

describe('an exchange of a try', () => {
  it('is told as it was, with the page secret and the auth code cut, and the client still reads it whole', async () => {
    const { exchange, response } = await told(
      Response.json({ status: 'approved', authCode: CODE }),
      { headers: { authorization: `Bearer ${SECRET}`, accept: 'application/json' } },
      '/scope-requests/x?after=3',
    );
    expect(exchange).toEqual({
      method: 'GET',
      path: '/scope-requests/x?after=3',
      headers: { accept: 'application/json', authorization: 'Bearer pageSe…ad_x' },
      status: 200,
      answer: { status: 'approved', authCode: 'hhhhhh…ssss' },
    });
    expect(await response.json()).toMatchObject({ authCode: CODE });
  });

  it('is told of a refusal as well, and of an answer that is no JSON', async () => {
    const init = { method: 'POST', body: '{"reason":"user"}' };
    const { exchange } = await told(Response.json({ error: 'wrong_status' }, { status: 409 }), init);
    expect(exchange).toMatchObject({
      method: 'POST',
      body: { reason: 'user' },
      status: 409,
      answer: { error: 'wrong_status' },
    });
    const broken = await told(new Response('<html>', { status: 502 }), init);
    expect(broken.exchange).not.toHaveProperty('answer');
  });

  it('is told of a stream when it opens, without waiting for its end', async () => {
    const body = new ReadableStream({ start: () => undefined });
    const answer = new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } });
    const { exchange } = await told(answer, { headers: { accept: 'text/event-stream' } });
    expect(exchange).toMatchObject({ method: 'GET', status: 200 });
    expect(exchange).not.toHaveProperty('answer');
  });

  it('passes on what failed on the way', async () => {
    const send = recordingFetch(
      () => Promise.reject(new TypeError('offline')),
      () => expect.unreachable(),
    );
    await expect(send('https://id.example/x')).rejects.toThrow('offline');
  });

  it('is written as HTTP, with long texts cut', () => {
    const { request, answer } = exchangeText({
      method: 'POST',
      path: '/scope-requests',
      headers: { accept: 'application/json' },
      body: { appId: 'a' },
      status: 201,
      answer: { logo: `data:image/png;base64,${'A'.repeat(9_000)}` },
    });
    expect(request).toBe('POST /scope-requests\naccept: application/json\n\n{\n  "appId": "a"\n}');
    expect(answer.split('\n')[0]).toBe('201');
    expect(answer.length).toBeLessThan(200);
    const bare = exchangeText({ method: 'GET', path: '/', headers: {}, status: 200 });
    expect(bare).toEqual({ request: 'GET /', answer: '200' });
  });
});
