import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { testClock } from '../support/approved-request.js';
import { type ExchangeBench, exchangeBench } from '../support/exchange-bench.js';

interface RubyVector {
  prvKey: string;
  pubKey: string;
  secret: string;
  appId: string;
  body: string;
  authorization: string;
}

/** A whole header as civic-community/civic-sip-api-ruby builds it in its own specification. */
const ruby: RubyVector = JSON.parse(
  readFileSync(new URL('../support/vectors/request-authorization-ruby.json', import.meta.url), 'utf8'),
);
const SIGNED_AT = 1_525_449_600_000;

let bench: ExchangeBench;
afterEach(() => bench.close());

async function rubyBench(ms: number, classic = true) {
  const { appId, pubKey, secret } = ruby;
  return exchangeBench({ appId, publicKey: pubKey, appSecret: secret, classic }, {}, testClock(ms));
}

function send({ authorization, body }: { authorization: string; body: string }) {
  return bench.server.inject({
    method: 'POST',
    url: '/sip/prod/scopeRequest/authCode',
    headers: { authorization, 'content-type': 'application/json' },
    payload: body,
  });
}

describe('the Authorization header of the Ruby SDK', () => {
  it('authenticates the imported app in 2018: only its made-up code is refused', async () => {
    bench = await rubyBench(SIGNED_AT);
    const reply = await send(ruby);
    expect([reply.statusCode, reply.json().error]).toEqual([400, 'invalid_grant']);
  });

  it('is spent by that', async () => {
    bench = await rubyBench(SIGNED_AT);
    await send(ruby);
    const reply = await send(ruby);
    expect([reply.statusCode, reply.body]).toEqual([401, 'Unauthorized']);
  });

  it('is too loose for an app that is not classic', async () => {
    bench = await rubyBench(SIGNED_AT, false);
    expect((await send(ruby)).json().error).toBe('invalid_client');
  });

  it('has expired a minute after its three', async () => {
    bench = await rubyBench(SIGNED_AT + 240_000);
    expect((await send(ruby)).statusCode).toBe(401);
  });

  it('does not fit another body', async () => {
    bench = await rubyBench(SIGNED_AT);
    expect((await send({ ...ruby, body: '{"authToken":"token43"}' })).statusCode).toBe(401);
  });
});
