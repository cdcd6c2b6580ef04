import { describe, expect, it } from 'vitest';
import { parseJws } from '../../../service/src/tokens/jws.js';

const part = (value: string | Uint8Array) => Buffer.from(value).toString('base64url');
const HEADER = part('{"alg":"ES256"}');
const PAYLOAD = part('{"iss":"a"}');
const SIGNATURE = part('0123456789abcdef');
const GOOD = `${HEADER}.${PAYLOAD}.${SIGNATURE}`;

/** The same bytes in base64url, spelled with a stray bit in the last character. */
function withStrayBit(text: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const last = alphabet.indexOf(text.slice(-1));
  const stray = text.slice(0, -1) + alphabet.charAt(last + 1);
  if (!Buffer.from(stray, 'base64url').equals(Buffer.from(text, 'base64url')))
    throw new Error('no spare bits');
  return stray;
}

describe('a compact JWS', () => {
  it('is taken apart', () => {
    expect(parseJws(GOOD)).toEqual({ compact: GOOD, header: { alg: 'ES256' }, payload: { iss: 'a' } });
  });

  it('is read as RFC 7515, appendix A.1 prints it, line breaks in its JSON included', () => {
    const header = 'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9';
    const payload =
      'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ';
    const signature = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
    expect(parseJws(`${header}.${payload}.${signature}`)).toMatchObject({
      header: { typ: 'JWT', alg: 'HS256' },
      payload: { iss: 'joe', exp: 1_300_819_380, 'http://example.com/is_root': true },
    });
  });

  it('may hold any letters and any depth', () => {
    const payload = { name: 'Åse 😀', list: [{ deep: [null, 1, ''] }] };
    expect(parseJws(`${HEADER}.${part(JSON.stringify(payload))}.${SIGNATURE}`)?.payload).toEqual(payload);
  });

  it.each([
    ['nothing', ''],
    ['two parts', `${HEADER}.${PAYLOAD}`],
    ['four parts', `${GOOD}.${SIGNATURE}`],
    ['an empty header', `.${PAYLOAD}.${SIGNATURE}`],
    ['an empty payload', `${HEADER}..${SIGNATURE}`],
    ['an empty signature', `${HEADER}.${PAYLOAD}.`],
    ['padding', `${part('{"alg":"ES25"}')}==.${PAYLOAD}.${SIGNATURE}`],
    ['standard base64', `${HEADER}.${PAYLOAD}.+/+/`],
    ['a space before it', ` ${GOOD}`],
    ['a line break after it', `${GOOD}\n`],
    ['a line break in it', `${HEADER}.\n${PAYLOAD}.${SIGNATURE}`],
    ['a length that no bytes have', `${HEADER}.${PAYLOAD}.AAAAA`],
    ['a stray bit in the header', `${withStrayBit(part('{"alg":"ES2"}'))}.${PAYLOAD}.${SIGNATURE}`],
    ['a stray bit in the payload', `${HEADER}.${withStrayBit(part('{"iss":"abc"}'))}.${SIGNATURE}`],
    ['a stray bit in the signature', `${HEADER}.${PAYLOAD}.${withStrayBit(SIGNATURE)}`],
    ['a byte order mark in the header', `${part('\ufeff{"alg":"ES256"}')}.${PAYLOAD}.${SIGNATURE}`],
    ['a byte order mark in the payload', `${HEADER}.${part('\ufeff{"iss":"a"}')}.${SIGNATURE}`],
    ['UTF-16', `${HEADER}.${part(Buffer.from('{"iss":"a"}', 'utf16le'))}.${SIGNATURE}`],
    ['bytes that are no UTF-8', `${HEADER}.${part(Buffer.from('{"iss":"\xff"}', 'latin1'))}.${SIGNATURE}`],
    ['a header that is a list', `${part('[]')}.${PAYLOAD}.${SIGNATURE}`],
    ['a header that is null', `${part('null')}.${PAYLOAD}.${SIGNATURE}`],
    ['a payload that is a text', `${HEADER}.${part('"a"')}.${SIGNATURE}`],
    ['a payload that is a number', `${HEADER}.${part('1')}.${SIGNATURE}`],
    ['a payload that is no JSON', `${HEADER}.${part('{iss:1}')}.${SIGNATURE}`],
    ['two JSON texts', `${HEADER}.${part('{}{}')}.${SIGNATURE}`],
    ['a letter outside ASCII', `${HEADER}.${PAYLOAD}.é${SIGNATURE}`],
  ])('is not: %s', (_what, text) => {
    expect(parseJws(text)).toBeUndefined();
  });
});
