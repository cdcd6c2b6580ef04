import { randomBytes } from 'node:crypto';
import type { Channel } from 'civic-elements/protocol';
import { dueAt } from '../scope-request/lapse.js';
import { type ScopeRequest, isOpen } from '../scope-request/scope-request.js';
import { type Redis, script } from './redis-connection.js';
import type { createSecuring } from './redis-secure.js';
import { ALL_SHARDS, shardKey, shardOf } from './redis-shards.js';
import type { Store } from './store.js';

/** Milliseconds after which Redis itself forgets a row that no service was there to end. */
const KEPT_UNSWEPT = 86_400_000;

/** Milliseconds for which a link stays findable after its time: more than the clocks of service and Redis may differ. */
const LINK_MARGIN = 600_000;

/** The channel on which instances tell each other which scope request changed, and who changed it. */
export const CHANGES = 'civic:changes';

/** Puts a row and what finds it where they belong. The names of the keys are those that `keysOf` gives. */
const PLACE = `
  local function place(uuid, version, write, text, due, open, expires, forget)
    redis.call('HSET', KEYS[1], 'v', version, 'w', write, 't', text)
    redis.call('PEXPIREAT', KEYS[1], forget)
    redis.call('ZREM', KEYS[2], uuid)
    redis.call('ZREM', KEYS[3], uuid)
    redis.call('ZREM', KEYS[4], uuid)
    if due == '' then redis.call('ZADD', KEYS[4], expires, uuid) else redis.call('ZADD', KEYS[2], due, uuid) end
    if open == '1' then redis.call('ZADD', KEYS[3], expires, uuid) end
  end`;

const CREATE = script(`${PLACE}
  if redis.call('EXISTS', KEYS[1]) == 1 then
    return redis.call('HGET', KEYS[1], 'w') == ARGV[3] and 1 or 0
  end
  place(unpack(ARGV, 1, 8))
  return 1`);

/** The winner's own id is stored with the row, so that a winner whose reply was lost learns that it won when it asks again. */
const REPLACE = script(`${PLACE}
  local now = redis.call('HMGET', KEYS[1], 'v', 'w')
  if now[1] == ARGV[2] and now[2] == ARGV[3] then return 1 end
  if now[1] ~= ARGV[9] then return 0 end
  place(unpack(ARGV, 1, 8))
  redis.call('PUBLISH', ARGV[10], ARGV[11])
  return 1`);

/** Names of rows that are due, without those that Redis has forgotten. */
const DUE = script(`
  local found = {}
  for _, uuid in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[2])) do
    if redis.call('EXISTS', ARGV[3] .. uuid) == 1 then
      found[#found + 1] = redis.call('ZSCORE', KEYS[1], uuid)
      found[#found + 1] = uuid
    else
      redis.call('ZREM', KEYS[1], uuid)
      redis.call('ZREM', KEYS[2], uuid)
    end
  end
  return found`);

type RequestStore = Pick<
  Store,
  | 'createScopeRequest'
  | 'getScopeRequest'
  | 'findByLink'
  | 'compareAndSet'
  | 'compareAndSetAll'
  | 'due'
  | 'countOpen'
  | 'secure'
>;

/** The row of a scope request, and the lists that have it. */
export function keysOf(uuid: string): string[] {
  const shard = shardOf(uuid);
  return [`row:${uuid}`, 'due', 'open', 'ended'].map((name) => shardKey(shard, name));
}

export const linkKey = (hash: string): string => `civic:link:${hash}`;

/**
 * That part of a store in Redis. A row, its version and its places in the lists of due, open and ended ones change in one script. Links stand apart,
 * because their hashes lie in other slots: one counts only while its row has it.
 * @param instance who this process is
 * @param wake wakes the subscribers of this process
 * @param secure waits until a row is where it must be; undefined where nothing needs to wait
 */
export function createRedisRequestStore(
  redis: Redis,
  instance: string,
  wake: (uuid: string) => void,
  secure: ReturnType<typeof createSecuring> | undefined,
): RequestStore {
  const argsOf = (request: ScopeRequest, write: string) => {
    const due = dueAt(request);
    return [
      request.uuid,
      request.version,
      write,
      JSON.stringify(request),
      due ?? '',
      isOpen(request) ? 1 : 0,
      request.expiresAt,
      Math.max(due ?? 0, request.expiresAt) + KEPT_UNSWEPT,
    ];
  };
  const newWrite = () => randomBytes(12).toString('base64url');

  async function putLinks({ uuid, linkHashes = {}, expiresAt }: ScopeRequest): Promise<void> {
    const links = Object.entries(linkHashes).filter(([channel]) => channel !== 'dc-api');
    await Promise.all(
      links.map(([channel, hash]) =>
        redis.send(
          linkKey(hash),
          'SET',
          linkKey(hash),
          `${channel} ${uuid}`,
          'PXAT',
          expiresAt + LINK_MARGIN,
        ),
      ),
    );
  }

  async function get(uuid: string): Promise<ScopeRequest | undefined> {
    const [key = ''] = keysOf(uuid);
    const text = (await redis.send(key, 'HGET', key, 't')) as string | null;
    return text === null ? undefined : (JSON.parse(text) as ScopeRequest);
  }

  async function replace(next: ScopeRequest): Promise<boolean> {
    const write = newWrite();
    const args = [...argsOf(next, write), next.version - 1, CHANGES, `${instance} ${next.uuid}`];
    const [reply] = await Promise.all([
      redis.runUntilReplied(REPLACE, keysOf(next.uuid), args),
      putLinks(next),
    ]);
    return reply === 1;
  }

  return {
    async createScopeRequest(request) {
      const [created] = await Promise.all([
        redis.run(CREATE, keysOf(request.uuid), argsOf(request, newWrite())),
        putLinks(request),
      ]);
      if (created !== 1) throw new Error('uuid exists');
    },
    getScopeRequest: get,
    async findByLink(hash) {
      const link = (await redis.send(linkKey(hash), 'GET', linkKey(hash))) as string | null;
      if (link === null) return undefined;
      const [channel, uuid] = [
        link.slice(0, link.indexOf(' ')) as Channel,
        link.slice(link.indexOf(' ') + 1),
      ];
      const request = await get(uuid);
      return request?.linkHashes?.[channel] === hash ? { request, channel } : undefined;
    },
    async compareAndSet(next) {
      const won = await replace(next);
      if (won) wake(next.uuid);
      return won;
    },
    async compareAndSetAll(rows) {
      const outcomes = await Promise.all(rows.map(replace));
      const won = rows.filter((_row, index) => outcomes[index]);
      for (const { uuid } of won) wake(uuid);
      return won;
    },
    async due(now, limit) {
      const found = await Promise.all(
        ALL_SHARDS.map((shard) =>
          redis.run(
            DUE,
            [shardKey(shard, 'due'), shardKey(shard, 'open')],
            [now, limit, shardKey(shard, 'row:')],
          ),
        ),
      );
      return (found as string[][])
        .flatMap((pairs) =>
          pairs.flatMap((at, index) => (index % 2 ? [] : [{ at: Number(at), uuid: pairs[index + 1] ?? '' }])),
        )
        .toSorted((a, b) => a.at - b.at)
        .slice(0, limit)
        .map(({ uuid }) => uuid);
    },
    async countOpen(now) {
      const counts = await Promise.all(
        ALL_SHARDS.map((shard) => {
          const key = shardKey(shard, 'open');
          return redis.send(key, 'ZCOUNT', key, `(${now}`, '+inf');
        }),
      );
      return (counts as number[]).reduce((sum, n) => sum + n, 0);
    },
    async secure(request) {
      await secure?.(request);
    },
  };
}

/** The version of a row as text; null where there is none. */
export async function versionOf(redis: Redis, uuid: string): Promise<string | null> {
  const [key = ''] = keysOf(uuid);
  return (await redis.send(key, 'HGET', key, 'v')) as string | null;
}
