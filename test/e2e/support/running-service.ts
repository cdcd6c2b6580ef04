import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Context, createApp, createContext, createServer, readOptions } from 'civic-service';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The built service with a SQLite file, on a port of its own. */
export interface RunningService {
  serviceUrl: string;
  dataDir: string;
  context: Context;
  createApp(app: Parameters<typeof createApp>[1]): ReturnType<typeof createApp>;
  /** Moves the service's clock; what is over by then ends within the sweeper's interval. */
  advanceClock(milliseconds: number): void;
  publicKeyHex(): Promise<string>;
  close(): Promise<void>;
}

/** A port on loopback that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createTcpServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

export async function startService(): Promise<RunningService> {
  const dataDir = mkdtempSync(join(tmpdir(), 'civic-e2e-'));
  const port = await freePort();
  const serviceUrl = `http://localhost:${port}`;
  const options = readOptions('development', {
    PORT: String(port),
    PUBLIC_URL: serviceUrl,
    CIVIC_DATA_DIR: dataDir,
    CIVIC_LOG_LEVEL: 'silent',
  });
  let offset = 0;
  const context = await createContext(options, () => Date.now() + offset);
  const server = await createServer(context);
  await server.listen({ host: '127.0.0.1', port });
  return {
    serviceUrl,
    dataDir,
    context,
    createApp: (app) => createApp(context, app),
    advanceClock(milliseconds) {
      offset += milliseconds;
    },
    publicKeyHex: () => context.signingKeys.publicKeyHex(),
    async close() {
      await server.close();
      await context.store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Runs the wallet's command line with a store of its own. */
export async function walletCli(
  { dataDir }: { dataDir: string },
  ...args: string[]
): Promise<{ code: number; output: string }> {
  const child = spawn(
    process.execPath,
    [join(root, 'wallet/bin/civic-wallet.js'), ...args, '--json', '--store', join(dataDir, 'wallet')],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const [code] = (await once(child, 'close')) as [number];
  return { code, output };
}
