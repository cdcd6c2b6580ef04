import type { AuditEntry, PortalSession, WalletAsk, WalletRow } from 'civic-elements/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PORTAL_APP_ID, portalApp } from '../../../service/src/apps/portal-app.js';
import type { ScopeRequest } from '../../../service/src/scope-request/scope-request.js';
import { createServer } from '../../../service/src/server.js';
import { approvedCode, testApp } from '../support/approved-request.js';
import {
  type PortalBrowser,
  type PortalSide,
  type TestMember,
  portalOf,
  portalSide,
} from '../support/portal-side.js';

let side: PortalSide;
let ada: TestMember;
beforeEach(async () => {
  side = await portalSide();
  ada = await side.owner();
});
afterEach(() => side.close());

const ADAS = 'a'.repeat(64);
const EVES = 'e'.repeat(64);

async function ask(browser: PortalBrowser, path: '/wallets' | '/sign-in/wallet'): Promise<WalletAsk> {
  return (await browser.call('POST', `${path}/options`)).json();
}

/** The auth code of a scope request that a wallet with this user id has approved. */
async function code(
  userId: string,
  patch: Partial<ScopeRequest> = {},
  appId = PORTAL_APP_ID,
): Promise<string> {
  const claims = { userId, data: [] };
  return (await approvedCode(side.context, appId, { scope: 'ANONYMOUS_LOGIN', ...patch }, claims)).authCode;
}

/** Links a wallet to whoever is signed in. @returns the last reply */
async function link(browser: PortalBrowser, userId: string, name?: string) {
  const { loginNonce } = await ask(browser, '/wallets');
  return browser.call('POST', '/wallets', {
    code: await code(userId, { loginNonce }),
    ...(name && { name }),
  });
}

/** Signs in by a wallet. @returns the last reply */
async function signIn(browser: PortalBrowser, userId: string) {
  const { loginNonce } = await ask(browser, '/sign-in/wallet');
  return browser.call('POST', '/sign-in/wallet', { code: await code(userId, { loginNonce }) });
}

const errorOf = (reply: { json(): unknown }) => (reply.json() as { error?: string }).error;

/** What the audit log has last. */
async function lastAudit(): Promise<AuditEntry | undefined> {
  return (await ada.call('GET', '/audit')).json<AuditEntry[]>()[0];
}

describe('linking a wallet', () => {
  it('lets it sign its member in, in a new session that no script sees', async () => {
    const linked = await link(ada, ADAS, 'Phone');
    expect(linked.json<WalletRow>()).toEqual({
      id: expect.stringMatching(/^[\w-]{22}$/),
      name: 'Phone',
      createdAt: side.clock(),
    });
    side.clock.advance(60_000);
    const browser = side.browser();
    const reply = await signIn(browser, ADAS);
    expect(reply.json<PortalSession>().member).toMatchObject({ name: 'Ada', role: 'owner' });
    expect(browser.cookies.has('civic-portal-wallet')).toBe(false);
    const cookie = [reply.headers['set-cookie']].flat().find((one) => one?.startsWith('civic-portal='));
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict/);
    expect((await browser.call('GET', '/session')).statusCode).toBe(200);
    expect((await ada.call('GET', '/wallets')).json()).toMatchObject([{ lastUsedAt: side.clock() }]);
    expect(await lastAudit()).toMatchObject({ by: { name: 'Ada' }, action: 'session.wallet' });
  });

  it('keeps nothing by which the wallet is known elsewhere, and shows no hash', async () => {
    await link(ada, ADAS);
    expect(JSON.stringify(await side.context.store.listAccounts())).not.toContain(ADAS);
    const [account] = await side.context.store.listAccounts();
    const shown = (await ada.call('GET', '/wallets')).body + (await ada.call('GET', '/members')).body;
    expect(shown).not.toContain(account?.wallets?.[0]?.hash ?? '?');
  });

  it('is refused for one that is linked already, to another member or to the same', async () => {
    const bob = await side.member('viewer', ada);
    await link(ada, ADAS);
    for (const browser of [bob, ada]) expect(errorOf(await link(browser, ADAS))).toBe('wallet_taken');
    expect((await bob.call('GET', '/wallets')).json()).toEqual([]);
    expect((await signIn(side.browser(), ADAS)).json<PortalSession>().member.name).toBe('Ada');
  });

  it('is refused with a code that was got in another session, and the code is not used up', async () => {
    const bob = await side.member('viewer', ada);
    const { loginNonce } = await ask(ada, '/wallets');
    const ofAda = await code(ADAS, { loginNonce });
    expect(errorOf(await bob.call('POST', '/wallets', { code: ofAda }))).toBe('invalid_wallet');
    expect((await ada.call('POST', '/wallets', { code: ofAda })).statusCode).toBe(200);
  });

  it('is refused with a code that was got to sign in', async () => {
    const { loginNonce } = await ask(ada, '/sign-in/wallet');
    const reply = await ada.call('POST', '/wallets', { code: await code(ADAS, { loginNonce }) });
    expect([reply.statusCode, errorOf(reply)]).toEqual([400, 'invalid_wallet']);
  });

  it('takes twenty for one member', async () => {
    for (let nth = 0; nth < 20; nth++) await link(ada, nth.toString(16).padStart(64, '0'));
    expect(errorOf(await link(ada, ADAS))).toBe('invalid_wallet');
    expect((await ada.call('GET', '/wallets')).json()).toHaveLength(20);
  });
});

describe('signing in by a wallet', () => {
  beforeEach(() => link(ada, ADAS));

  it.each<[string, (nonce: string) => Promise<string>]>([
    ['is none', async () => 'x'],
    ['has no nonce', () => code(ADAS)],
    [
      'has the nonce of another browser',
      async () => code(ADAS, { loginNonce: (await ask(side.browser(), '/sign-in/wallet')).loginNonce }),
    ],
    [
      'was got to link a wallet',
      async () => code(ADAS, { loginNonce: (await ask(ada, '/wallets')).loginNonce }),
    ],
    ['asked for something else', (loginNonce) => code(ADAS, { loginNonce, scope: 'BASIC_LOGIN' })],
    [
      'is of another app',
      async (loginNonce) => code(ADAS, { loginNonce }, (await testApp(side.context)).appId),
    ],
  ])('is refused with a code that %s', async (_what, make) => {
    const browser = side.browser();
    const { loginNonce } = await ask(browser, '/sign-in/wallet');
    const reply = await browser.call('POST', '/sign-in/wallet', { code: await make(loginNonce) });
    expect([reply.statusCode, errorOf(reply)]).toEqual([401, 'sign_in_failed']);
    expect((await browser.call('GET', '/session')).statusCode).toBe(401);
  });

  it('is refused in a browser that has not begun it, and after the cookie is gone', async () => {
    const eve = side.browser();
    const { loginNonce } = await ask(eve, '/sign-in/wallet');
    const ofEve = await code(ADAS, { loginNonce });
    expect(errorOf(await side.browser().call('POST', '/sign-in/wallet', { code: ofEve }))).toBe(
      'sign_in_failed',
    );
    eve.cookies.clear();
    expect(errorOf(await eve.call('POST', '/sign-in/wallet', { code: ofEve }))).toBe('sign_in_failed');
  });

  it('goes on in a page that was loaded anew, with the code of a request from before', async () => {
    const browser = side.browser();
    const { loginNonce } = await ask(browser, '/sign-in/wallet');
    const approved = await code(ADAS, { loginNonce });
    await ask(browser, '/sign-in/wallet');
    expect((await browser.call('POST', '/sign-in/wallet', { code: approved })).statusCode).toBe(200);
  });

  it('works once with a code, also where two send it at the same time', async () => {
    const browser = side.browser();
    const { loginNonce } = await ask(browser, '/sign-in/wallet');
    const body = { code: await code(ADAS, { loginNonce }) };
    const cookies = [...browser.cookies];
    const send = async () => {
      for (const [name, value] of cookies) browser.cookies.set(name, value);
      return browser.call('POST', '/sign-in/wallet', body);
    };
    const both = await Promise.all([send(), send()]);
    expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 401]);
    expect(errorOf(await send())).toBe('sign_in_failed');
  });

  it('is refused with a code that is too old', async () => {
    const browser = side.browser();
    const { loginNonce } = await ask(browser, '/sign-in/wallet');
    const old = await code(ADAS, { loginNonce });
    side.clock.advance(60_000);
    expect(errorOf(await browser.call('POST', '/sign-in/wallet', { code: old }))).toBe('sign_in_failed');
  });

  it('says of a wallet that is not linked what to do, and the audit log has it with the address', async () => {
    const browser = side.browser('198.51.100.7');
    const reply = await signIn(browser, EVES);
    expect([reply.statusCode, errorOf(reply)]).toEqual([403, 'wallet_not_linked']);
    expect(reply.body).toContain('Sign in with a passkey');
    expect(browser.cookies.has('civic-portal')).toBe(false);
    expect(await lastAudit()).toMatchObject({
      by: { name: 'unknown wallet' },
      action: 'session.refuse',
      address: '198.51.100.7',
    });
  });

  it('is counted with every other way: after twenty failures an address waits a quarter of an hour', async () => {
    const browser = side.browser();
    for (let nth = 0; nth < 20; nth++) await browser.call('POST', '/sign-in/wallet', { code: 'x' });
    expect(errorOf(await signIn(browser, ADAS))).toBe('too_many_requests');
    expect(errorOf(await browser.call('POST', '/sign-in/recovery', { code: 'x' }))).toBe('too_many_requests');
    side.clock.advance(900_000);
    expect((await signIn(browser, ADAS)).statusCode).toBe(200);
  });

  it('ends with the wallet that its member removes; the passkey still signs in', async () => {
    const [wallet] = (await ada.call('GET', '/wallets')).json<WalletRow[]>();
    expect((await ada.call('DELETE', `/wallets/${wallet?.id}`)).statusCode).toBe(204);
    expect(errorOf(await signIn(side.browser(), ADAS))).toBe('wallet_not_linked');
    expect(errorOf(await ada.call('DELETE', `/wallets/${wallet?.id}`))).toBe('not_found');
    expect((await ada.signIn()).statusCode).toBe(200);
  });

  it('ends with the wallet that an owner takes away, and with it every session of the member', async () => {
    const bob = await side.member('editor', ada);
    await link(bob, EVES);
    const thief = side.browser();
    expect((await signIn(thief, EVES)).statusCode).toBe(200);
    const path = `/members/${bob.session.member.id}/wallets`;
    const [wallet] = (await ada.call('GET', path)).json<WalletRow[]>();
    expect((await ada.call('DELETE', `${path}/${wallet?.id}`)).statusCode).toBe(204);
    expect((await thief.call('GET', '/session')).statusCode).toBe(401);
    expect(errorOf(await signIn(thief, EVES))).toBe('wallet_not_linked');
    expect(await lastAudit()).toMatchObject({ by: { name: 'unknown wallet' } });
  });

  it('ends with the member who is removed, whose wallet may be linked to another then', async () => {
    const bob = await side.member('editor', ada);
    await link(bob, EVES);
    await ada.call('DELETE', `/members/${bob.session.member.id}`);
    expect(errorOf(await signIn(side.browser(), EVES))).toBe('wallet_not_linked');
    expect((await link(ada, EVES)).statusCode).toBe(200);
  });

  it('removes no wallet of another member', async () => {
    const bob = await side.member('viewer', ada);
    const [wallet] = (await ada.call('GET', '/wallets')).json<WalletRow[]>();
    expect(errorOf(await bob.call('DELETE', `/wallets/${wallet?.id}`))).toBe('not_found');
    expect((await signIn(side.browser(), ADAS)).statusCode).toBe(200);
  });

  it.each([{ withoutPortalWallet: true }, { withoutPortal: true }])('is not there with %o', async (off) => {
    const options = { ...side.context.options, ...off };
    const server = await createServer({ ...side.context, options });
    const stranger = portalOf({ ...side, context: { ...side.context, options }, server }).browser();
    for (const path of ['/sign-in/wallet/options', '/sign-in/wallet', '/wallets'])
      expect(errorOf(await stranger.call('POST', path, { code: 'x' }))).toBe('not_found');
    const created = await server.inject({
      method: 'POST',
      url: '/scope-requests',
      headers: { origin: 'http://localhost:8080' },
      payload: { appId: PORTAL_APP_ID, scope: 'ANONYMOUS_LOGIN', challenge: 'A'.repeat(43) },
    });
    expect(errorOf(created)).toBe('unknown_app');
    await server.close();
  });
});

describe('an owner', () => {
  it('can take a wallet away also where nobody may sign in by one', async () => {
    await link(ada, ADAS);
    const options = { ...side.context.options, withoutPortalWallet: true };
    const server = await createServer({ ...side.context, options });
    const owner = portalOf({ ...side, server }).browser();
    for (const [name, value] of ada.cookies) owner.cookies.set(name, value);
    const path = `/members/${ada.session.member.id}/wallets`;
    const [wallet] = (await owner.call('GET', path)).json<WalletRow[]>();
    expect((await owner.call('DELETE', `${path}/${wallet?.id}`)).statusCode).toBe(204);
    await server.close();
  });
});

describe("the portal's own app", () => {
  const challenge = 'A'.repeat(43);
  const create = (scope: string, origin = 'http://localhost:8080') =>
    side.server.inject({
      method: 'POST',
      url: '/scope-requests',
      headers: { origin },
      payload: { appId: PORTAL_APP_ID, scope, challenge },
    });

  it('asks for nothing about a person, from no other page, and with a number from another device', async () => {
    await ask(side.browser(), '/sign-in/wallet');
    const created = await create('ANONYMOUS_LOGIN');
    expect(created.json()).toMatchObject({
      app: { name: 'Integration Portal' },
      labels: ['verifications.levels.CIVIC:IAL1'],
    });
    const row = await side.context.store.getScopeRequest(created.json().uuid);
    expect(row).toMatchObject({ numberMatch: true });
    expect(errorOf(await create('PROOF_OF_IDENTITY'))).toBe('invalid_scope');
    expect(errorOf(await create('ANONYMOUS_LOGIN', 'http://localhost:8081'))).toBe('origin_not_registered');
  });

  it('is in no list, and nobody can see, change, rotate or revoke it', async () => {
    const before = await portalApp(side.context);
    expect((await ada.call('GET', '/apps')).json()).toEqual([]);
    const path = `/apps/${PORTAL_APP_ID}`;
    const etag = { 'if-match': '*' };
    const replies = [
      await ada.call('GET', path),
      await ada.call('PATCH', path, { name: 'Mine' }, etag),
      await ada.call('POST', `${path}/rotate`, { overlap: 0 }),
      await ada.call('POST', `${path}/revoke`, { confirm: 'Integration Portal' }, etag),
      await ada.call('GET', `${path}/activity`),
    ];
    const keys = { appSecret: 'a'.repeat(32), publicKey: before.publicKey };
    const taken = { appId: PORTAL_APP_ID, name: 'Mine', origins: ['https://evil.example'], ...keys };
    expect((await ada.call('POST', '/apps/import', taken)).json()).toMatchObject({ member: 'appId' });
    for (const { statusCode } of replies) expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(await side.context.store.getApp(PORTAL_APP_ID)).toEqual(before);
  });

  it('is made once by two who begin at the same time, and follows PUBLIC_URL', async () => {
    const [one, two] = await Promise.all([portalApp(side.context), portalApp(side.context)]);
    expect(one).toEqual(two);
    const moved = {
      ...side.context,
      options: { ...side.context.options, publicUrl: 'http://localhost:9090' },
    };
    expect((await portalApp(moved)).origins).toEqual(['http://localhost:9090']);
  });
});
