import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { registerApp } from '../../service/src/apps/register-app.js';
import { readOptions } from '../../service/src/read-options.js';
import { type RunningService, startService } from '../../service/src/server.js';
import type { AddressInfo } from 'node:net';
import { temporaryFolder } from './support/store-folder.js';

const STOPS = 15;
const ORIGIN = 'https://shop.example';
const BODY = JSON.stringify({ appId: 'shop', scope: 'BASIC_SIGNUP', challenge: 'a'.repeat(43) });

const { folder } = temporaryFolder();
const options = readOptions('development', {
  PORT: '0',
  HOST: '127.0.0.1',
  CIVIC_DATA_DIR: join(folder, 'data'),
  CIVIC_LOG_LEVEL: 'silent',
  CIVIC_SQLITE_SYNCHRONOUS: 'NORMAL',
  CIVIC_CREATES_PER_MINUTE: '1000000',
});

/** The status of one call over a connection that is kept alive, or why there is none. */
function call(agent: Agent, port: number): Promise<number | string> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', origin: ORIGIN };
    const sent = request({
      agent,
      port,
      host: '127.0.0.1',
      path: '/scope-requests',
      method: 'POST',
      headers,
    });
    sent.on('error', (error: NodeJS.ErrnoException) => {
      // A new connection that the service never took is refused; one that it had answered on before must not be lost.
      resolve(error.code === 'ECONNREFUSED' || !sent.reusedSocket ? 'refused' : `lost: ${error.code}`);
    });
    sent.on('response', (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode ?? 0));
      response.once('aborted', () => resolve('lost: aborted'));
    });
    sent.end(BODY);
  });
}

it('15 stops and starts under load lose no call that was accepted', { timeout: 120_000 }, async () => {
  let service: RunningService = await startService(options);
  await registerApp(service.context, {
    appId: 'shop',
    appSecret: 'a'.repeat(32),
    publicKey: `04${'6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296'}${'4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5'}`,
    name: 'Shop',
    origins: [ORIGIN],
  });
  const { port } = service.server.server.address() as AddressInfo;
  const counts = new Map<number | string, number>();
  const over = new AbortController();
  const clients = Array.from({ length: 8 }, async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    while (!over.signal.aborted) {
      const outcome = await call(agent, port);
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
      await new Promise((resolve) => setImmediate(resolve));
    }
    agent.destroy();
  });
  for (let stop = 0; stop < STOPS; stop++) {
    const before = counts.get(201) ?? 0;
    while ((counts.get(201) ?? 0) < before + 20) await new Promise((resolve) => setImmediate(resolve));
    await service.close();
    service = await startService({ ...options, port });
  }
  over.abort();
  await Promise.all(clients);
  await service.close();
  expect([...counts.keys()].filter((outcome) => outcome !== 201 && outcome !== 'refused')).toEqual([]);
  expect(counts.get(201)).toBeGreaterThan(20 * STOPS);
});
