import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { newClient } from '../../backend/src/index.js';
import { realRuntime } from '../../backend/src/runtime.js';
import { readOptions } from '../../service/src/read-options.js';
import { type RunningService, startService } from '../../service/src/server.js';
import { approvedCode, testApp } from './support/approved-request.js';
import { holdServingLock } from './support/foreign-lock.js';
import { temporaryFolder } from './support/store-folder.js';

const { folder } = temporaryFolder();
const running: RunningService[] = [];
afterEach(async () => {
  for (const service of running.splice(0)) await service.close();
});

let folders = 0;
const optionsOf = () =>
  readOptions('development', {
    PORT: '0',
    HOST: '127.0.0.1',
    CIVIC_DATA_DIR: join(folder, `data-${folders++}`),
    CIVIC_LOG_LEVEL: 'silent',
  });

it('an approval outlives a restart of the service: the site’s one call waits and gets the data', async () => {
  const options = optionsOf();
  const first = await startService(options);
  const { port } = first.server.server.address() as AddressInfo;
  const app = await testApp(first.context);
  const { authCode } = await approvedCode(first.context, app.appId);
  await first.close();
  let tries = 0;
  const wait = async (ms: number, signal: AbortSignal | undefined) => {
    if (++tries === 2) running.push(await startService({ ...options, port }));
    await realRuntime.wait(Math.min(ms, 10), signal);
  };
  const publicUrl = `http://127.0.0.1:${port}`;
  const client = newClient({ ...app, api: `${publicUrl}/sip` }, { wait });
  options.publicUrl = publicUrl;
  expect((await client.exchangeCode(authCode)).data).toHaveLength(2);
  expect(tries).toBeGreaterThanOrEqual(2);
});

it('a site that was restarted while its call ran gets the same data with the attempt that it kept, and no other attempt does', async () => {
  const options = optionsOf();
  const service = await startService(options);
  running.push(service);
  const { port } = service.server.server.address() as AddressInfo;
  options.publicUrl = `http://127.0.0.1:${port}`;
  const app = await testApp(service.context);
  const { authCode } = await approvedCode(service.context, app.appId);
  const site = () => newClient({ ...app, api: `${options.publicUrl}/sip` });
  const attempt = 'kept-with-this-login-0123456789';
  const before = await site().exchangeCode(authCode, { attempt });
  expect(await site().exchangeCode(authCode, { attempt })).toEqual(before);
  await expect(site().exchangeCode(authCode)).rejects.toMatchObject({ code: 'invalid_grant' });
});

it('a service that was killed leaves no lock behind', async () => {
  const options = optionsOf();
  const killed = await holdServingLock(options.dataDir);
  await expect(startService(options)).rejects.toThrow('another civic-service serves this data folder');
  await killed.kill();
  running.push(await startService(options));
});
