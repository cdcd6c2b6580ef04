import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

/** A wire to a server on this machine that can lose a reply after what was asked has been done. */
export interface Wire {
  port: number;
  /** How many replies were lost. */
  dropped: number;
  /** Loses the next reply to what it is to lose, and breaks its connection. */
  dropNextReply(): void;
  stop(): Promise<void>;
}

/** @param lost the bytes that show what is asked: a script of Redis, by default */
export async function startWire(target: number, lost = 'EVAL'): Promise<Wire> {
  const sockets = new Set<Socket>();
  let isDropping = false;
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    let isAsked = false;
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    }
    client.on('data', (bytes) => {
      isAsked ||= isDropping && bytes.includes(lost);
      upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      if (!isAsked) return void client.write(bytes);
      [isAsked, isDropping] = [false, false];
      wire.dropped++;
      client.destroy();
      upstream.destroy();
    });
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const wire: Wire = {
    port: (server.address() as AddressInfo).port,
    dropped: 0,
    dropNextReply() {
      isDropping = true;
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return wire;
}
