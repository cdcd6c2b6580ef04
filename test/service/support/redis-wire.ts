import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

/** A wire to a server on this machine that can lose a reply after the command has run. */
export interface Wire {
  port: number;
  /** How many replies were lost. */
  dropped: number;
  /** Loses the next reply to a script, and breaks its connection. */
  dropNextReply(): void;
  stop(): Promise<void>;
}

export async function startWire(target: number): Promise<Wire> {
  const sockets = new Set<Socket>();
  let isDropping = false;
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    let isScript = false;
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    }
    client.on('data', (bytes) => {
      isScript ||= isDropping && bytes.includes('EVAL');
      upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      if (!isScript) return void client.write(bytes);
      [isScript, isDropping] = [false, false];
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
