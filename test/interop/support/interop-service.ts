import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { UserData } from 'civic-backend';
import { newClient } from 'civic-backend';
import type {
  AnswerBody,
  CreateReply,
  DigitalProtocol,
  DigitalRequest,
  Snapshot,
} from 'civic-elements/protocol';
import {
  type AppCredentials,
  type Context,
  createApp,
  createContext,
  createServer,
  readOptions,
} from 'civic-service';
import { type Presentation, changePresentation } from '../../../service/src/apps/certificate-presentation.js';
import { changeApp } from '../../../service/src/apps/change-app.js';
import { createRegistrarLists } from '../../../service/src/apps/check-registrations.js';
import { importCertificate } from '../../../service/src/apps/import-certificate.js';
import { importRegistration } from '../../../service/src/apps/registrations.js';
import { expect, vi } from 'vitest';
import type { Registration } from '../../../service/src/store/store.js';

export const ORIGIN = 'http://localhost:8081';

/** A scope request as the page that started it sees it. */
export interface Started {
  /** The landing page of the QR code. */
  link: string;
  /** The whole text of the QR code. */
  code: string;
  /** What a phone opens that shows the page itself. */
  sameDeviceLink: string;
  /** What the page does when a wallet has brought the person back to it. */
  comeBack(redirectUri: string): Promise<Response>;
  snapshot(): Promise<Snapshot>;
  /** What the page has for its browser's wallet prompt, when it named protocols. */
  digital: DigitalRequest[];
  /** What the page does with what the prompt returned. */
  answer(body: AnswerBody): Promise<Response>;
}

/** The whole service with a SQLite file, listening on loopback, and one site with its back-end. */
export interface InteropService {
  context: Context;
  /** Moves the service's clock. Milliseconds. */
  advanceClock(milliseconds: number): void;
  /** The certificate that `civic-service app certificate export-ca` prints. */
  exportAuthority(): Promise<string>;
  /** Trusts this authority for these types, and nobody else for anything. */
  trustOnly(types: string[], certificate: string): Promise<void>;
  /** How wallets see the site from now on. */
  show(presentation: Presentation): Promise<void>;
  /** Lets the site ask through browsers without a signature. */
  allowUnsigned(): Promise<void>;
  /** What the site's codes hold from now on: the OpenID4VP link, the address with the request in its query, or the address alone. */
  code(holds: 'link' | 'address and request' | 'address'): Promise<void>;
  /** Gives the site an access certificate: PEM, leaf first, and its key. */
  importCertificate(chain: string[], key: string): Promise<void>;
  /** Trusts a registrar beside whoever is trusted, and gives the site a registration certificate by it. */
  importRegistration(registrar: string, jwt: string, encoding: Registration['encoding']): Promise<void>;
  /** @param digital the protocols of the page's browser; none by default */
  start(scope: string, digital?: DigitalProtocol[]): Promise<Started>;
  /** Exchanges the auth code of an approved scope request, as the site's back-end does. */
  exchange(started: Started): Promise<UserData>;
  close(): Promise<void>;
}

export async function startInteropService(): Promise<InteropService> {
  const dataDir = mkdtempSync(join(tmpdir(), 'civic-interop-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const options = readOptions('development', {
    PORT: String(port),
    PUBLIC_URL: url,
    CIVIC_DATA_DIR: dataDir,
    CIVIC_LOG_LEVEL: 'silent',
  });
  let offset = 0;
  const context = await createContext(options, () => Date.now() + offset);
  const server = await createServer(context);
  await server.listen({ host: '127.0.0.1', port });
  // The service trusts its own issuer soon after it listens. What a test says about trust must come later.
  await vi.waitFor(async () => expect(await context.store.listTrustAnchors()).toHaveLength(2), 10_000);
  const app = await createApp(context, { name: 'Fern & Field', origins: [ORIGIN] });
  const { appId } = app;
  const trust = (id: string, types: string[], certificate: string) =>
    context.store.putTrustAnchor({ id, types, certificate, isTest: false });
  return {
    context,
    advanceClock(milliseconds) {
      offset += milliseconds;
    },
    exportAuthority: async () => (await context.authority()).certificate,
    async trustOnly(types, certificate) {
      const { store } = context;
      for (const { id } of await store.listTrustAnchors()) await store.removeTrustAnchor(id);
      await trust('providers', types, certificate);
    },
    async show(presentation) {
      await changePresentation(context, appId, presentation);
    },
    async allowUnsigned() {
      await changeApp(context, appId, { allowsUnsigned: true });
    },
    async code(holds) {
      context.options.qrHoldsRequest = holds === 'address and request';
      await changeApp(context, appId, { qr: holds === 'link' ? 'direct' : 'landing' });
    },
    async importCertificate(chain, key) {
      await importCertificate(context, appId, chain.join('\n'), { key });
    },
    async importRegistration(registrar, jwt, encoding) {
      await trust('registrar', ['rc-wrp+jwt'], registrar);
      await importRegistration(context, createRegistrarLists(context), appId, jwt, encoding);
    },
    start: (scope, digital) => start(url, appId, scope, digital),
    exchange: async (started) => backend(url, app).exchangeCode((await started.snapshot()).authCode ?? ''),
    async close() {
      await server.close();
      await context.store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The issuer's identifier holds the port, so it is chosen before the service is made. */
async function freePort(): Promise<number> {
  const probe = createTcpServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function start(
  url: string,
  appId: string,
  scope: string,
  protocols?: DigitalProtocol[],
): Promise<Started> {
  const secret = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(secret).digest('base64url');
  const response = await fetch(`${url}/scope-requests`, {
    method: 'POST',
    headers: { origin: ORIGIN, 'content-type': 'application/json' },
    body: JSON.stringify({ appId, scope, challenge, digital: protocols }),
  });
  if (response.status !== 201) throw new Error(`not created: ${await response.text()}`);
  const reply = (await response.json()) as CreateReply;
  const { uuid, qrLink = '', qrRequest, qrCode, sameDeviceLink, digital = [] } = reply;
  const headers = { origin: ORIGIN, authorization: `Bearer ${secret}` };
  return {
    link: qrLink,
    code: qrCode ? `${qrCode === 'direct' ? 'openid4vp://' : qrLink}?${qrRequest}` : qrLink,
    sameDeviceLink,
    digital,
    answer: (body) =>
      fetch(`${url}/scope-requests/${uuid}/answer`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    comeBack(redirectUri) {
      const [, responseCode] = /response_code-(.+)$/.exec(new URL(redirectUri).hash) ?? [];
      return fetch(`${url}/scope-requests/${uuid}/return`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ responseCode }),
      });
    },
    async snapshot() {
      const followed = await fetch(`${url}/scope-requests/${uuid}`, { headers });
      return (await followed.json()) as Snapshot;
    },
  };
}

function backend(url: string, { appId, appSecret, prvKey }: AppCredentials) {
  return newClient({ appId, appSecret, prvKey, api: `${url}/sip` });
}
