import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyTag, decodePart, exchangeRequest, requestToken } from '../support/classic-request.js';
import { type ExchangeBench, exchangeBench } from '../support/exchange-bench.js';

let bench: ExchangeBench;
let authCode: string;
beforeAll(async () => {
  bench = await exchangeBench();
  ({ authCode } = await bench.approve());
});
afterAll(() => bench.close());

async function expectRefused(headers: Record<string, string>, payload: Buffer | string): Promise<void> {
  const reply = await bench.server.inject({
    method: 'POST',
    url: '/sip/prod/scopeRequest/authCode',
    headers,
    payload,
  });
  expect([400, 401]).toContain(reply.statusCode);
  expect(reply.rawPayload.length).toBeLessThanOrEqual(512);
}

describe('D4: any input', () => {
  it('as body of an authenticated request gets a documented refusal', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.uint8Array({ maxLength: 2_000 }), fc.json().map(Buffer.from)),
        async (bytes) => {
          const token = await requestToken(bench.app, { now: bench.clock() / 1000 });
          const payload = Buffer.from(bytes);
          const tag = bodyTag(bench.app.appSecret, payload.toString('latin1'));
          await expectRefused({ authorization: `Civic ${token}.${tag}` }, payload);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('as auth code gets invalid_grant', async () => {
    const code = fc.oneof(
      fc.string(),
      fc.array(fc.base64String(), { minLength: 1, maxLength: 5 }).map((parts) => parts.join('.')),
      fc
        .json()
        .map(
          (text) =>
            `${Buffer.from(text).toString('base64url')}.${Buffer.from(text).toString('base64url')}.AAAA`,
        ),
    );
    await fc.assert(
      fc.asyncProperty(code, async (text) => {
        const reply = await bench.exchange(text);
        expect([reply.statusCode, reply.json().error]).toEqual([400, 'invalid_grant']);
      }),
      { numRuns: 150 },
    );
  });

  it('as Authorization header is refused', async () => {
    const header = fc.oneof(
      fc.string(),
      fc.base64String(),
      fc.array(fc.base64String(), { maxLength: 6 }).map((parts) => parts.join('.')),
    );
    await fc.assert(
      fc.asyncProperty(header, async (text) => {
        const printable = text.replace(/[^\x20-\x7e]/g, '');
        await expectRefused({ authorization: `Civic ${printable}` }, '{"authToken":"a.b.c"}');
      }),
      { numRuns: 300 },
    );
  });

  it('in place of any claim of a request token is refused, or was as good as the claim', async () => {
    const claim = fc.constantFrom('jti', 'iat', 'exp', 'nbf', 'iss', 'aud', 'sub', 'data');
    await fc.assert(
      fc.asyncProperty(claim, fc.jsonValue(), async (name, value) => {
        const isHarmless = name === 'nbf' && typeof value === 'number' && value > 0;
        fc.pre(!isHarmless);
        const reply = await bench.exchange('a.b.c', { claims: { [name]: value } });
        expect(reply.statusCode).toBe(401);
      }),
      { numRuns: 300 },
    );
  });
});

describe('D3: any one bit', () => {
  it('of header or payload of an auth code makes it another, which is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(0, 1), fc.nat(), fc.nat(7), async (index, at, bit) => {
        const parts = authCode.split('.');
        const bytes = Buffer.from(parts[index] ?? '', 'base64url');
        const position = at % bytes.length;
        bytes.writeUInt8(bytes.readUInt8(position) ^ (1 << bit), position);
        const reply = await bench.exchange(parts.with(index, bytes.toString('base64url')).join('.'));
        expect(reply.json().error).toBe('invalid_grant');
      }),
      { numRuns: 200 },
    );
  });

  it('of a request token, its signature included, makes it no request token', async () => {
    const token = await requestToken(bench.app, { now: bench.clock() / 1000 });
    await fc.assert(
      fc.asyncProperty(fc.nat(2), fc.nat(), fc.nat(7), async (index, at, bit) => {
        const parts = token.split('.');
        const bytes = Buffer.from(parts[index] ?? '', 'base64url');
        const position = at % bytes.length;
        bytes.writeUInt8(bytes.readUInt8(position) ^ (1 << bit), position);
        const changed = parts.with(index, bytes.toString('base64url')).join('.');
        expect((await bench.exchange(authCode, { token: changed })).statusCode).toBe(401);
      }),
      { numRuns: 300 },
    );
  });
});

describe('D2: any order', () => {
  it('of exchanges by few attempts gives the data to one attempt only, always the same bytes', async () => {
    const attempts = fc.constantFrom(
      'attempt-a-00000000',
      'attempt-b-00000000',
      'attempt-c-00000000',
      undefined,
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(attempts, { minLength: 2, maxLength: 8 }),
        fc.boolean(),
        async (order, atOnce) => {
          const { authCode: code } = await bench.approve();
          const now = bench.clock() / 1000;
          const send = async (attempt: string | undefined) =>
            bench.server.inject(
              await exchangeRequest(bench.app, code, attempt === undefined ? { now } : { now, attempt }),
            );
          const replies = [];
          if (atOnce) replies.push(...(await Promise.all(order.map(send))));
          else for (const attempt of order) replies.push(await send(attempt));
          const good = replies.filter((reply) => reply.statusCode === 200);
          expect(new Set(good.map((reply) => reply.body)).size).toBe(1);
          const signed = good.map((reply) => decodePart(reply.json().data, 1).attempt);
          expect(new Set(signed).size).toBe(1);
          if (signed[0] === undefined) expect(good).toHaveLength(1);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('afterwards', () => {
  it('the code is still good: none of all that spent it', async () => {
    await bench.expectUnspent(authCode);
  });
});
