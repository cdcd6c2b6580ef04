import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttps } from 'node:https';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { type Context, createApp, createContext, createServer, readOptions } from 'civic-service';
import { type MailServer, startMailServer } from '../../service/support/mail-server.js';
import { freePort, root } from './running-service.js';

/** The built product as operators run it: live mode over TLS, a relay for mails, and the web wallet on an origin of its own. */
export interface LiveSystem {
  serviceUrl: string;
  walletUrl: string;
  context: Context;
  relay: MailServer;
  /** Starts a relay at the address of the one that was closed. */
  reopenRelay(): Promise<void>;
  /** Moves the service's clock. */
  advanceClock(milliseconds: number): void;
  /** Starts a site with a back-end of its own, which takes part in this service. */
  startSite(name: string): Promise<string>;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

/** Key and certificate for localhost, and the certificate of who signed it, as files. */
async function makeCertificate(folder: string) {
  const context = await createContext(
    readOptions('development', { CIVIC_STORE: 'memory', CIVIC_DATA_DIR: join(folder, 'authority') }),
  );
  const authority = await context.authority();
  const leaf = await authority.issue('Loopback', 'localhost', Date.now());
  await context.store.close();
  const files = {
    key: join(folder, 'key.pem'),
    cert: join(folder, 'cert.pem'),
    authority: join(folder, 'authority.pem'),
  };
  writeFileSync(files.key, leaf.privateKey, { mode: 0o600 });
  writeFileSync(files.cert, `${leaf.certificate.trim()}\n${authority.certificate}`);
  writeFileSync(files.authority, authority.certificate);
  return files;
}

export async function startLiveSystem(): Promise<LiveSystem> {
  const folder = mkdtempSync(join(tmpdir(), 'civic-live-'));
  chmodSync(folder, 0o700);
  const files = await makeCertificate(folder);
  const tls = { key: readFileSync(files.key, 'utf8'), cert: readFileSync(files.cert, 'utf8') };
  const openRelay = (port?: number) => startMailServer({ ...tls, secure: true }, port);
  const relay = await openRelay();
  const [port, walletPort] = [await freePort(), await freePort()];
  const [serviceUrl, walletUrl] = [`https://localhost:${port}`, `https://localhost:${walletPort}/`];
  const wallet = createHttps(tls, (request, response) => {
    const { pathname } = new URL(request.url ?? '/', walletUrl);
    const file = join(root, 'wallet/dist/page', pathname === '/' ? 'index.html' : pathname);
    if (!existsSync(file)) return response.writeHead(404).end();
    return response
      .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
      .end(readFileSync(file));
  }).listen(walletPort, '127.0.0.1');
  await once(wallet, 'listening');
  const options = readOptions('live', {
    PORT: `${port}`,
    HOST: '127.0.0.1',
    PUBLIC_URL: serviceUrl,
    CIVIC_DATA_DIR: join(folder, 'data'),
    CIVIC_SERVICE_KEY: randomBytes(32).toString('hex'),
    CIVIC_TLS_KEY_FILE: files.key,
    CIVIC_TLS_CERT_FILE: files.cert,
    CIVIC_WALLET_URL: walletUrl,
    CIVIC_LOG_LEVEL: 'silent',
    SMTP_URL: `smtps://localhost:${relay.port}`,
    CIVIC_SMTP_CA_FILE: files.authority,
    CIVIC_MAIL_FROM: 'Fern ID <no-reply@id.example.org>',
  });
  let offset = 0;
  const context = await createContext(options, () => Date.now() + offset);
  const server = await createServer(context);
  await server.listen({ host: options.host, port });
  const sites: ChildProcess[] = [];
  const system: LiveSystem = {
    serviceUrl,
    walletUrl,
    context,
    relay,
    async reopenRelay() {
      system.relay = await openRelay(relay.port);
    },
    advanceClock(milliseconds) {
      offset += milliseconds;
    },
    async startSite(name) {
      const sitePort = await freePort();
      const origin = `http://localhost:${sitePort}`;
      const app = await createApp(context, { name, origins: [origin] });
      const servicePublicKey = await context.signingKeys.publicKeyHex();
      const appFile = join(folder, `${sitePort}.json`);
      writeFileSync(appFile, JSON.stringify({ ...app, servicePublicKey, serviceUrl }));
      const site = spawn(process.execPath, [join(root, 'examples/demo/server.mjs')], {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: {
          ...process.env,
          PORT: String(sitePort),
          CIVIC_APP_FILE: appFile,
          NODE_EXTRA_CA_CERTS: files.authority,
        },
      });
      await once(site.stdout, 'data');
      sites.push(site);
      return origin;
    },
    async close() {
      for (const site of sites) site.kill();
      wallet.closeAllConnections();
      wallet.close();
      await server.close();
      await context.store.close();
      await system.relay.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return system;
}
