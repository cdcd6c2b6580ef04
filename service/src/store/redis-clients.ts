import type { RedisClientOptions } from 'redis';
import type { RedisOptions } from '../options.js';
import { StartError } from '../start-error.js';
import { createPatience, within } from './redis-patience.js';

/** One logical connection: to a server, to the master that Sentinels name, or to a Cluster. */
export interface Client {
  connect(): Promise<void>;
  send(key: string, command: readonly string[]): Promise<unknown>;
  /** Sends commands to the very server that has a key, one right behind the other on one connection: nothing can connect anew between them. */
  together(key: string, commands: readonly (readonly string[])[]): Promise<unknown[]>;
  listen(channel: string, listener: (message: string) => void): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds after which a server that does not answer counts as away. The ping keeps an idle connection from looking like that. */
const SILENCE = 5_000;
const PING_INTERVAL = 1_500;

/** Milliseconds between two tries to connect again, at most. */
const LONGEST_PAUSE = 1_000;

/**
 * No time limit of the library's: it makes an AbortSignal for each command, whose timer goes off 5 s later although the reply came long ago, a seventh of
 * the service's CPU time. redis-patience.ts gives up what is not answered.
 */
const COMMAND_OPTIONS = { timeout: 0 };

/** What all three kinds of client of the library have in common. */
interface LibraryClient {
  on(event: 'error' | 'ready', listener: () => void): unknown;
  connect(): Promise<unknown>;
  close(): Promise<unknown>;
  destroy(): unknown;
  subscribe(channel: string, listener: (message: string) => void): Promise<unknown>;
}

/** Loads the library, which only this store needs, and gives a way to make clients. */
export async function createClients(options: RedisOptions): Promise<{ create(): Client }> {
  const { createClient, createCluster, createSentinel } = await import('redis').catch((cause: unknown) => {
    throw new StartError(
      'CIVIC_STORE=redis needs the package redis, which npm installs unless told to omit optional ones',
      { cause },
    );
  });

  function create(): Client {
    let wasReady = false;
    const { urls, sentinel, isCluster, ca } = options;
    const [first = ''] = urls;
    const { protocol, username, password } = new URL(first);
    const tls = protocol === 'rediss:' && {
      tls: true as const,
      ...(ca !== undefined && { ca }),
    };
    const common = {
      // Replies then are flat lists, whatever the server's version.
      RESP: 2 as const,
      // What cannot be sent fails at once, and whoever asked is told to come again; nothing is sent twice behind their back.
      disableOfflineQueue: true,
      pingInterval: PING_INTERVAL,
      commandOptions: COMMAND_OPTIONS,
      ...(username && { username: decodeURIComponent(username) }),
      ...(password && { password: decodeURIComponent(password) }),
      socket: {
        connectTimeout: SILENCE,
        socketTimeout: SILENCE,
        // A start does not wait for a server that is not there; a service that runs does.
        reconnectStrategy: (retries: number, cause: Error) =>
          wasReady ? Math.min(50 * 2 ** retries, LONGEST_PAUSE) : cause,
        ...tls,
      },
    } satisfies RedisClientOptions<Record<string, never>, Record<string, never>, Record<string, never>, 2>;

    function wrap(client: LibraryClient, own: Pick<Client, 'send' | 'together'>): Client {
      // Errors of the connection come with every command as well; without a listener they would end the process.
      client.on('error', () => {});
      const patience = createPatience(SILENCE);
      return {
        send: (key, command) => patience.wait(() => own.send(key, command)),
        together: (key, commands) => patience.wait(() => own.together(key, commands)),
        async connect() {
          // The library looks for Sentinels without end.
          await within(2 * SILENCE, client.connect()).catch(async (error: unknown) => {
            patience.stop();
            await destroy(client);
            throw error;
          });
          wasReady = true;
        },
        async listen(channel, listener) {
          await within(2 * SILENCE, client.subscribe(channel, listener));
        },
        async close() {
          patience.stop();
          // It waits for replies, and for those of a connection that broke meanwhile without end.
          await within(SILENCE, client.close()).catch(() => destroy(client));
        },
      };
    }

    if (isCluster) {
      const cluster = createCluster({
        RESP: 2,
        rootNodes: urls.map((url) => ({ url })),
        defaults: common,
        commandOptions: COMMAND_OPTIONS,
      });
      return wrap(cluster as unknown as LibraryClient, {
        send: (key, command) => cluster.sendCommand(key, false, [...command]),
        async together(key, commands) {
          // The library itself follows slots that moved, for commands that name a key.
          await cluster.sendCommand(key, false, ['EXISTS', key]);
          const node = await cluster.getNodeClientForKey(key);
          return Promise.all(commands.map((command) => node.sendCommand([...command])));
        },
      });
    }
    if (sentinel !== undefined) {
      const client = createSentinel({
        RESP: 2,
        name: sentinel,
        sentinelRootNodes: urls.map((url) => addressOf(url, 26_379)),
        nodeClientOptions: common,
        sentinelClientOptions: { ...common },
        commandOptions: COMMAND_OPTIONS,
      });
      return wrap(client as unknown as LibraryClient, {
        send: (_key, command) => client.sendCommand(false, [...command]),
        together: (_key, commands) =>
          client.use((master) =>
            Promise.all(commands.map((command) => master.sendCommand(false, [...command]))),
          ),
      });
    }
    const client = createClient({
      ...common,
      url: first,
      socket: { ...common.socket, ...addressOf(first, 6_379) },
    });
    return wrap(client as unknown as LibraryClient, {
      send: (_key, command) => client.sendCommand([...command]),
      together: (_key, commands) => Promise.all(commands.map((command) => client.sendCommand([...command]))),
    });
  }

  return { create };
}

/** Ends a connection at once. One that is not open says so, and that is all right. */
async function destroy(client: LibraryClient): Promise<void> {
  try {
    await client.destroy();
  } catch {
    return;
  }
}

function addressOf(url: string, usual: number): { host: string; port: number } {
  const { hostname, port } = new URL(url);
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || usual) };
}
