// Gives each request to the next instance, as a balancer does.
import { once } from 'node:events';
import { Agent, createServer, request as httpRequest } from 'node:http';

/** @returns `{base, add(port), bytes(), close()}`; instances are added once they are known, and `bytes` are those of the sockets of pages, wallets and back-ends */
export async function startBalancer() {
  const ports = [];
  let nth = 0;
  const agent = new Agent({ keepAlive: true });
  const server = createServer((incoming, outgoing) => {
    const { url: path, method, headers } = incoming;
    const port = ports[nth++ % ports.length];
    const forward = httpRequest({ agent, host: '127.0.0.1', port, path, method, headers }, (reply) => {
      outgoing.writeHead(reply.statusCode, reply.headers);
      reply.pipe(outgoing);
    });
    forward.on('error', () => outgoing.destroy());
    // Who goes away from a stream ends it at the instance as well.
    outgoing.once('close', () => outgoing.writableFinished || forward.destroy());
    incoming.pipe(forward);
  }).listen(0, '127.0.0.1');
  const sockets = [];
  server.on('connection', (socket) => sockets.push(socket));
  await once(server, 'listening');
  return {
    base: `http://127.0.0.1:${server.address().port}`,
    add: (port) => ports.push(port),
    bytes: () => ({
      in: sockets.reduce((sum, { bytesRead }) => sum + bytesRead, 0),
      out: sockets.reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
    }),
    close() {
      server.close();
      server.closeAllConnections();
      agent.destroy();
    },
  };
}
