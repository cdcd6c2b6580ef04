// The real service in a process of its own, as `civic-service serve --development` runs it. Only its options differ: store, log destination,
// and creates per minute, because all load comes from one address.
import { once } from 'node:events';
import { createServer as createTcpServer } from 'node:net';
import { createApp, readOptions, startService } from 'civic-service';
import { answerParent } from './child.mjs';
import { startRedis } from './redis.mjs';

/** The origin of the page that the load generator plays. */
const ORIGIN = 'https://shop.example';

/** @returns what the load generator needs to know; `anchor` is for the floor */
async function start({ dataDir, store, synchronous, origins = [ORIGIN], host = '127.0.0.1' }) {
  const port = await freePort();
  const options = readOptions('development', {
    PORT: String(port),
    PUBLIC_URL: `http://${host}:${port}`,
    CIVIC_DATA_DIR: dataDir,
    CIVIC_STORE: store,
    ...(store === 'redis' && { CIVIC_REDIS_URL: (await startRedis(dataDir)).url }),
    CIVIC_SQLITE_SYNCHRONOUS: synchronous,
    CIVIC_CREATES_PER_MINUTE: '1000000',
  });
  const { context } = await startService(options);
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

async function freePort() {
  const server = createTcpServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

answerParent({ start });
