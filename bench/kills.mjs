// `node bench/kills.mjs [--kills=20]`: kills the service with SIGKILL again and again while people approve, and counts what became of the approvals.
// Exits 1 when one is lost: the service acknowledged the wallet's answer, and the site's one call of `exchangeCode` did not get the data.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { newClient } from 'civic-backend';
import { createApp, createContext, readOptions } from 'civic-service';
import { createScopeRequest, readRequest } from './flow.mjs';
import { call } from './http.mjs';
import { obtainHolder } from './prepare.mjs';
import { createWallet } from './wallet.mjs';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '20' } } });
const kills = Number(values.kills);

/** Flows that are under way at all times. */
const CONCURRENCY = 8;
/** Answers of wallets that a service acknowledges before it is killed: at most. */
const ANSWERS = 25;
/** Milliseconds after which the page gives up on an approval. An auth code lives 60 s. */
const PATIENCE = 60_000;

const COMMAND = fileURLToPath(new URL('../service/bin/civic-service.js', import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), 'civic-kills-'));
const port = await freePort();
const base = `http://127.0.0.1:${port}`;
const env = {
  PORT: String(port),
  HOST: '127.0.0.1',
  PUBLIC_URL: base,
  CIVIC_DATA_DIR: dataDir,
  CIVIC_CREATES_PER_MINUTE: '1000000',
  CIVIC_LOG_LEVEL: 'silent',
};

async function freePort() {
  const server = createTcpServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: free } = server.address();
  server.close();
  await once(server, 'close');
  return free;
}

async function startService() {
  const child = spawn(process.execPath, [COMMAND, 'serve', '--development'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error('the service did not start');
  });
  await Promise.race([once(child.stdout, 'data'), ended]);
  ended.catch(() => {});
  return child;
}

async function kill(child) {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** What the page is told in the end. It asks until it knows, as the client does. */
async function authCodeOf({ url, secret, origin }) {
  const headers = { origin, authorization: `Bearer ${secret}` };
  const giveUpAt = performance.now() + PATIENCE;
  while (performance.now() < giveUpAt) {
    const snapshot = await call('GET', url, { headers }).then(JSON.parse, () => ({}));
    if (snapshot.authCode) return snapshot.authCode;
    await delay(50);
  }
  throw new Error('the page never heard of the approval');
}

const counts = { 'given up before an approval': 0, acknowledged: 0, exchanged: 0, lost: 0 };

async function runFlow({ target, wallet, backend }) {
  let page;
  try {
    page = await createScopeRequest(target);
    const { uri, form } = wallet.answer(await readRequest(base, page.requestId));
    await call('POST', uri, { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: form });
    counts.acknowledged++;
  } catch {
    // The person has seen an error and nothing of a success, and begins again.
    counts['given up before an approval']++;
    await delay(50);
    return;
  }
  try {
    const { data } = await backend.exchangeCode(await authCodeOf(page));
    if (data.length !== 2) throw new Error('the exchange did not yield two items');
    counts.exchanged++;
  } catch (error) {
    counts.lost++;
    console.error(`lost: ${error.message}`);
  }
}

const context = await createContext(readOptions('development', env));
const app = await createApp(context, { name: 'Bench', origins: ['https://shop.example'] });
const trustedKey = await context.signingKeys.publicKeyHex();
await context.store.close();

let service = await startService();
const { appId, appSecret, prvKey } = app;
const side = {
  target: { base, origin: 'https://shop.example', app },
  wallet: createWallet(await obtainHolder(base)),
  backend: newClient({ appId, appSecret, prvKey, api: `${base}/sip`, trustedKey }),
};
const over = new AbortController();
const worker = async () => {
  while (!over.signal.aborted) await runFlow(side);
};
const workers = Array.from({ length: CONCURRENCY }, worker);
for (let nth = 0; nth < kills; nth++) {
  const enough = counts.acknowledged + Math.ceil(Math.random() * ANSWERS);
  while (counts.acknowledged < enough) await delay(1);
  await kill(service);
  service = await startService();
}
over.abort();
await Promise.all(workers);
await kill(service);
rmSync(dataDir, { recursive: true, force: true });
console.log(
  `${kills} kills: ${Object.entries(counts)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ')}`,
);
process.exitCode = counts.lost > 0 || counts.exchanged === 0 ? 1 : 0;
