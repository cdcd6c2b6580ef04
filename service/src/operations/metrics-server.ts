import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import type { Registry } from 'prom-client';
import { explainStart } from '../start-error.js';

/** A server that has metrics and nothing else, for those who keep them off the address that everybody reaches. */
export function metricsServer(load: () => Promise<Registry>): Server {
  return createServer(async ({ method, url }, reply) => {
    try {
      if (method !== 'GET' || url !== '/metrics') {
        reply.writeHead(404).end();
        return;
      }
      const registry = await load();
      const text = await registry.metrics();
      reply.writeHead(200, { 'content-type': registry.contentType }).end(text);
    } catch {
      // The store cannot be asked, which `/readyz` tells with the reason in the log.
      reply.writeHead(503).end();
    }
  });
}

/** @throws StartError when the port is taken or the host is none of this machine */
export async function listen(server: Server, { port, host }: { port: number; host: string }): Promise<void> {
  await explainStart(async () => {
    server.listen(port, host);
    await once(server, 'listening');
  });
}
