import {
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
  createServer,
} from 'node:http';
import { type Server as TlsServer, createServer as createTlsServer } from 'node:https';
import { type AddressInfo, Server as NetServer, type Socket } from 'node:net';
import { setImmediate, setTimeout as wait } from 'node:timers/promises';
import type { Options } from '../options.js';
import { refuseExpectation, refuseProtocol } from './protocol-errors.js';

/** Milliseconds that requests under way get to finish when the service stops. */
const GRACE = 8_000;

/** Milliseconds in which a connection that is kept alive may still send a request when the service stops. */
const LINGER = 300;

/** Against slow senders, and long enough for connections that are kept alive. */
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 72_000,
  connectionsCheckingInterval: 1_000,
  // `server.ts` refuses requests without a Host header itself, with a documented error.
  requireHostHeader: false,
};

/** The HTTP servers of one service: one, or two where it listens on `localhost`, which is an IPv4 and an IPv6 address. */
export interface HttpServers {
  /** Makes the first server; for Fastify's option `serverFactory`. Where `host` is `localhost`, the second one follows when it listens. */
  create(handler: RequestListener): Server;
  /**
   * Stops accepting connections, and lets those that are open have their answers; Fastify adds `Connection: close` to each. Connections that
   * stay idle for 300 ms are closed, and after 8 s all others, too.
   */
  drain(): Promise<void>;
  /** Resolves when every connection is closed. */
  closed(): Promise<unknown>;
  /** Uses this key and certificate for new connections. */
  useCertificate(tls: NonNullable<Options['tls']>): void;
}

/** What is known of one connection. */
interface Activity {
  /** How many requests are under way. */
  requests: number;
  /** How many bytes it had sent when it was last idle. More of them are the beginning of a request. */
  read: number;
}

export function createHttpServers(options: Pick<Options, 'publicUrl' | 'host' | 'tls'>): HttpServers {
  const { publicUrl, tls } = options;
  const servers: Server[] = [];
  const sockets = new Set<Socket>();
  const active = new Map<Socket, Activity>();
  let closed: Promise<unknown> = Promise.resolve();

  /** One listener for all connections, because each would hold a function of its own for as long as it is open. */
  function forget(this: Socket): void {
    sockets.delete(this);
    active.delete(this);
  }

  /** The same for all replies. */
  function answered(this: ServerResponse): void {
    const { socket } = this.req;
    const activity = active.get(socket);
    if (!activity) return;
    activity.requests--;
    activity.read = socket.bytesRead;
  }

  function watch(server: Server): void {
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('close', forget);
    });
    server.on(tls ? 'secureConnection' : 'connection', (socket: Socket) => {
      active.set(socket, { requests: 0, read: socket.bytesRead });
      if (tls) socket.on('close', forget);
    });
    server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
      const activity = active.get(socket);
      if (!activity) return;
      activity.requests++;
      response.on('close', answered);
    });
  }

  function make(handler: RequestListener): Server {
    const server = tls
      ? createTlsServer({ ...tls, ...LIMITS, handshakeTimeout: LIMITS.headersTimeout }, handler)
      : createServer(LIMITS, handler);
    server.on('checkExpectation', (_request, response) => refuseExpectation(response, publicUrl));
    // A connection that cannot be accepted must not end the process; whoever starts to listen hears of errors, too. A machine without IPv6 has one address only.
    server.on('error', () => {});
    watch(server);
    servers.push(server);
    return server;
  }

  /** `localhost` is 127.0.0.1 for some programs and ::1 for others. */
  function listenOnOtherAddress(first: Server, handler: RequestListener): void {
    const { address, port } = first.address() as AddressInfo;
    const second = make(handler);
    second.on('clientError', (error, socket) => refuseProtocol(error, socket as Socket, publicUrl));
    second.listen(port, address === '::1' ? '127.0.0.1' : '::1');
  }

  return {
    create(handler) {
      const server = make(handler);
      if (options.host === 'localhost') server.once('listening', () => listenOnOtherAddress(server, handler));
      return server;
    },
    async drain() {
      setTimeout(() => {
        for (const socket of sockets) socket.destroy();
      }, GRACE).unref();
      // In this turn Node takes the connections that the system has already accepted.
      await setImmediate();
      // The HTTP server's own `close` would at once close connections that are kept alive, and with them requests that are on their way.
      const closings = servers.map(
        (server) => new Promise<void>((done) => void NetServer.prototype.close.call(server, () => done())),
      );
      closed = Promise.all(closings);
      const idle = () =>
        [...active].filter(([socket, { requests, read }]) => requests === 0 && socket.bytesRead === read);
      if (idle().length > 0) await wait(LINGER);
      for (const [socket] of idle()) socket.destroy();
    },
    closed: () => closed,
    useCertificate(next) {
      for (const server of servers) (server as TlsServer).setSecureContext(next);
    },
  };
}
