import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import type { AppCredentials, Context } from 'civic-service';
import { freePort, root, startService } from './running-service.js';

export { freePort, walletCli } from './running-service.js';

/** The built product: service with a SQLite file, demo site with its own back-end on another origin. */
export interface System {
  serviceUrl: string;
  demoUrl: string;
  dataDir: string;
  /** The service from inside, for what the command line would do. */
  context: Context;
  /** The demo site's app. */
  app: AppCredentials & { servicePublicKey: string };
  /** Registers another app for a site of the test's own. */
  addApp(origin: string): Promise<AppCredentials>;
  /** Moves the service's clock; what is over by then ends within the sweeper's interval. */
  advanceClock(milliseconds: number): void;
}

async function startSystem(): Promise<System & { close(): Promise<void> }> {
  const service = await startService();
  const { serviceUrl, dataDir, context, advanceClock } = service;
  const demoPort = await freePort();
  const demoUrl = `http://localhost:${demoPort}`;
  const credentials = await service.createApp({ name: 'Fern & Field', origins: [demoUrl], classic: true });
  const app = { ...credentials, servicePublicKey: await service.publicKeyHex() };
  const appFile = join(dataDir, 'demo-app.json');
  writeFileSync(appFile, JSON.stringify({ ...app, serviceUrl }));
  const demo = await startDemo(demoPort, appFile);
  return {
    serviceUrl,
    demoUrl,
    dataDir,
    context,
    app,
    addApp: (origin) => service.createApp({ name: 'Another site', origins: [origin] }),
    advanceClock,
    async close() {
      demo.kill();
      await service.close();
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

/** Every test gets a system of its own. */
export const test = base.extend<{ system: System }>({
  system: async ({}, use) => {
    const system = await startSystem();
    await use(system);
    await system.close();
  },
});

export { expect } from '@playwright/test';
