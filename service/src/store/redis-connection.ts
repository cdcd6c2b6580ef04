import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { RedisOptions } from '../options.js';
import { type Client, createClients } from './redis-clients.js';

/** What stands between a script and the word by which servers know it. */
export interface Script {
  text: string;
  sha: string;
}

/** A script in Lua. It compares, counts and stores the texts that it is given, and never reads what is in one. */
export function script(text: string): Script {
  return { text, sha: createHash('sha1').update(text).digest('hex') };
}

/** A server did not do what it was asked: it is away, or refuses. `code` begins with `REDIS_` and has nothing of keys or values. */
export class RedisError extends Error {
  override name = 'RedisError';
  readonly code: string;

  constructor(code: string, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

/** Milliseconds between the tries of a script whose reply was lost. */
const PAUSES = [20, 50, 100, 200, 400, 500, 700];

type Value = string | number;

/** The one way in which the store speaks to Redis, whatever its topology. */
export interface Redis {
  /**
   * Sends a command.
   * @param key the key that it is about, which in a Cluster says where it goes
   * @throws RedisError
   */
  send(key: string, ...command: Value[]): Promise<unknown>;
  /** Asks the very server that has a key something about itself. In a Cluster, `send` asks some such things of all. @throws RedisError */
  ask(key: string, ...command: Value[]): Promise<unknown>;
  /** Runs a script on keys that share a slot. @throws RedisError */
  run(script: Script, keys: readonly string[], args?: readonly Value[]): Promise<unknown>;
  /**
   * The same for a script that knows its own writes again: whether it ran is not known when the connection broke, so it is run until there is a reply,
   * for two seconds at most.
   */
  runUntilReplied(script: Script, keys: readonly string[], args: readonly Value[]): Promise<unknown>;
  /**
   * Runs a script on the keys of each call, and then a command behind them, all on one connection of its own: when the connection breaks between
   * them, all fail. The keys of all calls are at one server.
   * @returns the reply to each, that to the command last
   * @throws RedisError
   */
  runAllThen(
    script: Script,
    calls: readonly { keys: readonly string[]; args: readonly Value[] }[],
    then: readonly Value[],
  ): Promise<unknown[]>;
  /** Hears what is published on a channel, from now on and after every break. @throws RedisError */
  listen(channel: string, listener: (message: string) => void): Promise<void>;
  close(): Promise<void>;
}

/** The codes of errors in words that operators know; whatever else Redis refuses keeps its own first word. */
function toRedisError(error: unknown): RedisError {
  const { name, message } = error as Error;
  const word = /^[A-Z]{3,20}(?= )/.exec(message)?.[0];
  return new RedisError(word === undefined ? `REDIS_AWAY_${name}` : `REDIS_${word}`, error);
}

/** Connects. @throws RedisError when no server answers */
export async function connectRedis(options: RedisOptions): Promise<Redis> {
  const clients = await createClients(options);
  const main = await open(clients.create());
  const opened: Promise<Client>[] = [Promise.resolve(main)];
  let own: Promise<Client> | undefined;

  function another(): Promise<Client> {
    const client = open(clients.create());
    opened.push(client);
    client.catch(() => opened.splice(opened.indexOf(client), 1));
    return client;
  }

  async function evaluate({ text, sha }: Script, keys: readonly string[], args: readonly Value[]) {
    const rest = [String(keys.length), ...keys, ...args.map(String)];
    const [key = ''] = keys;
    try {
      return await main.send(key, ['EVALSHA', sha, ...rest]);
    } catch (error) {
      if (!(error as Error).message.startsWith('NOSCRIPT')) throw error;
      return main.send(key, ['EVAL', text, ...rest]);
    }
  }

  const run: Redis['run'] = (which, keys, args = []) => orRedisError(evaluate(which, keys, args));

  return {
    send: (key, ...command) => orRedisError(main.send(key, command.map(String))),
    async ask(key, ...command) {
      const [reply] = await orRedisError(main.together(key, [command.map(String)]));
      return reply;
    },
    run,
    async runUntilReplied(which, keys, args) {
      for (const pause of PAUSES) {
        try {
          return await run(which, keys, args);
        } catch (error) {
          if (!(error as RedisError).code.startsWith('REDIS_AWAY')) throw error;
        }
        await wait(pause);
      }
      return run(which, keys, args);
    },
    async runAllThen({ text }, calls, then) {
      own ??= another().catch((error: unknown) => {
        own = undefined;
        throw error;
      });
      const client = await own;
      const evaluations = calls.map(({ keys, args }) => [
        'EVAL',
        text,
        String(keys.length),
        ...keys,
        ...args.map(String),
      ]);
      return orRedisError(client.together(calls[0]?.keys[0] ?? '', [...evaluations, then.map(String)]));
    },
    async listen(channel, listener) {
      const client = await another();
      await orRedisError(client.listen(channel, listener));
    },
    async close() {
      await Promise.all((await Promise.all(opened)).map((client) => client.close()));
    },
  };
}

async function open(client: Client): Promise<Client> {
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw toRedisError(error);
  }
}

async function orRedisError<T>(reply: Promise<T>): Promise<T> {
  try {
    return await reply;
  } catch (error) {
    throw toRedisError(error);
  }
}
