import { afterEach, describe, expect, it } from 'vitest';
import { newClient, newLogin } from '../../backend/src/index.js';
import { ADA } from '../service/support/approved-request.js';
import { type ListeningService, listeningService } from '../service/support/listening-service.js';
import { errorOf } from './support/fake-service.js';

let service: ListeningService;
afterEach(() => service?.close());

function client() {
  const { appId, appSecret, prvKey } = service.app;
  return newClient({ appId, appSecret, prvKey, api: `${service.origin}/sip` }, { clock: service.clock });
}

describe('newLogin', () => {
  it('gives every visitor other texts, which fit an attribute and a cookie', () => {
    const logins = Array.from({ length: 50 }, () => newLogin());
    for (const text of logins.flatMap(Object.values)) expect(text).toMatch(/^[\w-]{43}$/);
    expect(new Set(logins.flatMap(Object.values)).size).toBe(100);
  });

  it('keeps the login of a session, for other tabs and for the way back from a wallet', () => {
    const login = newLogin();
    expect(newLogin(login.loginSecret)).toEqual(login);
  });

  it.each([undefined, '', 'short', `${'a'.repeat(43)};`, `${'a'.repeat(42)}\n`, 7, null, ['a'.repeat(43)]])(
    'takes no weak or foreign text for a secret: %j',
    (kept) => {
      const { loginSecret } = newLogin(kept as string);
      expect(loginSecret).not.toBe(kept);
      expect(loginSecret).toMatch(/^[\w-]{43}$/);
    },
  );
});

describe('exchangeCode with loginSecret', () => {
  it('takes the code that this visitor’s page got', async () => {
    service = await listeningService();
    const { loginNonce, loginSecret } = newLogin();
    const { authCode } = await service.approve({ loginNonce });
    expect(await client().exchangeCode(authCode, { loginSecret })).toMatchObject({ userId: ADA.userId });
  });

  it.each([
    [
      'a code of another visitor',
      () => ({ nonce: newLogin().loginNonce, options: { loginSecret: newLogin().loginSecret } }),
    ],
    [
      'a code without a nonce',
      () => ({ nonce: undefined, options: { loginSecret: newLogin().loginSecret } }),
    ],
    [
      'a session that lost its secret',
      () => ({ nonce: newLogin().loginNonce, options: { loginSecret: undefined } }),
    ],
    [
      'the nonce of the page in the place of the secret',
      () => {
        const { loginNonce } = newLogin();
        return { nonce: loginNonce, options: { loginSecret: loginNonce } };
      },
    ],
    [
      'a secret and a nonce that do not belong together',
      () => {
        const { loginNonce } = newLogin();
        return { nonce: loginNonce, options: { loginNonce, loginSecret: newLogin().loginSecret } };
      },
    ],
  ])('refuses %s', async (_what, make) => {
    service = await listeningService();
    const { nonce, options } = make();
    const { authCode } = await service.approve(nonce === undefined ? {} : { loginNonce: nonce });
    expect(await errorOf(client().exchangeCode(authCode, options as { loginSecret: string }))).toMatchObject({
      code: 'login_nonce_mismatch',
      retryable: false,
    });
  });
});
