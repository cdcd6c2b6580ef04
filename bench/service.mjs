// The real service in a process of its own, as `civic-service serve --development` runs it. Only its options differ: store, log destination,
// and creates per minute, because all load comes from one address.
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createTcpServer } from 'node:net';
import { createApp, readOptions, startService } from 'civic-service';
import { answerParent } from './child.mjs';
import { sha256 } from './compact.mjs';
import { fill } from './fill.mjs';
import { startRedis } from './redis.mjs';

/** The origin of the page that the load generator plays. */
const ORIGIN = 'https://shop.example';

/** How many scope requests may be open at most: more than any measurement makes. */
const MAX_OPEN = '1000000';

let running;
let redis;

/** @returns what the load generator needs to know; `anchor` is for the floor */
async function start({ dataDir, store: kind, synchronous, origins = [ORIGIN], host = '127.0.0.1' }) {
  if (kind === 'redis') redis = await startRedis(dataDir);
  const port = await freePort();
  const options = readOptions('development', {
    PORT: String(port),
    PUBLIC_URL: `http://${host}:${port}`,
    CIVIC_DATA_DIR: dataDir,
    CIVIC_STORE: kind,
    ...(kind === 'redis' && { CIVIC_REDIS_URL: redis.url }),
    CIVIC_SQLITE_SYNCHRONOUS: synchronous,
    CIVIC_CREATES_PER_MINUTE: '1000000',
    CIVIC_MAX_OPEN: MAX_OPEN,
  });
  running = await startService(options);
  const { context } = running;
  const app = await createApp(context, { name: 'Bench', origins });
  const anchor = (await context.store.listTrustAnchors()).find(({ isTest }) => isTest);
  return {
    base: options.publicUrl,
    origin: ORIGIN,
    app,
    servicePublicKey: await context.signingKeys.publicKeyHex(),
    anchor: anchor.certificate,
  };
}

/**
 * Multiplies a scope request, with an hour to live, so that streams outlast a measurement on a busy machine.
 * @returns uuid and page secret of each copy
 */
async function multiply({ uuid, count }) {
  const { store, clock } = running.context;
  const request = await store.getScopeRequest(uuid);
  const copies = Array.from({ length: count }, () => ({
    uuid: randomUUID(),
    secret: randomBytes(32).toString('base64url'),
  }));
  for (const copy of copies) {
    await store.createScopeRequest({
      ...request,
      uuid: copy.uuid,
      challenge: sha256(copy.secret),
      linkHashes: { qr: sha256(`${copy.uuid} qr`), 'same-device': sha256(`${copy.uuid} same-device`) },
      expiresAt: clock() + 3_600_000,
    });
  }
  return copies;
}

async function freePort() {
  const server = createTcpServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

answerParent({
  start,
  multiply,
  fill: (input) => fill(running.context.store, input),
  redisMemory: () => Number(redis.info().used_memory),
});
