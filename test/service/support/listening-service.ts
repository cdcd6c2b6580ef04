import type { AddressInfo } from 'node:net';
import { type ExchangeBench, exchangeBench } from './exchange-bench.js';
import type { ExistingApp } from '../../../service/src/apps/register-app.js';
import type { Options } from '../../../service/src/options.js';
import { type TestClock } from './approved-request.js';

/** An exchange that really listens on loopback, with its published keys. */
export interface ListeningService extends ExchangeBench {
  /** `http://127.0.0.1:<port>`: also the service's public address. */
  origin: string;
}

export async function listeningService(
  app: Partial<ExistingApp> = {},
  options: Partial<Options> = {},
): Promise<ListeningService> {
  const bench = await exchangeBench(app, options, liveClock());
  await bench.server.listen({ host: '127.0.0.1', port: 0 });
  const origin = `http://127.0.0.1:${(bench.server.server.address() as AddressInfo).port}`;
  bench.context.options.publicUrl = origin;
  return { ...bench, origin };
}

/** The real time, which a test can still move: old SDKs have no clock of their own to set. */
export function liveClock(): TestClock {
  let offset = 0;
  return Object.assign(() => Date.now() + offset, {
    set(ms: number) {
      offset = ms - Date.now();
    },
    advance(ms: number) {
      offset += ms;
    },
  });
}
