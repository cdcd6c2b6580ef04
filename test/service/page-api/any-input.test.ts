import { ERRORS, isErrorCode } from 'civic-elements/protocol';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ORIGIN, type PageKey, type PageService, pageService } from '../support/page-service.js';

let service: PageService;
let key: PageKey;
beforeAll(async () => {
  service = await pageService({ createsPerMinute: 1_000_000, maxOpen: 1_000_000 });
  key = await service.start();
});
afterAll(() => service.close());

const segment = fc.oneof(
  fc.constantFrom(
    'scope-requests',
    'cancel',
    'renew',
    'return',
    '..',
    '%2e%2e',
    '%',
    '%zz',
    '%00',
    '%ff',
    '',
    '*',
    '__proto__',
    'w',
  ),
  fc.uuid({ version: 4 }),
  fc.webPath(),
);
const url = fc
  .tuple(fc.array(segment, { maxLength: 4 }), fc.option(fc.webQueryParameters(), { nil: '' }))
  .map(([segments, query]) => `/${segments.join('/')}${query ? `?${query}` : ''}`);
const body = fc.oneof(
  fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
  fc.json().map((text) => Buffer.from(text)),
  fc
    .record(
      {
        appId: fc.jsonValue(),
        scope: fc.jsonValue(),
        challenge: fc.jsonValue(),
        returnUrl: fc.jsonValue(),
        responseCode: fc.jsonValue(),
      },
      { requiredKeys: [] },
    )
    .map((value) => Buffer.from(JSON.stringify(value))),
);

it('any bytes to any address: an answer from the list of errors, small, never a fault (D4.21)', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS') as fc.Arbitrary<'GET'>,
      fc.oneof(
        url,
        fc.constantFrom(
          '/scope-requests',
          '/scope-requests/UUID',
          '/scope-requests/UUID/return',
          '/scope-requests/UUID/cancel',
        ),
      ),
      body,
      fc.boolean(),
      fc.constantFrom('application/json', 'text/plain', 'application/json; charset=utf-16', ''),
      async (method, address, payload, isAuthorised, type) => {
        const response = await service.server.inject({
          method,
          url: address.replace('UUID', key.uuid),
          headers: {
            origin: ORIGIN,
            ...(type && { 'content-type': type }),
            ...(isAuthorised && { authorization: `Bearer ${key.secret}` }),
          },
          ...(method !== 'GET' && { payload }),
        });
        expect(response.statusCode).toBeLessThan(500);
        if (response.statusCode < 400) return;
        if (
          response.statusCode === 410 &&
          response.headers['content-type']?.toString().startsWith('text/html')
        ) {
          // A link that is dead is told to people, in a page of its own.
          expect(response.rawPayload.length).toBeLessThanOrEqual(2048);
          return;
        }
        expect(response.rawPayload.length).toBeLessThanOrEqual(512);
        const { error } = response.json<{ error: string }>();
        expect(isErrorCode(error) && ERRORS[error].status).toBe(response.statusCode);
      },
    ),
    { numRuns: 1000 },
  );
  expect((await service.stored(key))?.status).toMatch(/^(pending|cancelled)$/);
}, 60_000);
