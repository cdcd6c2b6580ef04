import type { FastifyInstance } from 'fastify';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

/** Milliseconds that requests under way get to finish. */
const GRACE = 8_000;

/**
 * Lets a closing server end. Node waits for connections that never sent a request (browsers open some in advance), and once it is closing it no
 * longer times out those that send theirs slowly.
 */
export function drainOnClose(app: FastifyInstance): void {
  const silent = new Set<Socket>();
  app.server.on('connection', (socket: Socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  app.server.on('request', ({ socket }: IncomingMessage) => silent.delete(socket));
  app.addHook('preClose', async () => {
    for (const socket of silent) if (socket.bytesRead === 0) socket.destroy();
    setTimeout(() => app.server.closeAllConnections(), GRACE).unref();
  });
}
