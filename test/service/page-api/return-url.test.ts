import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkReturnUrl } from '../../../service/src/page-api/check-return-url.js';
import { type PageService, pageService } from '../support/page-service.js';

const GOOD = 'https://good.example';
let service: PageService;
beforeAll(async () => {
  service = await pageService({}, { origins: [GOOD, 'http://localhost:8081'] });
});
afterAll(() => service.close());

describe('a return URL (T28)', () => {
  it.each([
    `${GOOD}`,
    `${GOOD}/`,
    `${GOOD}/path/?a=1&b=2#fragment`,
    'https://GOOD.example/',
    'https://good.example:443/',
    'http://localhost:8081/return',
  ])('may be %s', async (returnUrl) => {
    expect((await service.create({ returnUrl }, { origin: GOOD })).statusCode).toBe(201);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/path',
    'path',
    '?x',
    'https:evil.example',
    'https:good.example',
    'https:/good.example',
    'https:\\\\good.example',
    'https:///good.example',
    'https://good.example/\r\nx',
    'https://good.example/\t',
    ' https://good.example/',
    'https://good.example/ ',
    'https://good.exa\nmple/',
    'https:/evil.example',
    'https://evil.example',
    'https://evil.example/https://good.example',
    'https://evil.example#https://good.example',
    'https://evil.example?https://good.example',
    'https://evil.example\\@good.example',
    'https://good.example@evil.example/',
    'https://good.example:pw@evil.example/',
    'https://user@good.example/',
    'https://:pw@good.example/',
    'https://good.example.evil.example/',
    'https://goodXexample/',
    'https://a.good.example/',
    'https://good.example:444/',
    'http://good.example/',
    'http://localhost:8082/',
    'http://localhost/',
    'https://good.example./',
    'https://good%2eexample%2f.evil.example/',
    'https://good.example%00.evil.example/',
    'https://gооd.example/',
    'https://[::1]/',
    'https://0x7f000001/',
    'javascript:alert(1)',
    'javascript://good.example/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://good.example/1',
    'filesystem:https://good.example/1',
    'ftp://good.example/',
    'ws://good.example/',
    'intent://good.example/#Intent;end',
    'about:blank',
    ' ',
    'null',
  ])('may not be %j', async (returnUrl) => {
    const response = await service.create({ returnUrl }, { origin: GOOD });
    expect([response.statusCode, response.json().error]).toEqual([400, 'invalid_return_url']);
  });

  it('may not be longer than 2048 characters', async () => {
    const path = 'a'.repeat(2048 - GOOD.length - 1);
    expect((await service.create({ returnUrl: `${GOOD}/${path}` }, { origin: GOOD })).statusCode).toBe(201);
    const response = await service.create({ returnUrl: `${GOOD}/${path}a` }, { origin: GOOD });
    expect([response.statusCode, response.json().error]).toEqual([400, 'invalid_request']);
  });

  it('whatever passes leads to a registered origin, for any text (D4.24)', () => {
    const piece = fc.constantFrom(
      'https:',
      'http:',
      '//',
      '/',
      '\\',
      '@',
      ':',
      '.',
      '#',
      '?',
      '%2f',
      '\t',
      '\n',
      ' ',
      'good.example',
      'evil.example',
      'javascript:',
      '443',
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('')),
      fc.webUrl(),
      fc.string(),
    );
    fc.assert(
      fc.property(text, (candidate) => {
        try {
          checkReturnUrl(candidate, [GOOD]);
        } catch {
          return;
        }
        expect(new URL(candidate).origin).toBe(GOOD);
        expect(new URL(candidate, 'https://elsewhere.example').origin).toBe(GOOD);
      }),
      { numRuns: 2000 },
    );
  });
});
