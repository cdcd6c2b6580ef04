import { describe, expect, it } from 'vitest';
import { ERRORS, type ErrorCode, docsPath, isErrorCode } from 'civic-elements/protocol';
import { ClientError } from '../../../src/client/index.js';
import { errorWords } from '../../../src/locales/en/errors.js';
import { firstErrorWords } from '../../../src/locales/en/first-errors.js';
import { isPageErrorCode, RETRYABLE } from '../../../src/protocol/page-errors.js';

const CODES = Object.keys(ERRORS) as ErrorCode[];

describe('isErrorCode', () => {
  it.each(CODES)('knows %s', (code) => {
    expect(isErrorCode(code)).toBe(true);
  });

  it.each([
    'toString',
    'constructor',
    '__proto__',
    'hasOwnProperty',
    '',
    'Invalid_Request',
    ' invalid_request',
    'invalid_request\n',
  ])('does not know %j', (text) => {
    expect(isErrorCode(text)).toBe(false);
  });

  it.each([undefined, null, 0, true, {}, ['invalid_request'], new String('invalid_request')])(
    'takes nothing but strings: case %#',
    (value) => {
      expect(isErrorCode(value)).toBe(false);
    },
  );
});

describe('the list of errors', () => {
  it.each(CODES)('%s has a status a client can act on and words for a person', (code) => {
    const { status, retryable, description } = ERRORS[code];
    expect(status === 0 || (status >= 400 && status <= 503)).toBe(true);
    expect(typeof retryable).toBe('boolean');
    expect(description).toMatch(/^[A-Z].{10,}\.$/);
    expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
  });

  it('never says that trying again helps against the own mistake of a page', () => {
    for (const code of [
      'invalid_request',
      'origin_not_registered',
      'unknown_app',
      'invalid_grant',
      'invalid_client',
    ] as const) {
      expect(ERRORS[code].retryable).toBe(false);
    }
  });

  it('says so where the service is busy or down', () => {
    for (const code of [
      'too_many_requests',
      'temporarily_unavailable',
      'server_error',
      'service_unreachable',
    ] as const) {
      expect(ERRORS[code].retryable).toBe(true);
    }
  });

  it('holds no description twice: each code means something of its own', () => {
    expect(new Set(CODES.map((code) => ERRORS[code].description)).size).toBe(CODES.length);
  });

  it('uses the words of OAuth 2.0 for an exchange that is refused (RFC 6749, section 5.2)', () => {
    expect(ERRORS.invalid_grant.status).toBe(400);
    expect(ERRORS.invalid_client.status).toBe(401);
  });
});

describe('the errors that a page can meet', () => {
  const onPages = CODES.filter(isPageErrorCode);

  it('are part of the list, with the same words', () => {
    expect(onPages.toSorted()).toEqual(Object.keys(RETRYABLE).toSorted());
    const words: Record<string, string> = { ...firstErrorWords, ...errorWords };
    expect(onPages.toSorted()).toEqual(Object.keys(words).toSorted());
    for (const code of onPages) expect(ERRORS[code].description).toBe(words[code]);
  });

  it.each([
    'invalid_client',
    'invalid_grant',
    'timeout',
    'link_expired',
    'toString',
    '__proto__',
    '',
    7,
    null,
  ])('are not %j', (code) => {
    expect(isPageErrorCode(code)).toBe(false);
  });

  it('a simulation that is refused stays refused', () => {
    expect(new ClientError('simulation_refused')).toMatchObject({ retryable: false });
  });

  it.each(onPages)('%s has its words as message', (code) => {
    const { message, retryable } = new ClientError(code);
    expect({ message, retryable }).toEqual({
      message: ERRORS[code].description,
      retryable: ERRORS[code].retryable,
    });
  });

  it('a code that a page cannot meet is its own message, and a new scope request does not help', () => {
    expect(new ClientError('timeout')).toMatchObject({ message: 'timeout', retryable: false });
  });
});

describe('docsPath', () => {
  it.each(CODES)('points at the explanation of %s, relative to the service', (code) => {
    const url = new URL(docsPath(code), 'https://id.example/');
    expect(url.pathname).toBe('/docs/errors');
    expect(url.hash).toBe(`#${code}`);
  });
});
