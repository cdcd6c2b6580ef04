import { type Redis, RedisError, script } from './redis-connection.js';

/** How often a change is computed anew because another one was faster, before it is given up. */
export const TRIES = 100;

/** Puts a text, if what is there is what was read: `-` nothing, `=` a certain text, `*` anything or nothing. */
const PUT = script(`
  local known = redis.call('HGET', KEYS[1], ARGV[1])
  if ARGV[2] == '-' and known then return 0 end
  if ARGV[2] == '=' and known ~= ARGV[5] then return 0 end
  redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
  if ARGV[4] ~= '' then redis.call('ZADD', KEYS[2], ARGV[4], ARGV[1]) end
  return 1`);

const REMOVE = script(`
  redis.call('ZREM', KEYS[2], ARGV[1])
  return redis.call('HDEL', KEYS[1], ARGV[1])`);

const PURGE = script(`
  local expired = redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', ARGV[1], 'LIMIT', 0, ARGV[2])
  for _, id in ipairs(expired) do
    redis.call('ZREM', KEYS[2], id)
    redis.call('HDEL', KEYS[1], id)
  end
  return #expired`);

/** Rows of one kind under their ids, in one slot of a Cluster; those with an end are found by it. */
export interface Table<T> {
  get(id: string): Promise<T | undefined>;
  /** In no order. */
  all(): Promise<T[]>;
  put(id: string, row: T): Promise<void>;
  /** @returns false when the id is taken; nothing changes then */
  add(id: string, row: T): Promise<boolean>;
  /**
   * Reads a row, and writes what `change` makes of it if it is still what was read; otherwise reads again.
   * @param change a pure function; what it throws leaves the row as it is, and so does `undefined`
   * @returns what is stored afterwards
   * @throws RedisError when others change it without end
   */
  change(id: string, change: (row: T | undefined) => T | undefined): Promise<T | undefined>;
  /** @returns whether it was there */
  remove(id: string): Promise<boolean>;
  /** Deletes at most `limit` of those that ended until `now`. @returns how many */
  purge(now: number, limit: number): Promise<number>;
}

/**
 * @param name the room of its keys, such as `apps`
 * @param endOf when a row may be purged, milliseconds; without it none is
 */
export function createTable<T>(redis: Redis, name: string, endOf?: (row: T) => number): Table<T> {
  const rows = `civic:{${name}}:rows`;
  const keys = [rows, `civic:{${name}}:ends`];
  const parse = (text: string | null) => (text === null ? undefined : (JSON.parse(text) as T));

  async function put(id: string, row: T, condition: '-' | '=' | '*', known = ''): Promise<boolean> {
    const args = [id, condition, JSON.stringify(row), endOf?.(row) ?? '', known];
    return (await redis.run(PUT, keys, args)) === 1;
  }
  const read = async (id: string) => (await redis.send(rows, 'HGET', rows, id)) as string | null;

  return {
    async get(id) {
      return parse(await read(id));
    },
    async all() {
      const texts = (await redis.send(rows, 'HVALS', rows)) as string[];
      return texts.map((text) => JSON.parse(text) as T);
    },
    async put(id, row) {
      await put(id, row, '*');
    },
    add: (id, row) => put(id, row, '-'),
    async change(id, change) {
      for (let nth = 0; nth < TRIES; nth++) {
        const known = await read(id);
        const next = change(parse(known));
        if (next === undefined) return parse(known);
        if (await put(id, next, known === null ? '-' : '=', known ?? '')) return parse(JSON.stringify(next));
      }
      throw new RedisError('REDIS_CONTENDED');
    },
    async remove(id) {
      return (await redis.run(REMOVE, keys, [id])) === 1;
    },
    async purge(now, limit) {
      return (await redis.run(PURGE, keys, [now, limit])) as number;
    },
  };
}
