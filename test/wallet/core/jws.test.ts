import { describe, expect, it } from 'vitest';
import { parseJws } from '../../../wallet/core/jws.js';

const part = (text: string | Buffer) => Buffer.from(text).toString('base64url');
const HEADER = part('{"alg":"ES256"}');
const CLAIMS = part('{"iss":"https://civic.example"}');
const SIGNATURE = part(Buffer.alloc(64, 7));

describe('parseJws', () => {
  it('gives header and claims', () => {
    expect(parseJws(`${HEADER}.${CLAIMS}.${SIGNATURE}`)).toEqual({
      header: { alg: 'ES256' },
      claims: { iss: 'https://civic.example' },
    });
  });

  it('takes an empty signature, so that `alg: none` can be refused by name', () => {
    expect(parseJws(`${HEADER}.${CLAIMS}.`).header).toEqual({ alg: 'ES256' });
  });

  it.each([
    ['two parts', `${HEADER}.${CLAIMS}`],
    ['four parts', `${HEADER}.${CLAIMS}.${SIGNATURE}.`],
    ['five parts, as a JWE has', `${HEADER}.${CLAIMS}.a.a.${SIGNATURE}`],
    ['an empty header', `.${CLAIMS}.${SIGNATURE}`],
    ['an empty payload', `${HEADER}..${SIGNATURE}`],
    ['padding', `${Buffer.from('{"alg":"ES256"} ').toString('base64')}.${CLAIMS}.${SIGNATURE}`],
    ['a signature with padding', `${HEADER}.${CLAIMS}.${SIGNATURE}==`],
    ['unused bits that are set', `${HEADER}.${CLAIMS}.${SIGNATURE.slice(0, -1)}x`],
    ['the alphabet of base64', `${HEADER}.${CLAIMS}.${SIGNATURE.slice(0, -4)}+/+/`],
    ['white space inside', `${HEADER}.${CLAIMS.slice(0, 8)} ${CLAIMS.slice(8)}.${SIGNATURE}`],
    ['a line break at the end', `${HEADER}.${CLAIMS}.${SIGNATURE}\n`],
    ['a header that is an array', `${part('[]')}.${CLAIMS}.${SIGNATURE}`],
    ['a payload that is text', `${HEADER}.${part('"x"')}.${SIGNATURE}`],
    ['a payload that is null', `${HEADER}.${part('null')}.${SIGNATURE}`],
    ['a payload that is no JSON', `${HEADER}.${part('{')}.${SIGNATURE}`],
    ['a byte order mark', `${HEADER}.${part('\ufeff{}')}.${SIGNATURE}`],
    ['bytes that are not UTF-8', `${HEADER}.${part(Buffer.from('{"a":"\xff"}', 'latin1'))}.${SIGNATURE}`],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(() => parseJws(text)).toThrow();
  });

  it('repeats nothing of the text in its errors', () => {
    for (const text of [`${part('{"secret":')}.${CLAIMS}.${SIGNATURE}`, 'secret', `secret!.${CLAIMS}.x`])
      expect(() => parseJws(text)).toThrow(/^(?!.*secret)/);
  });
});
