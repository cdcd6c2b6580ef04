import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExchangeError } from '../../backend/src/index.js';
import { CODE, errorOf, fakeService } from './support/fake-service.js';

describe('D6: any answer', () => {
  it('of any status and body ends as a typed error that quotes nothing of it', async () => {
    const status = fc.oneof(
      fc.integer({ min: 200, max: 599 }),
      fc.constantFrom(200, 400, 401, 429, 500, 503),
    );
    const body = fc.oneof(
      fc.string(),
      fc.json(),
      fc.constant('{"data":"a.b.c","userId":"u","encrypted":true}'),
    );
    await fc.assert(
      fc.asyncProperty(status, body, async (code, text) => {
        const isBodyless = code === 204 || code === 205 || code === 304;
        fc.pre(!isBodyless);
        const marker = 'quoted-by-accident';
        const { client, sent } = fakeService([{ status: code, body: `${text}${marker}` }]);
        const error = await errorOf(client.exchangeCode(CODE, { retryFor: 1_000 }));
        expect(error).toBeInstanceOf(ExchangeError);
        expect(error.message).not.toContain(marker);
        expect(error.message.length).toBeLessThan(200);
        expect(sent.length).toBeLessThanOrEqual(3);
        expect(new Set(sent.map(({ token }) => token.data.attempt)).size).toBe(1);
      }),
      { numRuns: 200 },
    );
  });

  it('with any signed claim replaced is refused, or was as good', async () => {
    const claim = fc.constantFrom('iss', 'aud', 'sub', 'iat', 'exp', 'attempt', 'userId', 'data');
    await fc.assert(
      fc.asyncProperty(claim, fc.jsonValue(), async (name, value) => {
        const { client } = fakeService([{ claims: { [name]: value } }]);
        expect(await errorOf(client.exchangeCode(CODE))).toMatchObject({ code: 'invalid_user_data' });
      }),
      // An object that cannot become a text.
      { numRuns: 200, examples: [['data', { toString: null }]] },
    );
  });

  it('with any items is refused unless each has its four members', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (items) => {
        fc.pre(!Array.isArray(items) || items.length > 0);
        const { client } = fakeService([{ plaintext: JSON.stringify(items) }]);
        expect(await errorOf(client.exchangeCode(CODE))).toMatchObject({ code: 'invalid_user_data' });
      }),
      { numRuns: 150 },
    );
  });
});
