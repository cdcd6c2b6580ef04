import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { freePort, type RunningService } from '../../e2e/support/running-service.js';
import { build, folderOf, install } from './example.js';
import { environment } from './run.js';

/** An example that runs, as the app of a service. */
export interface ExampleSite {
  origin: string;
  /** Ends it, with everything that it has started. */
  end(): Promise<void>;
}

/**
 * Installs, registers, builds and starts an example, by what its README says.
 * @param script `dev` starts its development server, which needs no build
 */
export async function startExample(
  name: string,
  service: RunningService,
  script: 'start' | 'dev' = 'start',
): Promise<ExampleSite> {
  const begin = performance.now();
  const since = () => `${Math.round((performance.now() - begin) / 1000)} s`;
  await install(name);
  const installed = since();

  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const app = await service.createApp({ name: `Example ${name}`, origins: [origin] });
  const file = join(service.dataDir, `${name}.json`);
  writeFileSync(file, JSON.stringify({ ...app, serviceUrl: service.serviceUrl }), { mode: 0o600 });
  const settings = {
    PORT: String(port),
    CIVIC_APP_FILE: file,
    // Where a framework has its own way to settings, they are read by it.
    CIVIC_SERVICE: service.serviceUrl,
    CIVIC_APP_ID: app.appId,
    CIVIC_APP_SECRET: app.appSecret,
    CIVIC_PRIVATE_KEY: app.prvKey,
  };
  if (script === 'start') await build(name, settings);
  console.log(`     ${name}: installed after ${installed}, built after ${since()}`);

  const child = spawn('npm', ['run', script], {
    cwd: folderOf(name),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment(settings),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const closed = once(child, 'close');
  const end = async () => {
    if (child.exitCode === null && child.pid) process.kill(-child.pid, 'SIGTERM');
    await closed;
  };
  const answers = () =>
    fetch(origin).then(
      ({ status }) => status,
      () => child.exitCode ?? 0,
    );
  try {
    await expect.poll(answers, { timeout: 60_000 }).toBe(200);
  } catch (error) {
    await end();
    throw new Error(`${name} does not answer:\n${output}`, { cause: error });
  }
  return { origin, end };
}
