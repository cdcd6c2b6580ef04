import { describe, expect, it } from 'vitest';
import { openLink, parseLink } from '../../../wallet/core/index.js';
import { TestService } from '../fixtures/test-service.js';

const PARAMETERS = 'client_id=x509_hash%3Aabc&request_uri=https%3A%2F%2Fcivic.example%2Fr';

describe('parseLink', () => {
  it.each([
    ['openid4vp', `openid4vp://?${PARAMETERS}`],
    ['haip-vp', `haip-vp://?${PARAMETERS}`],
    ['the query of a web address', `https://wallet.example/?${PARAMETERS}`],
    ['the fragment of a web address', `https://wallet.example/wallet/#${PARAMETERS}`],
    ['text with blanks around it', `  openid4vp://?${PARAMETERS}\n`],
  ])('reads %s', (_, link) => {
    expect(parseLink(link)).toEqual({
      clientId: 'x509_hash:abc',
      requestUri: 'https://civic.example/r',
      requestUriMethod: 'get',
    });
  });

  it('knows request_uri_method=post', () => {
    expect(parseLink(`openid4vp://?${PARAMETERS}&request_uri_method=post`)?.requestUriMethod).toBe('post');
  });

  it('takes a web address without parameters for the text of a QR code', () => {
    expect(parseLink('https://civic.example/w/abc')).toBeUndefined();
  });

  it.each([
    ['no address', 'hello'],
    ['another scheme without parameters', 'openid4vp://?foo=bar'],
    ['no request', 'openid4vp://?client_id=x'],
    ['request and request_uri together', `openid4vp://?${PARAMETERS}&request=abc`],
    ['an unknown method', `openid4vp://?${PARAMETERS}&request_uri_method=put`],
    ['a method in capitals', `openid4vp://?${PARAMETERS}&request_uri_method=POST`],
    ['a parameter twice', `openid4vp://?${PARAMETERS}&client_id=other`],
    ['a text without end', `openid4vp://?${PARAMETERS}&x=${'x'.repeat(9000)}`],
  ])('refuses %s', (_, link) => {
    expect(() => parseLink(link)).toThrow(expect.objectContaining({ code: 'link_invalid' }));
  });
});

describe('openLink', () => {
  it('asks the service what stands behind the text of a QR code', async () => {
    const service = await TestService.start();
    const { link, qrLink } = await service.open();
    expect(await openLink(qrLink, { fetch: service.fetch })).toEqual(parseLink(link));
  });

  it('says that a dead link has expired', async () => {
    const service = await TestService.start();
    await expect(openLink(`${service.base}/w/gone`, { fetch: service.fetch })).rejects.toMatchObject({
      code: 'link_expired',
    });
  });

  it.each([
    ['http', 'http://civic.example/w/abc'],
    ['http on this machine, unless told', 'http://localhost:8080/w/abc'],
    ['a user name in the address', 'https://civic.example@evil.example/w/abc'],
  ])('does not open %s', async (_, link) => {
    await expect(openLink(link, { fetch: neverFetch })).rejects.toMatchObject({ code: 'insecure_url' });
  });

  it('does not open http elsewhere, also when http on this machine is allowed', async () => {
    const options = { fetch: neverFetch, allowLoopbackHttp: true };
    await expect(openLink('http://localhost.evil.example/w/abc', options)).rejects.toMatchObject({
      code: 'insecure_url',
    });
  });

  it.each([
    ['another web address', 'https://evil.example/w/x'],
    ['nothing', undefined],
  ])('does not follow a landing page that points to %s', async (_, openid4vp) => {
    const fetch = async () => Response.json({ openid4vp });
    await expect(openLink('https://civic.example/w/abc', { fetch })).rejects.toMatchObject({
      code: 'link_invalid',
    });
  });
});

const neverFetch = async (): Promise<Response> => {
  throw new Error('must not be called');
};
