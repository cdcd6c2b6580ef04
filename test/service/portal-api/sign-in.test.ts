import type { PortalSession, Registered } from 'civic-elements/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstLinkIfNeeded, makeFirstLink } from '../../../service/src/accounts/invitations.js';
import type { Ceremony } from '../support/authenticator.js';
import { type PortalSide, portalSide, tokenOf } from '../support/portal-side.js';

let side: PortalSide;
beforeEach(async () => {
  side = await portalSide();
});
afterEach(() => side.close());

describe('the first link', () => {
  it('makes an owner with a passkey, who is signed in and gets ten recovery codes', async () => {
    const browser = side.browser();
    const reply = await browser.register(tokenOf(await makeFirstLink(side.context)), 'Ada');
    const { session, recoveryCodes } = reply.json<Registered>();
    expect(session.member).toMatchObject({ name: 'Ada', role: 'owner' });
    expect(new Set(recoveryCodes).size).toBe(10);
    const now = await browser.call('GET', '/session');
    expect(now.json<PortalSession>()).toEqual(session);
  });

  it('works once', async () => {
    const token = tokenOf(await makeFirstLink(side.context));
    await side.browser().register(token, 'Ada');
    const again = await side.browser().register(token, 'Eve');
    expect([again.statusCode, again.json().error]).toEqual([410, 'invalid_link']);
  });

  it('makes one owner of two who have begun with it', async () => {
    const token = tokenOf(await makeFirstLink(side.context));
    const [ada, eve] = [side.browser(), side.browser()];
    const begin = { token, name: 'x' };
    const begun = await Promise.all(
      [ada, eve].map(async ({ call, passkey }) => {
        const options = await call('POST', '/registration/options', begin);
        return { call, response: passkey.create(options.json()) };
      }),
    );
    const replies = await Promise.all(
      begun.map(({ call, response }) => call('POST', '/registration', { response })),
    );
    expect(replies.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 410]);
    expect(await side.context.store.listAccounts()).toHaveLength(1);
  });

  it('ends after an hour, and when there is a new one', async () => {
    const first = tokenOf(await makeFirstLink(side.context));
    const second = tokenOf(await makeFirstLink(side.context));
    expect((await side.browser().register(first, 'Ada')).statusCode).toBe(410);
    side.clock.advance(3_600_000);
    expect((await side.browser().register(second, 'Ada')).statusCode).toBe(410);
  });

  it.each<[string, Ceremony]>([
    ['on a page of another origin', { origin: 'https://evil.example' }],
    ['for another service', { rpId: 'evil.example' }],
    ['for another challenge', { challenge: 'AAAA' }],
    ['without face, finger or PIN', { isVerified: false }],
    ['in a frame of another site', { crossOrigin: true }],
    ['by showing one instead', { type: 'webauthn.get' }],
  ])('takes no passkey that was made %s, and can be tried again', async (_how, change) => {
    const token = tokenOf(await makeFirstLink(side.context));
    const browser = side.browser();
    const refused = await browser.register(token, 'Ada', change);
    expect([refused.statusCode, refused.json().error]).toEqual([400, 'invalid_passkey']);
    expect(await side.context.store.listAccounts()).toEqual([]);
    expect((await browser.register(token, 'Ada')).statusCode).toBe(200);
  });
});

describe('signing in by a passkey', () => {
  it('gives a session, in a browser that had none', async () => {
    const ada = await side.owner();
    ada.cookies.clear();
    expect((await ada.call('GET', '/session')).statusCode).toBe(401);
    const reply = await ada.signIn();
    expect(reply.json<PortalSession>().member).toMatchObject({ name: 'Ada', role: 'owner' });
    expect((await ada.call('GET', '/session')).statusCode).toBe(200);
  });

  it.each<[string, Ceremony]>([
    ['on a page of another origin', { origin: 'http://localhost:8081' }],
    ['for another service', { rpId: 'localhost.evil.example' }],
    ['for another challenge', { challenge: 'AAAA' }],
    ['without face, finger or PIN', { isVerified: false }],
    ['in a frame', { crossOrigin: true }],
    ['with a changed signature', { isForged: true }],
    ['by making one instead', { type: 'webauthn.create' }],
    ['that was copied: it counts less than before', { counter: 1 }],
    ['for the account of somebody else', { userHandle: 'A'.repeat(22) }],
    ['for no account', { userHandle: undefined }],
  ])('is refused where it is used %s, in the same words', async (_how, change) => {
    const ada = await side.owner();
    ada.cookies.clear();
    const refused = await ada.signIn(change);
    const stranger = await side.browser().signIn();
    expect(refused.statusCode).toBe(401);
    expect(refused.json()).toEqual(stranger.json());
    expect(refused.json().error).toBe('sign_in_failed');
    expect((await ada.call('GET', '/session')).statusCode).toBe(401);
  });

  it('is refused a second time with the same answer, whoever sends it', async () => {
    const ada = side.browser();
    // One that does not count, as those of phones do not: the challenge alone is in the way.
    await ada.register(tokenOf(await makeFirstLink(side.context)), 'Ada', { counter: 0 });
    const options = await ada.call('POST', '/sign-in/options');
    const response = ada.passkey.get(options.json(), { counter: 0 });
    const thief = side.browser();
    for (const [name, value] of ada.cookies) if (name !== 'civic-portal') thief.cookies.set(name, value);
    expect((await ada.call('POST', '/sign-in', { response })).statusCode).toBe(200);
    expect((await thief.call('POST', '/sign-in', { response })).json().error).toBe('sign_in_failed');
  });

  it('is refused in a browser that has not begun it, and after five minutes', async () => {
    const ada = await side.owner();
    const options = (await ada.call('POST', '/sign-in/options')).json();
    const response = ada.passkey.get(options);
    const other = side.browser();
    expect((await other.call('POST', '/sign-in', { response })).json().error).toBe('sign_in_failed');
    side.clock.advance(300_000);
    expect((await ada.call('POST', '/sign-in', { response })).json().error).toBe('sign_in_failed');
  });

  it('takes no ceremony that was begun to make a passkey', async () => {
    const ada = await side.owner();
    const token = tokenOf(await makeFirstLink(side.context));
    const begun = (await ada.call('POST', '/registration/options', { token, name: 'x' })).json();
    const response = ada.passkey.get(begun);
    expect((await ada.call('POST', '/sign-in', { response })).json().error).toBe('sign_in_failed');
  });
});

describe('a session', () => {
  it('ends by signing out, also for somebody who kept its cookie', async () => {
    const ada = await side.owner();
    const kept = new Map(ada.cookies);
    expect((await ada.call('POST', '/sign-out')).statusCode).toBe(204);
    expect(ada.cookies.size).toBe(0);
    for (const [name, value] of kept) ada.cookies.set(name, value);
    expect((await ada.call('GET', '/session')).json().error).toBe('not_signed_in');
  });

  it('ends after half an hour in which nothing is done, and is prolonged by what is done', async () => {
    const ada = await side.owner();
    side.clock.advance(29 * 60_000);
    expect((await ada.call('GET', '/session')).statusCode).toBe(200);
    side.clock.advance(29 * 60_000);
    expect((await ada.call('GET', '/session')).statusCode).toBe(200);
    side.clock.advance(30 * 60_000);
    expect((await ada.call('GET', '/session')).statusCode).toBe(401);
  });

  it('ends after twelve hours, whatever is done', async () => {
    const ada = await side.owner();
    for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
      side.clock.advance(20 * 60_000);
      expect((await ada.call('GET', '/session')).statusCode).toBe(200);
    }
    side.clock.advance(20 * 60_000);
    expect((await ada.call('GET', '/session')).statusCode).toBe(401);
  });

  it('is a cookie that no script sees and no other site sends, and that is stored as a hash', async () => {
    const live = await portalSide({ publicUrl: 'https://id.example/civic' });
    try {
      const ada = live.browser();
      const reply = await ada.register(tokenOf(await makeFirstLink(live.context)), 'Ada');
      const [cookie = ''] = [reply.headers['set-cookie'] ?? []].flat();
      expect(cookie).toMatch(/^__Host-civic-portal=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure$/);
      const secret = ada.cookies.get('__Host-civic-portal') ?? '';
      expect(await live.context.store.getSession(secret)).toBeUndefined();
      expect((await ada.call('GET', '/session')).statusCode).toBe(200);
    } finally {
      await live.close();
    }
  });
});

describe('the start', () => {
  it('offers a first link until there is an owner', async () => {
    const link = (await firstLinkIfNeeded(side.context)) ?? '';
    expect(link).toMatch(/^http:\/\/localhost:8080\/portal\/#first-link=[\w-]{43}$/);
    await side.as('editor');
    expect(await firstLinkIfNeeded(side.context)).toBeDefined();
    await side.owner();
    expect(await firstLinkIfNeeded(side.context)).toBeUndefined();
    expect(await side.context.store.listInvitations()).toEqual([]);
  });
});

describe('a passkey', () => {
  it('is asked for with face, finger or PIN, findable without a name, for this host, and with time enough', async () => {
    const token = tokenOf(await makeFirstLink(side.context));
    const { call } = side.browser();
    const made = (await call('POST', '/registration/options', { token, name: 'Ada' })).json();
    expect(made).toMatchObject({
      rp: { id: 'localhost' },
      timeout: 300_000,
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    const shown = (await call('POST', '/sign-in/options')).json();
    expect(shown).toMatchObject({ rpId: 'localhost', timeout: 300_000, userVerification: 'required' });
    expect(shown).not.toHaveProperty('allowCredentials');
  });
});

describe('a service without the portal', () => {
  it('has none of its routes', async () => {
    const bare = await portalSide({ withoutPortal: true });
    try {
      expect(await firstLinkIfNeeded(bare.context)).toBeUndefined();
      const paths = Object.keys((await bare.server.inject('/openapi.json')).json().paths as object);
      expect(paths.filter((path) => path.startsWith('/portal'))).toEqual([]);
      expect((await bare.server.inject('/portal/')).statusCode).toBe(404);
      for (const path of ['/session', '/sign-in/options', '/registration'])
        expect((await bare.browser().call('POST', path, {})).statusCode).toBe(404);
    } finally {
      await bare.close();
    }
  });
});
