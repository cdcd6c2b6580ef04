import { expect } from '@open-wc/testing';
import { readReturn, withoutReturn } from '../../elements/return/return-url.js';

const UUID = '0b0e7a1c-5c5a-4b7b-9c52-6e0f0a6f7d11';
const CODE = 'response-code-43-characters-long-aaaaaaaaaaa';

describe('return addresses', () => {
  const place = (search: string, hash: string) => ({ pathname: '/p', search, hash });

  it('are read and taken out, the rest byte for byte', () => {
    const at = place(`?a=%7e+%20&uuid=${UUID}&b=&&c`, `#old%20x&response_code=${CODE}`);
    expect(readReturn(at)).to.deep.equal({ uuid: UUID, responseCode: CODE });
    expect(withoutReturn(at)).to.equal('/p?a=%7e+%20&b=&&c#old%20x');
    expect(withoutReturn(place(`?uuid=${UUID}`, `#response_code=${CODE}`))).to.equal('/p');
    expect(withoutReturn(place('?a', '#b'))).to.equal('/p?a#b');
  });

  it('are read and taken out of a fragment that is an id selector', () => {
    for (const [hash, rest] of [
      [`#response_code-${CODE}`, '/p'],
      [`#top-response_code-${CODE}`, '/p#top'],
      [`#my-response_code`, '/p#my-response_code'],
    ] as const) {
      const at = place(`?uuid=${UUID}`, hash);
      const isCode = hash.endsWith(CODE);
      expect(readReturn(at)).to.deep.equal(isCode ? { uuid: UUID, responseCode: CODE } : { uuid: UUID });
      expect(withoutReturn(at)).to.equal(rest);
      expect(document.querySelectorAll(hash).length).to.equal(0);
    }
    expect(readReturn(place(`?my-uuid=${UUID}`, ''))).to.equal(undefined);
  });

  it('leave a hash router its route, wherever the parameters stand', () => {
    const both = { uuid: UUID, responseCode: CODE };
    for (const [search, hash, rest] of [
      [`?uuid=${UUID}`, `#/login?response_code=${CODE}`, '/p#/login'],
      [`?uuid=${UUID}`, `#/login?a=1&response_code=${CODE}`, '/p#/login?a=1'],
      ['', `#/login?uuid=${UUID}&response_code=${CODE}`, '/p#/login'],
      ['', `#/login?a=1&uuid=${UUID}&b=2?3&response_code=${CODE}`, '/p#/login?a=1&b=2?3'],
    ] as const) {
      expect(readReturn(place(search, hash))).to.deep.equal(both);
      expect(withoutReturn(place(search, hash))).to.equal(rest);
    }
    // With a query of the page's own, the router's is the page's own too.
    expect(readReturn(place('?a=1', `#/login?uuid=${UUID}`))).to.equal(undefined);
    expect(withoutReturn(place('?a=1', `#/login?uuid=${UUID}`))).to.equal(`/p?a=1#/login?uuid=${UUID}`);
  });

  for (const [search, hash] of [
    ['', ''],
    ['?uuid=', ''],
    [`?uuid[]=${UUID}`, ''],
    [`?uuid=${UUID}&uuid=${UUID}`, ''],
    ['?uuid=<img src=x>', ''],
    [`?uuid=${UUID.toUpperCase()}`, ''],
    [`?xuuid=${UUID}`, ''],
    ['', `#uuid=${UUID}`],
    ['', `#/route?xuuid=${UUID}`],
    ['', `#/route?uuid=${UUID}&uuid=${UUID}`],
  ] as const) {
    it(`are not found in ${search}${hash} (T10)`, () =>
      expect(readReturn(place(search, hash))).to.equal(undefined));
  }

  it('count without a response code, or with one that has another form', () => {
    expect(readReturn(place(`?uuid=${UUID}`, ''))).to.deep.equal({ uuid: UUID });
    expect(readReturn(place(`?uuid=${UUID}`, '#response_code=<script>'))).to.deep.equal({ uuid: UUID });
  });
});
