import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { type AppCredentials, createApp, createContext, createServer, readOptions } from 'civic-service';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The built product: service with a SQLite file, demo site with its own back-end on another origin. */
export interface System {
  serviceUrl: string;
  demoUrl: string;
  dataDir: string;
  /** The demo site's app. */
  app: AppCredentials & { servicePublicKey: string };
  /** Registers another app for a site of the test's own. */
  addApp(origin: string): Promise<AppCredentials>;
  /** Moves the service's clock; what is over by then ends within the sweeper's interval. */
  advanceClock(milliseconds: number): void;
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

async function startSystem(): Promise<System & { close(): Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'civic-e2e-'));
  const [port, demoPort] = [await freePort(), await freePort()];
  const serviceUrl = `http://localhost:${port}`;
  const demoUrl = `http://localhost:${demoPort}`;
  const options = readOptions('development', {
    PORT: String(port),
    PUBLIC_URL: serviceUrl,
    CIVIC_DATA_DIR: dataDir,
    CIVIC_LOG_LEVEL: 'silent',
  });
  let offset = 0;
  const context = await createContext(options, () => Date.now() + offset);
  const server = await createServer(context);
  const credentials = await createApp(context, { name: 'Fern & Field', origins: [demoUrl], classic: true });
  const app = { ...credentials, servicePublicKey: await context.signingKeys.publicKeyHex() };
  await server.listen({ host: '127.0.0.1', port });
  const appFile = join(dataDir, 'demo-app.json');
  writeFileSync(appFile, JSON.stringify({ ...app, serviceUrl }));
  const demo = await startDemo(demoPort, appFile);
  return {
    serviceUrl,
    demoUrl,
    dataDir,
    app,
    addApp: (origin) => createApp(context, { name: 'Another site', origins: [origin] }),
    advanceClock(milliseconds) {
      offset += milliseconds;
    },
    async close() {
      demo.kill();
      await server.close();
      await context.store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function startDemo(port: number, appFile: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(root, 'examples/demo/server.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: String(port), CIVIC_APP_FILE: appFile },
  });
  await once(child.stdout, 'data');
  return child;
}

/** Runs the wallet's command line with a store of its own. */
export async function walletCli(
  system: System,
  ...args: string[]
): Promise<{ code: number; output: string }> {
  const child = spawn(
    process.execPath,
    [join(root, 'wallet/bin/civic-wallet.js'), ...args, '--json', '--store', join(system.dataDir, 'wallet')],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const [code] = (await once(child, 'close')) as [number];
  return { code, output };
}

/** Every test gets a system of its own. */
export const test = base.extend<{ system: System }>({
  system: async ({}, use) => {
    const system = await startSystem();
    await use(system);
    await system.close();
  },
});

export { expect } from '@playwright/test';
