import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDecipheriv } from 'node:crypto';
import { ADA } from '../support/approved-request.js';
import { decodePart, exchangeRequest } from '../support/classic-request.js';
import { parseJws } from '../../../service/src/tokens/jws.js';
import { type ExchangeBench, exchangeBench } from '../support/exchange-bench.js';

let bench: ExchangeBench;
beforeEach(async () => {
  bench = await exchangeBench();
});
afterEach(() => bench.close());

function decrypt(data: string, secret: string): unknown {
  const decipher = createDecipheriv(
    'aes-128-cbc',
    Buffer.from(secret, 'hex'),
    Buffer.from(data.slice(0, 32), 'hex'),
  );
  return JSON.parse(decipher.update(data.slice(32), 'base64', 'utf8') + decipher.final('utf8'));
}

describe('an exchange', () => {
  it('answers with the members that classic SDKs read, and nothing personal in clear', async () => {
    const { authCode } = await bench.approve();
    const reply = await bench.exchange(authCode);
    expect(reply.statusCode).toBe(200);
    expect(reply.headers['content-type']).toContain('application/json');
    expect(reply.headers['cache-control']).toBe('no-store');
    expect(reply.json()).toEqual({
      data: expect.any(String),
      userId: ADA.userId,
      encrypted: true,
      alg: 'aes',
    });
    expect(reply.body).not.toContain('ada@example.org');
  });

  it('signs the user data for this app under the constant names, for 1800 s', async () => {
    const { authCode } = await bench.approve();
    const { data } = (await bench.exchange(authCode)).json();
    const jws = parseJws(data);
    expect(jws && (await bench.context.signingKeys.hasSigned(jws))).toBe(true);
    const iat = Math.floor(bench.clock() / 1000);
    expect(decodePart(data, 0)).toMatchObject({ alg: 'ES256', typ: 'JWT' });
    expect(decodePart(data, 1)).toEqual({
      iss: 'civic-sip-hosted-service',
      aud: 'https://api.civic.com/sip/',
      sub: bench.app.appId,
      jti: expect.stringMatching(/^[0-9a-f-]{36}$/),
      iat,
      exp: iat + 1800,
      data: expect.stringMatching(/^[0-9a-f]{32}[A-Za-z0-9+/]+=*$/),
    });
  });

  it('encrypts items of exactly four members under the app secret', async () => {
    const { authCode } = await bench.approve();
    const { data } = (await bench.exchange(authCode)).json();
    expect(decrypt(String(decodePart(data, 1).data), bench.app.appSecret)).toEqual(ADA.data);
  });

  it('signs user id, login nonce, attempt and uuid when an attempt is named', async () => {
    const { uuid, authCode } = await bench.approve({ loginNonce: 'visitor-7' });
    const { data } = (await bench.exchange(authCode, { attempt: 'attempt-0123456789' })).json();
    expect(decodePart(data, 1)).toMatchObject({
      userId: ADA.userId,
      loginNonce: 'visitor-7',
      attempt: 'attempt-0123456789',
      scopeRequest: uuid,
    });
  });

  it.each([
    '/sip/prod/scopeRequest/authCode',
    '/sip/dev/scopeRequest/authCode',
    '/sip/scopeRequest/authCode',
    '/sip//scopeRequest/authCode',
    '/sip//prod//scopeRequest//authCode',
    '/sip/prod/scopeRequest/authCode?x=1',
  ])('is served at %s', async (url) => {
    const { authCode } = await bench.approve();
    expect((await bench.exchange(authCode, { url })).statusCode).toBe(200);
  });

  it.each([
    '/sip/prod/scopeRequest/authCode/',
    '/sip/prod/scoperequest/authcode',
    '/sip/prod%2FscopeRequest/authCode',
    '/sip/a/b/scopeRequest/authCode',
    '/sip/../scopeRequest/authCode',
    '/sip/prod/scopeRequest/authCodes',
    '/sip/',
  ])('is not served at %s', async (url) => {
    const { authCode } = await bench.approve();
    expect((await bench.exchange(authCode, { url })).statusCode).toBe(404);
    await bench.expectUnspent(authCode);
  });

  it.each([
    'application/x-www-form-urlencoded',
    'text/plain',
    'text/plain;charset=utf-8',
    'garbage',
    'application/json',
  ])('reads JSON that is announced as %s', async (contentType) => {
    const { authCode } = await bench.approve();
    expect((await bench.exchange(authCode, { contentType })).statusCode).toBe(200);
  });

  it.each(['', '{}', '{"authToken":7}'])('takes no body %j', async (payload) => {
    const { authCode } = await bench.approve();
    const request = await exchangeRequest(bench.app, authCode, { now: bench.clock() / 1000 });
    const reply = await bench.server.inject({ ...request, payload });
    expect([reply.statusCode, reply.json().error]).toEqual([400, 'invalid_request']);
    const { payload: _payload, ...without } = request;
    expect((await bench.server.inject(without)).statusCode).toBe(400);
    await bench.expectUnspent(authCode);
  });

  it('leaves no user data in the store', async () => {
    const { uuid, authCode } = await bench.approve();
    await bench.exchange(authCode);
    const row = await bench.context.store.getScopeRequest(uuid);
    expect(row?.status).toBe('exchanged');
    expect(row?.sealedClaims).toBeUndefined();
    expect(row?.exchange?.sealedResponse).toBeUndefined();
  });

  it('logs the app, and neither code, secret nor person', async () => {
    const { authCode } = await bench.approve();
    await bench.exchange(authCode);
    await bench.exchange(authCode);
    const log = bench.lines.join('');
    expect(log).toContain(bench.app.appId);
    for (const secret of [authCode, bench.app.appSecret, 'ada@example.org', ADA.userId, '5551234567']) {
      expect(log).not.toContain(secret);
    }
  });
});
