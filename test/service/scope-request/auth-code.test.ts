import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pickUpAndStartAuthCode, signAuthCode } from '../../../service/src/scope-request/auth-code.js';
import { approvedCode, approvedRequest, testApp } from '../support/approved-request.js';
import { decodePart, exchangeRequest, requestClaims } from '../support/classic-request.js';
import { type ExchangeBench, exchangeBench } from '../support/exchange-bench.js';
import { storedRequest } from '../support/stored-request.js';

let bench: ExchangeBench;
beforeEach(async () => {
  bench = await exchangeBench();
});
afterEach(() => bench.close());

describe('an auth code', () => {
  it('is a JWT of its own type with the claims of the original system', async () => {
    const { uuid, authCode } = await bench.approve();
    expect(decodePart(authCode, 0)).toMatchObject({ alg: 'ES256', typ: 'civic-auth-code+jwt' });
    const iat = bench.clock() / 1000;
    expect(decodePart(authCode, 1)).toEqual({
      jti: expect.stringMatching(/^[0-9a-f-]{36}$/),
      iat,
      exp: iat + 60,
      iss: 'civic-sip-hosted-service',
      aud: 'https://api.civic.com/sip/',
      sub: bench.app.appId,
      data: { codeToken: uuid },
    });
  });

  it('is set once, by whichever snapshot comes first', async () => {
    const request = await approvedRequest(bench.context, bench.app.appId);
    const rows = await Promise.all(
      Array.from({ length: 20 }, () => pickUpAndStartAuthCode(bench.context, request)),
    );
    expect(new Set(rows.map((row) => row.authCode?.jti)).size).toBe(1);
    bench.clock.advance(10_000);
    expect(await pickUpAndStartAuthCode(bench.context, request)).toEqual(rows[0]);
    expect(rows[0]?.expiresAt).toBe((rows[0]?.authCode?.exp ?? 0) * 1000);
  });

  it.each(['pending', 'read', 'answered', 'denied', 'cancelled', 'failed'] as const)(
    'is not made in status %s',
    async (status) => {
      const request = await approvedRequest(bench.context, bench.app.appId, { status });
      const row = await pickUpAndStartAuthCode(bench.context, request);
      expect([row.authCode, row.version]).toEqual([undefined, request.version]);
      await expect(signAuthCode(bench.context, row)).rejects.toMatchObject({ code: 'wrong_status' });
    },
  );

  it('is signed for nobody before it was started, nor once it was exchanged', async () => {
    const request = await approvedRequest(bench.context, bench.app.appId);
    await expect(signAuthCode(bench.context, request)).rejects.toMatchObject({ code: 'wrong_status' });
    const started = await pickUpAndStartAuthCode(bench.context, request);
    const exchanged = signAuthCode(bench.context, { ...started, status: 'exchanged' });
    await expect(exchanged).rejects.toMatchObject({ code: 'wrong_status' });
  });

  it('is not made after its scope request has expired', async () => {
    const request = await approvedRequest(bench.context, bench.app.appId);
    bench.clock.advance(300_000);
    expect(await pickUpAndStartAuthCode(bench.context, request)).toMatchObject({ status: 'expired' });
    expect(await bench.context.store.getScopeRequest(request.uuid)).toMatchObject({ status: 'expired' });
  });

  it('does not exist for a scope request that was deleted meanwhile', async () => {
    const request = storedRequest({ status: 'approved', expiresAt: bench.clock() + 300_000 });
    await expect(pickUpAndStartAuthCode(bench.context, request)).rejects.toMatchObject({
      code: 'unknown_scope_request',
    });
  });
});

describe('an auth code that is not right', () => {
  it("T04: another app's is refused, and its owner can still exchange it", async () => {
    const other = await testApp(bench.context);
    const theirs = await approvedCode(bench.context, other.appId);
    const reply = await bench.exchange(theirs.authCode);
    expect([reply.statusCode, reply.json().error]).toEqual([400, 'invalid_grant']);
    const rightful = await exchangeRequest(other, theirs.authCode, { now: bench.clock() / 1000 });
    expect((await bench.server.inject(rightful)).statusCode).toBe(200);
  });

  it("T04: one signed for this app over another app's scope request is refused", async () => {
    const other = await testApp(bench.context);
    const theirs = await approvedCode(bench.context, other.appId);
    const forged = await resign(theirs.authCode, { sub: bench.app.appId });
    expect((await bench.exchange(forged)).json().error).toBe('invalid_grant');
    const rightful = await exchangeRequest(other, theirs.authCode, { now: bench.clock() / 1000 });
    expect((await bench.server.inject(rightful)).statusCode).toBe(200);
  });

  it.each([
    ['another jti', { jti: '3309b34a-8a9f-4171-8d8c-20736c661bc0' }, {}],
    ['no jti', { jti: undefined }, {}],
    ['an empty jti', { jti: '' }, {}],
    ['another sub', { sub: 'someone' }, {}],
    ['no sub', { sub: undefined }, {}],
    ['another iss', { iss: 'someone' }, {}],
    ['another aud', { aud: 'https://api.civic.com/sip' }, {}],
    ['no exp', { exp: undefined }, {}],
    ['exp as text', { exp: '4102444800' }, {}],
    ['no iat', { iat: undefined }, {}],
    ['no data', { data: undefined }, {}],
    ['an unknown uuid', { data: { codeToken: '3309b34a-8a9f-4171-8d8c-20736c661bc0' } }, {}],
    ['__proto__ as uuid', { data: { codeToken: '__proto__' } }, {}],
    ['a uuid that is no text', { data: { codeToken: 7 } }, {}],
    ['typ JWT', {}, { typ: 'JWT' }],
    ['another typ', {}, { typ: 'at+jwt' }],
  ])('%s: invalid_grant', async (_name, claims, header) => {
    const { authCode } = await bench.approve();
    const forged = await resign(authCode, claims, header);
    expect((await bench.exchange(forged)).json().error).toBe('invalid_grant');
    await bench.expectUnspent(authCode);
  });

  it('signed by another service, or under an unknown key id: invalid_grant', async () => {
    const stranger = await exchangeBench();
    const { authCode } = await bench.approve();
    const foreign = await stranger.context.signingKeys.sign(decodePart(authCode, 1), 'civic-auth-code+jwt');
    await stranger.close();
    expect((await bench.exchange(foreign)).json().error).toBe('invalid_grant');
    const [, payload, signature] = authCode.split('.');
    const header = Buffer.from(JSON.stringify({ ...decodePart(authCode, 0), kid: '../x' })).toString(
      'base64url',
    );
    expect((await bench.exchange(`${header}.${payload}.${signature}`)).json().error).toBe('invalid_grant');
    await bench.expectUnspent(authCode);
  });

  it.each(['pending', 'read', 'answered', 'denied', 'cancelled', 'expired', 'failed'] as const)(
    'of a scope request that is %s: invalid_grant',
    async (status) => {
      const authCode = { jti: randomUUID(), iat: bench.clock() / 1000, exp: bench.clock() / 1000 + 60 };
      const { uuid } = await approvedRequest(bench.context, bench.app.appId, { status, authCode });
      const data = { codeToken: uuid };
      const claims = {
        ...authCode,
        iss: 'civic-sip-hosted-service',
        aud: 'https://api.civic.com/sip/',
        sub: bench.app.appId,
        data,
      };
      const jwt = await bench.context.signingKeys.sign(claims, 'civic-auth-code+jwt');
      expect((await bench.exchange(jwt)).json().error).toBe('invalid_grant');
      expect((await bench.context.store.getScopeRequest(uuid))?.status).toBe(status);
    },
  );

  it('past its own end is refused even if the scope request would live longer', async () => {
    const now = bench.clock() / 1000;
    const request = await approvedRequest(bench.context, bench.app.appId, {
      authCode: { jti: randomUUID(), iat: now - 60, exp: now },
    });
    const authCode = await signAuthCode(bench.context, await pickUpAndStartAuthCode(bench.context, request));
    expect((await bench.exchange(authCode)).json().error).toBe('invalid_grant');
    expect((await bench.context.store.getScopeRequest(request.uuid))?.status).toBe('approved');
  });

  it('is still good after the signing key was rotated', async () => {
    const { authCode } = await bench.approve();
    await bench.context.signingKeys.rotate();
    expect((await bench.exchange(authCode)).statusCode).toBe(200);
  });
});

describe('T11: one kind of token for another', () => {
  it('is refused in every pairing', async () => {
    const { authCode } = await bench.approve();
    const spent = await bench.approve();
    const { data: payload } = (
      await bench.exchange(spent.authCode, { attempt: 'attempt-0123456789' })
    ).json();
    const { requestToken } = await import('../support/classic-request.js');
    const parts = { now: bench.clock() / 1000 };
    const token = await requestToken(bench.app, parts);
    expect((await bench.exchange(token)).json().error).toBe('invalid_grant');
    expect((await bench.exchange(payload)).json().error).toBe('invalid_grant');
    expect((await bench.exchange(authCode, { token: authCode })).statusCode).toBe(401);
    expect((await bench.exchange(authCode, { token: payload })).statusCode).toBe(401);
    const asCode = await requestToken(bench.app, { ...parts, claims: decodePart(authCode, 1) });
    expect((await bench.exchange(asCode)).json().error).toBe('invalid_grant');
    const asRequest = await bench.context.signingKeys.sign(requestClaims(bench.app, parts));
    expect((await bench.exchange(authCode, { token: asRequest })).statusCode).toBe(401);
    await bench.expectUnspent(authCode);
  });
});

/** The same code with other words, under the service's own key: what only a second bug could produce. */
async function resign(
  authCode: string,
  claims: Record<string, unknown>,
  { typ = 'civic-auth-code+jwt' }: { typ?: string } = {},
): Promise<string> {
  const merged = Object.entries({ ...decodePart(authCode, 1), ...claims }).filter(
    ([, value]) => value !== undefined,
  );
  return bench.context.signingKeys.sign(Object.fromEntries(merged), typ);
}
