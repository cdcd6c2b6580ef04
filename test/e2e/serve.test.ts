import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect as connectTls, type PeerCertificate, type TLSSocket } from 'node:tls';
import { expect, test } from '@playwright/test';
import { createApp, createContext, readOptions } from 'civic-service';
import { freePort } from './support/running-service.js';
import { serve, type Serving } from './support/serve.js';

let folder: string;
let serving: Serving | undefined;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'civic-serve-'));
  serving = undefined;
});
test.afterEach(async () => {
  if (serving?.child.exitCode === null) await serving.stop('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function settings(scheme = 'http'): Promise<Record<string, string>> {
  const PORT = `${await freePort()}`;
  return {
    PORT,
    HOST: '127.0.0.1',
    PUBLIC_URL: `${scheme}://127.0.0.1:${PORT}`,
    CIVIC_DATA_DIR: join(folder, 'data'),
  };
}

/** Makes a key and a certificate for a name, into the two files that the service reads. */
function issue(name: string): void {
  const key = '-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes'.split(' ');
  const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')];
  execFileSync('openssl', ['req', '-x509', ...key, '-days', '2', '-subj', `/CN=${name}`, ...files], {
    stdio: 'ignore',
  });
}

/** Whose certificate a new connection is shown. */
async function shownCertificate(url: string): Promise<string> {
  const socket: TLSSocket = connectTls({
    port: Number(new URL(url).port),
    host: '127.0.0.1',
    rejectUnauthorized: false,
  });
  await once(socket, 'secureConnect');
  const { subject }: PeerCertificate = socket.getPeerCertificate();
  socket.destroy();
  return String(subject.CN);
}

test('SIGHUP reads the certificate again; files that cannot be used leave the present one, and the log says so', async () => {
  issue('first.example');
  const files = {
    CIVIC_TLS_KEY_FILE: join(folder, 'key.pem'),
    CIVIC_TLS_CERT_FILE: join(folder, 'cert.pem'),
  };
  serving = await serve({ ...(await settings('https')), ...files }, '--development');
  expect(await shownCertificate(serving.url)).toBe('first.example');

  issue('second.example');
  serving.child.kill('SIGHUP');
  await serving.printed('civic has read its certificate again');
  expect(await shownCertificate(serving.url)).toBe('second.example');

  copyFileSync(files.CIVIC_TLS_CERT_FILE, join(folder, 'kept.pem'));
  for (const spoil of [
    () => writeFileSync(files.CIVIC_TLS_CERT_FILE, 'no certificate'),
    () => rmSync(files.CIVIC_TLS_CERT_FILE),
  ]) {
    spoil();
    serving.child.kill('SIGHUP');
    await serving.printed('civic-service: the certificate cannot be used, so the present one stays');
    expect(await shownCertificate(serving.url)).toBe('second.example');
  }

  copyFileSync(join(folder, 'kept.pem'), files.CIVIC_TLS_CERT_FILE);
  serving.child.kill('SIGHUP');
  await serving.printed('civic has read its certificate again');
  await serving.stop();
  expect(serving.child.exitCode).toBe(0);
});

test('no file descriptor is left: the log says it once, and the service answers again when there are some', async () => {
  serving = await serve(await settings(), '--development');
  const used = readdirSync(`/proc/${serving.child.pid}/fd`).length;
  serving.limit('nofile', used + 8);
  const port = Number(new URL(serving.url).port);
  const sockets: Socket[] = [];
  // One after another, until it says so: what a start still holds comes free meanwhile.
  const connectOne = async () => {
    const socket = connect(port, '127.0.0.1').on('error', () => {});
    sockets.push(socket);
    await once(socket, 'connect');
    return serving?.count('no file descriptor is left');
  };
  while (sockets.length < 16) await connectOne();
  await expect.poll(connectOne, { timeout: 60_000 }).toBe(1);
  for (const socket of sockets) socket.destroy();
  await expect
    .poll(() =>
      fetch(`${serving?.url}/readyz`).then(
        ({ status }) => status,
        () => 0,
      ),
    )
    .toBe(200);
  expect(serving.count('no file descriptor is left')).toBe(1);
  await serving.stop();
  expect(serving.child.exitCode).toBe(0);
});

interface Created {
  uuid: string;
  secret: string;
}

/** Asks for a scope request as a page does. @returns `undefined` for a refusal, which must say that it is temporary */
async function create(appId: string): Promise<Created | undefined> {
  const secret = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(secret).digest('base64url');
  const reply = await fetch(`${serving?.url}/scope-requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'https://shop.example' },
    body: JSON.stringify({ appId, scope: 'BASIC_SIGNUP', challenge }),
  });
  const body = (await reply.json()) as { uuid: string; error: string };
  if (reply.status === 201) return { uuid: body.uuid, secret };
  expect([reply.status, body.error]).toEqual([503, 'temporarily_unavailable']);
  expect(reply.headers.get('retry-after')).toBe('2');
  return undefined;
}

const probe = (path: string) => fetch(`${serving?.url}${path}`).then(({ status }) => status);

/** The status of each scope request, to the page that made it. */
const follow = (created: readonly Created[]) =>
  Promise.all(
    created.map(async ({ uuid, secret }) => {
      const headers = { authorization: `Bearer ${secret}`, origin: 'https://shop.example' };
      return (await fetch(`${serving?.url}/scope-requests/${uuid}`, { headers })).status;
    }),
  );

test('the database cannot grow: not ready, refusals are temporary, nothing acknowledged is lost, and it recovers by itself', async () => {
  const env: Record<string, string> = { ...(await settings()), CIVIC_CREATES_PER_MINUTE: '1000000' };
  const context = await createContext(readOptions('development', env));
  const { appId } = await createApp(context, { name: 'Shop', origins: ['https://shop.example'] });
  await context.store.close();
  serving = await serve(env, '--development');
  const acknowledged = [await create(appId)];
  const largest = Math.max(
    ...['civic.sqlite', 'civic.sqlite-wal'].map(
      (name) => statSync(join(env.CIVIC_DATA_DIR ?? '', name)).size,
    ),
  );
  serving.limit('fsize', largest + 100_000);
  // A probe writes less than a scope request does, so it may still find room for a while.
  let isReady = true;
  while (isReady) {
    acknowledged.push(await create(appId));
    isReady = (await probe('/readyz')) === 200;
  }
  expect(acknowledged.length).toBeGreaterThan(2);
  expect(await probe('/healthz')).toBe(200);

  serving.limit('fsize', 'unlimited');
  await expect.poll(() => probe('/readyz')).toBe(200);
  const after = await create(appId);
  expect(after).toBeDefined();
  const kept = [...acknowledged, after].filter((created) => created !== undefined);
  expect(new Set(await follow(kept))).toEqual(new Set([200]));

  await serving.stop('SIGKILL');
  serving = await serve(env, '--development');
  expect(new Set(await follow(kept))).toEqual(new Set([200]));
});
