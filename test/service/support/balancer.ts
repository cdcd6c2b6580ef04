import { createServer, request as sendRequest } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands in front of instances on this machine. */
export interface Balancer {
  port: number;
  /** The port of the instance that gets the next request, by its path; undefined breaks the connection, as if nobody were there. */
  choose: (path: string) => number | undefined;
  stop(): void;
}

export async function startBalancer(): Promise<Balancer> {
  const server = createServer((incoming, outgoing) => {
    const { url: path, method, headers } = incoming;
    const port = made.choose(path ?? '');
    if (port === undefined) return void outgoing.destroy();
    const forward = sendRequest({ host: '127.0.0.1', port, path, method, headers }, (reply) => {
      outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.on('error', () => outgoing.destroy()).pipe(outgoing);
      // A reply that breaks off must not look like one that is whole, or that goes on.
      reply.on('close', () => reply.complete || outgoing.destroy());
    });
    forward.on('error', () => outgoing.destroy());
    outgoing.on('error', () => {}).on('close', () => forward.destroy());
    incoming.on('error', () => forward.destroy()).pipe(forward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const made: Balancer = {
    port: (server.address() as AddressInfo).port,
    choose: () => undefined,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
  return made;
}
