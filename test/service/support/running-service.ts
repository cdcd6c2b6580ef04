import type { AddressInfo } from 'node:net';
import type { ExistingApp } from '../../../service/src/apps/register-app.js';
import type { Options } from '../../../service/src/options.js';
import { createServer } from '../../../service/src/server.js';
import { exchangeBench } from './exchange-bench.js';
import { type ListeningService, liveClock } from './listening-service.js';

/** The whole service, listening on loopback in real time, with one app. */
export async function runningService(
  app: Partial<ExistingApp> = {},
  options: Partial<Options> = {},
): Promise<ListeningService> {
  const bench = await exchangeBench(app, options, liveClock());
  const server = await createServer(bench.context);
  await server.listen({ host: '127.0.0.1', port: 0 });
  const origin = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  bench.context.options.publicUrl = origin;
  return {
    ...bench,
    server,
    origin,
    async close() {
      await server.close();
      await bench.close();
    },
  };
}
