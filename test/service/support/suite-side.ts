import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { type CreateReply, SCOPE_NAMES, type Snapshot } from 'civic-elements/protocol';
import { importCertificate } from '../../../service/src/apps/import-certificate.js';
import type { Context } from '../../../service/src/context.js';
import { sha256 } from '../../../service/src/keys/request-ids.js';
import type { Options } from '../../../service/src/options.js';
import { createServer } from '../../../service/src/server.js';
import { AccessAuthority } from './access-certificate.js';
import { type TestApp, type TestClock, testApp, testClock, testContext } from './approved-request.js';
import { TestIssuer } from './test-issuer.js';
import { EU_AGE, MDL, PID as PID_MDOC, TestMdocHolder, TestMdocIssuer } from './test-mdoc.js';
import { type ReadRequest, TestWallet } from './test-wallet.js';
import { AGE, CONTACT, LICENSE, LOGIN, PASSPORT, PID } from './wallet-side.js';

export const PREFIXES = ['x509_hash', 'x509_san_dns'] as const;
export type Prefix = (typeof PREFIXES)[number];

const ORIGIN = 'https://shop.example';
const HOST = 'id.example';

/** What the service answered, as a program sees it. */
export interface Reply {
  status: number;
  type: string;
  text: string;
}

/** One scope request, from a page that started it to the wallet that the suite plays. */
export interface Run {
  /** The parameters of the link that a wallet is opened with. */
  link: URLSearchParams;
  /** Fetches the Request Object, by GET or, with a form, by POST. */
  fetchRequest(form?: Record<string, string>): Promise<Reply>;
  /** The claims of the Request Object, unverified: the suite's checks are in check-request.ts. */
  read(): Promise<ReadRequest>;
  /** Posts a form to where the answer goes. */
  post(request: ReadRequest, form: string): Promise<Reply>;
  /** Encrypts presentations and posts them. */
  answer(request: ReadRequest, vpToken: Record<string, string[]>): Promise<Reply>;
  /** What the page sees. */
  snapshot(): Promise<Snapshot>;
}

/** The running service in live mode, where the OpenID suite would test it. A proxy that is not there would end TLS. */
export interface SuiteSide {
  context: Context;
  clock: TestClock;
  app: TestApp;
  wallet: TestWallet;
  issuer: TestIssuer;
  holder: TestMdocHolder;
  mdocIssuer: TestMdocIssuer;
  start(scope: string, kind?: 'qrLink' | 'sameDeviceLink'): Promise<Run>;
  /** A program's request to an address of the service. */
  fetch(address: string, init?: RequestInit): Promise<Reply>;
  close(): Promise<void>;
}

export async function suiteSide(
  prefix: Prefix = 'x509_hash',
  options: Partial<Options> = {},
): Promise<SuiteSide> {
  const clock = testClock(Date.UTC(2026, 10, 28, 12));
  const publicUrl = `https://${HOST}`;
  const { context, close } = await testContext({ mode: 'live', publicUrl, ...options }, clock);
  const server = await createServer(context);
  await server.listen({ host: '127.0.0.1', port: 0 });
  const loopback = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  const app = await testApp(context, { origins: [ORIGIN] });
  if (prefix === 'x509_san_dns') await useNamedCertificate(context, clock(), app.appId);
  const issuer = await TestIssuer.create(clock);
  const mdocIssuer = await TestMdocIssuer.create(clock());
  await trust(context, 'sd-jwt', issuer.anchor.pem, [CONTACT, LOGIN, PID, AGE, PASSPORT, LICENSE]);
  await trust(context, 'mdoc', mdocIssuer.anchor.pem, [MDL, PID_MDOC, EU_AGE]);
  const wallet = await TestWallet.create(clock);

  const fetchText: SuiteSide['fetch'] = async (address, init) => {
    const reply = await fetch(address.replace(context.options.publicUrl, loopback), {
      redirect: 'manual',
      ...init,
    });
    const type = reply.headers.get('content-type')?.split(';')[0] ?? '';
    return { status: reply.status, type, text: await reply.text() };
  };
  const postForm = (address: string, body: string) =>
    fetchText(address, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
    });

  return {
    context,
    clock,
    app,
    wallet,
    issuer,
    holder: TestMdocHolder.create(),
    mdocIssuer,
    fetch: fetchText,
    async start(scope, kind = 'qrLink') {
      const secret = randomBytes(32).toString('base64url');
      const body = { appId: app.appId, scope, challenge: sha256(secret), returnUrl: `${ORIGIN}/join` };
      const created = await fetchText(`${publicUrl}/scope-requests`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: ORIGIN },
        body: JSON.stringify(body),
      });
      if (created.status !== 201) throw new Error(`not created: ${created.text}`);
      const { uuid, ...links } = JSON.parse(created.text) as Required<CreateReply>;
      const landing = await fetchText(links[kind], { headers: { accept: 'application/json' } });
      const { openid4vp } = JSON.parse(landing.text) as { openid4vp: string };
      const link = new URL(openid4vp).searchParams;
      const fetchRequest: Run['fetchRequest'] = (form) => {
        const address = link.get('request_uri') ?? '';
        return form ? postForm(address, new URLSearchParams(form).toString()) : fetchText(address);
      };
      const post: Run['post'] = ({ response_uri: address }, form) => postForm(address, form);
      return {
        link,
        fetchRequest,
        read: async () => claimsOf((await fetchRequest()).text),
        post,
        answer: async (request, vpToken) => post(request, await wallet.respond(request, vpToken)),
        async snapshot() {
          const headers = { authorization: `Bearer ${secret}`, origin: ORIGIN };
          return JSON.parse((await fetchText(`${publicUrl}/scope-requests/${uuid}`, { headers })).text);
        },
      };
    },
    async close() {
      await server.close();
      await close();
    },
  };
}

export function claimsOf(jwt: string): ReadRequest {
  return JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()) as ReadRequest;
}

/** Scopes by their own names. */
export const SCOPES: readonly string[] = SCOPE_NAMES;

async function useNamedCertificate(context: Context, now: number, appId: string): Promise<void> {
  const authority = await AccessAuthority.create(now);
  const { pem, key } = await authority.issue(now, { host: HOST });
  const chain = [pem, authority.intermediate.toString('pem')].join('\n');
  await importCertificate(context, appId, chain, { key, clientId: 'x509_san_dns' });
}

function trust(context: Context, id: string, certificate: string, types: string[]): Promise<unknown> {
  return context.store.putTrustAnchor({ id, types, certificate, isTest: false });
}
