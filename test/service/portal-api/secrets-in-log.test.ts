import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AppCreated, Invitation, Registered, WebhookCreated } from 'civic-elements/protocol';
import type { LightMyRequestResponse } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFirstLink } from '../../../service/src/accounts/invitations.js';
import type { Options } from '../../../service/src/options.js';
import { captureLog } from '../support/page-service.js';
import { type PortalBrowser, type PortalSide, portalSide, tokenOf } from '../support/portal-side.js';

let side: PortalSide;
let lines: string[];
/** What must be in no log, by what it is. */
let secrets: Map<string, string>;
/** Every answer, with what was asked. */
let replies: { what: string; reply: LightMyRequestResponse }[];
beforeEach(async () => {
  // The finest level of the library is finer than any that an operator can set.
  side = await portalSide({ logLevel: 'trace' as Options['logLevel'] });
  lines = captureLog(side.server);
  secrets = new Map();
  replies = [];
});
afterEach(() => side.close());

type Call = PortalBrowser['call'];

/** A browser whose cookies count as secrets, and whose answers are kept. */
function watched(from?: string): PortalBrowser {
  const own = side.browser(from);
  const call: Call = async (method, path, body, headers) => {
    const reply = await own.call(method, path, body, headers);
    replies.push({ what: `${method} ${path.split('?')[0]}`, reply });
    for (const { name, value } of reply.cookies) if (value) secrets.set(`${name} ${replies.length}`, value);
    return reply;
  };
  const watching: PortalBrowser = {
    ...own,
    call,
    async register(token, name) {
      const options = await call('POST', '/registration/options', { token, name });
      return call('POST', '/registration', { response: own.passkey.create(options.json()) });
    },
    async signIn() {
      const options = await call('POST', '/sign-in/options');
      return call('POST', '/sign-in', { response: own.passkey.get(options.json()) });
    },
  };
  return watching;
}

function keep(what: string, ...values: string[]): void {
  for (const [nth, value] of values.entries()) secrets.set(`${what} ${nth}`, value);
}

/** Goes through everything in which the portal hands out or takes a secret. */
async function useEverything(): Promise<void> {
  const firstLink = tokenOf(await makeFirstLink(side.context));
  keep('first link', firstLink);
  const ada = watched();
  const registered = (await ada.register(firstLink, 'Ada')).json<Registered>();
  keep('recovery code', ...registered.recoveryCodes);
  await ada.signIn();

  const { link = '' } = (await ada.call('POST', '/invitations', { role: 'editor' })).json<Invitation>();
  keep('invitation', tokenOf(link));
  const bo = watched('192.0.2.9');
  const { recoveryCodes } = (await bo.register(tokenOf(link), 'Bo')).json<Registered>();
  keep('recovery code of Bo', ...recoveryCodes);
  await bo.call('POST', '/sign-out');
  await bo.call('POST', '/sign-in/recovery', { code: recoveryCodes[0] });
  keep(
    'new recovery code',
    ...(await bo.call('POST', '/recovery-codes')).json<{ recoveryCodes: string[] }>().recoveryCodes,
  );

  const body = { name: 'Shop', origins: ['https://shop.example'] };
  const created = (await ada.call('POST', '/apps', body)).json<AppCreated>();
  const { appId } = created.app;
  const rotated = (await ada.call('POST', `/apps/${appId}/rotate`, { overlap: 60 })).json<AppCreated>();
  for (const { credentials } of [created, rotated])
    keep(`app ${secrets.size}`, credentials.appSecret, credentials.prvKey);
  const imported = { ...body, appId: 'imported', publicKey: created.credentials.pubKey };
  keep('imported secret', 'f'.repeat(31) + '7');
  await ada.call('POST', '/apps/import', { ...imported, appSecret: secrets.get('imported secret 0') });
  const url = 'https://hooks.example/civic';
  keep('webhook', (await ada.call('PUT', `/apps/${appId}/webhook`, { url })).json<WebhookCreated>().secret);
  await ada.call('POST', '/data/export', { kind: 'app', name: appId });
  keep('address', 'ada.lovelace@example.org');
  await ada.call('POST', '/data/verify', { kind: 'email', name: 'ada.lovelace@example.org' });
}

/** Sends every secret to where it does not belong, so that it is refused there. */
async function misplaceAll(): Promise<void> {
  const first = replies.length;
  let nth = 0;
  // What is used here may lead to further secrets, such as sessions.
  const known = Array.from(secrets.values());
  for (const secret of known) {
    // Each from an address of its own, so that no limit hides a refusal.
    const { call } = watched(`198.51.100.${nth++ % 250}`);
    await call('POST', '/registration/options', { token: secret, name: secret });
    await call('POST', '/sign-in/recovery', { code: secret });
    await call('POST', '/sign-in', { response: { id: secret, rawId: secret, type: secret } });
    await call('GET', `/registration/${encodeURIComponent(secret)}`);
    await call('GET', `/audit?before=${encodeURIComponent(secret)}`);
    await call('GET', '/session', undefined, {
      cookie: `civic-portal=${secret}`,
      authorization: `Bearer ${secret}`,
      referer: `http://localhost:8080/portal/#first-link=${secret}`,
    });
  }
  const refused = replies.slice(first).filter(({ reply }) => reply.statusCode >= 400);
  expect(refused.length).toBeGreaterThan(nth * 4);
}

const found = (text: string) =>
  [...secrets].filter(([, secret]) => text.includes(secret)).map(([what]) => what);

describe('the secrets of the portal', () => {
  it('are in no line of the log at its finest, whether they are handed out, used, or sent to the wrong place', async () => {
    await useEverything();
    expect(replies.filter(({ reply }) => reply.statusCode >= 400).map(({ what }) => what)).toEqual([]);
    expect(secrets.size).toBeGreaterThan(40);
    await misplaceAll();
    const refused = lines.filter((line) => line.includes('"msg":"refused"'));
    expect(refused.length).toBeGreaterThan(secrets.size);
    expect(found(lines.join(''))).toEqual([]);
  });

  it('are in no line about a failure of the store either', async () => {
    await useEverything();
    const [app] = await side.context.store.listApps();
    const owner = await side.as('owner');
    for (const [name, value] of owner.cookies) keep(name, value);
    const secret = secrets.get('webhook 0') ?? '';
    side.context.store.changeApp = async () => {
      throw new Error(`cannot write ${secret}`);
    };
    const reply = await owner.call('PUT', `/apps/${app?.appId}/webhook`, {
      url: `https://h.example/${secret}`,
    });
    expect(reply.statusCode).toBe(500);
    expect(lines.join('')).toContain('"msg":"failed"');
    expect(found(lines.join('') + reply.body)).toEqual([]);
  });

  it('are in no answer that refuses something, in no answer that a browser or proxy may keep, and in no address', async () => {
    await useEverything();
    await misplaceAll();
    for (const { what, reply } of replies) {
      const hasSecret = found(reply.body).length > 0;
      if (reply.statusCode >= 400) expect({ what, found: found(reply.body) }).toEqual({ what, found: [] });
      if (hasSecret)
        expect({ what, cache: reply.headers['cache-control'] }).toEqual({ what, cache: 'no-store' });
      expect(reply.headers.location).toBeUndefined();
    }
  });

  it('are in cookies that no script sees, and that end with the browser or in five minutes', async () => {
    await useEverything();
    const cookies = replies.flatMap(({ reply }) => [reply.headers['set-cookie'] ?? []].flat());
    expect(cookies.length).toBeGreaterThan(4);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; HttpOnly; SameSite=Strict/);
      const [, age] = /Max-Age=(\d+)/.exec(cookie) ?? [];
      expect(Number(age ?? 0)).toBeLessThanOrEqual(300);
    }
  });

  it('stand behind the # of a link, so that no server and no referrer gets them', async () => {
    const owner = await side.as('owner');
    const { link = '' } = (await owner.call('POST', '/invitations', { role: 'viewer' })).json<Invitation>();
    for (const text of [link, await makeFirstLink(side.context)]) {
      const url = new URL(text);
      expect(url.pathname + url.search).toBe('/portal/');
      expect(url.hash).toMatch(/^#(invitation|first-link)=[\w-]{43}$/);
    }
    const page = await side.server.inject('/portal/');
    expect(page.headers['referrer-policy']).toBe('no-referrer');
  });

  it('are put into no storage of the browser: the page of the portal keeps its language there, and nothing else', () => {
    const folder = new URL('../../../service/portal/', import.meta.url).pathname;
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    const using = files.filter((name) =>
      /localStorage|sessionStorage|indexedDB|document\.cookie|caches\.|pushState/.test(
        readFileSync(join(folder, name), 'utf8'),
      ),
    );
    expect(files.length).toBeGreaterThan(30);
    expect(using).toEqual(['languages.ts']);
    const languages = readFileSync(join(folder, 'languages.ts'), 'utf8');
    expect(languages).not.toMatch(/sessionStorage|indexedDB|document\.cookie|caches\.|pushState/);
    const touched = [...languages.matchAll(/localStorage[^;)]*\)?/g)].map(([use]) => use);
    expect(touched).toEqual([
      'localStorage.getItem(KEY)',
      'localStorage.removeItem(KEY)',
      'localStorage.setItem(KEY, language)',
    ]);
  });
});
