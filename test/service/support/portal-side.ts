import { randomBytes } from 'node:crypto';
import type { PortalSession, Registered, Role } from 'civic-elements/protocol';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Account } from '../../../service/src/accounts/account.js';
import { invite, makeFirstLink } from '../../../service/src/accounts/invitations.js';
import { startSession } from '../../../service/src/accounts/sessions.js';
import type { Context } from '../../../service/src/context.js';
import type { Options } from '../../../service/src/options.js';
import { createServer } from '../../../service/src/server.js';
import { type TestClock, testContext } from './approved-request.js';
import { Authenticator, type Ceremony } from './authenticator.js';

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** A browser on the portal's page: it keeps cookies, and says where its requests come from. */
export interface PortalBrowser {
  cookies: Map<string, string>;
  passkey: Authenticator;
  call(
    method: Method,
    path: string,
    body?: object,
    headers?: Record<string, string | undefined>,
  ): Promise<LightMyRequestResponse>;
  /** Makes a passkey by the token of a link. @returns the last reply */
  register(token: string, name: string, change?: Ceremony): Promise<LightMyRequestResponse>;
  /** Signs in by the browser's passkey. @returns the last reply */
  signIn(change?: Ceremony): Promise<LightMyRequestResponse>;
}

/** Somebody who is signed in. */
export interface TestMember extends PortalBrowser {
  session: PortalSession;
  recoveryCodes: string[];
}

export interface PortalSide {
  context: Context;
  clock: TestClock;
  server: FastifyInstance;
  /** @param from the address that it comes from */
  browser(from?: string): PortalBrowser;
  /** Whoever takes the first link. */
  owner(name?: string): Promise<TestMember>;
  /** Somebody in this role with a session, put straight into the store: as if they had signed in. */
  as(role: Role): Promise<PortalBrowser>;
  /** Whoever an owner has invited. */
  member(role: Role, owner: TestMember, name?: string): Promise<TestMember>;
  close(): Promise<void>;
}

/** The token in a link of the portal. */
export function tokenOf(link: string): string {
  return link.split('=').at(-1) ?? '';
}

/** The whole service, as the portal's pages see it. */
export async function portalSide(patch: Partial<Options> = {}): Promise<PortalSide> {
  const { context, clock, close } = await testContext({ publicUrl: 'http://localhost:8080', ...patch });
  const server = await createServer(context);
  await server.ready();
  return {
    ...portalOf({ context, clock, server }),
    async close() {
      await server.close();
      await close();
    },
  };
}

/** The portal of a service that the test has already. */
export function portalOf({
  context,
  clock,
  server,
}: Pick<PortalSide, 'context' | 'clock' | 'server'>): Omit<PortalSide, 'close'> {
  const { origin } = new URL(context.options.publicUrl);

  function browser(remoteAddress = '127.0.0.1'): PortalBrowser {
    const cookies = new Map<string, string>();
    const passkey = new Authenticator(origin);
    const call: PortalBrowser['call'] = async (method, path, body, headers = {}) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const all = { origin, 'sec-fetch-site': 'same-origin', ...(cookie !== '' && { cookie }), ...headers };
      const reply = await server.inject({
        method,
        url: `/portal-api${path}`,
        remoteAddress,
        headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)),
        ...(body && { payload: body }),
      });
      for (const { name, value, maxAge } of reply.cookies as {
        name: string;
        value: string;
        maxAge?: number;
      }[])
        if (maxAge === 0) cookies.delete(name);
        else cookies.set(name, value);
      return reply;
    };
    return {
      cookies,
      passkey,
      call,
      async register(token, name, change) {
        const options = await call('POST', '/registration/options', { token, name });
        if (options.statusCode !== 200) return options;
        return call('POST', '/registration', { response: passkey.create(options.json(), change) });
      },
      async signIn(change) {
        const options = await call('POST', '/sign-in/options');
        if (options.statusCode !== 200) return options;
        return call('POST', '/sign-in', { response: passkey.get(options.json(), change) });
      },
    };
  }

  async function join(link: string, name: string): Promise<TestMember> {
    const own = browser();
    const reply = await own.register(tokenOf(link), name);
    if (reply.statusCode !== 200) throw new Error(`not registered: ${reply.body}`);
    return { ...own, ...reply.json<Registered>() };
  }

  return {
    context,
    clock,
    server,
    browser,
    owner: async (name = 'Ada') => join(await makeFirstLink(context), name),
    async as(role) {
      const account: Account = {
        id: randomBytes(16).toString('base64url'),
        name: role,
        role,
        createdAt: clock(),
        passkeys: [],
        recoveryHashes: [],
      };
      await context.store.changeAccounts((all) => [...all, account]);
      const client = { address: '127.0.0.1', network: '127.0.0.1', browser: 'test' };
      const { secret } = await startSession(context, account, client);
      const own = browser();
      own.cookies.set(origin.startsWith('https:') ? '__Host-civic-portal' : 'civic-portal', secret);
      return own;
    },
    async member(role, { session }, name = role) {
      const by = (await context.store.listAccounts()).find(({ id }) => id === session.member.id);
      if (!by) throw new Error('no such owner');
      return join((await invite(context, by, role)).link, name);
    },
  };
}
