import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { STATUSES } from 'civic-elements/protocol';
import { createMemoryStore } from '../../../service/src/store/memory.js';
import { openRedisStore } from '../../../service/src/store/redis.js';
import { createSqliteStore } from '../../../service/src/store/sqlite.js';
import { dueAt } from '../../../service/src/scope-request/lapse.js';
import type { ScopeRequest } from '../../../service/src/scope-request/scope-request.js';
import type { Store } from '../../../service/src/store/store.js';
import { type RedisServer, startRedis } from '../support/redis-server.js';
import { temporaryFolder } from '../support/store-folder.js';
import {
  START,
  linkHashes,
  storedAnchor,
  storedApp,
  storedKey,
  storedList,
  storedRequest,
  storedVerification,
} from '../support/stored-request.js';

const files = temporaryFolder();
let redis: RedisServer;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

/** One call, and what it tells: the value, or only that it threw. */
type Command = (store: Store) => Promise<unknown>;

const UUIDS = ['u0', 'u1', 'u2'];
const uuid = fc.constantFrom(...UUIDS);
const time = fc.integer({ min: 0, max: 8 }).map((step) => START + step * 1000);
const key = fc.constantFrom('k0', 'k1', '__proto__');
/** A list and an index in it. */
const place = fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 0, max: 3 }));

/** Rows as the service writes them: hashes belong to one uuid, so that no two rows share one. */
const row = fc
  .record({
    uuid,
    status: fc.constantFrom(...STATUSES),
    version: fc.integer({ min: 1, max: 5 }),
    expiresAt: time,
    generation: fc.integer({ min: 0, max: 1 }),
    hasLinks: fc.boolean(),
    sealedClaims: fc.option(fc.string(), { nil: undefined }),
    exchange: fc.option(
      fc.record({
        attempt: fc.string(),
        retryUntil: time,
        answer: fc.option(fc.string(), { nil: undefined }),
      }),
      { nil: undefined },
    ),
  })
  .map(({ hasLinks, sealedClaims, exchange, ...rest }): ScopeRequest => {
    const { linkHashes: _, ...plain } = storedRequest({ ...rest, challenge: 'challenge' });
    return {
      ...plain,
      ...(hasLinks && { linkHashes: linkHashes(rest.uuid, rest.generation) }),
      ...(sealedClaims !== undefined && { sealedClaims }),
      ...(exchange && {
        exchange: {
          attempt: exchange.attempt,
          retryUntil: exchange.retryUntil,
          ...(exchange.answer !== undefined && { sealedResponse: exchange.answer }),
        },
      }),
    };
  });

const command: fc.Arbitrary<Command> = fc.oneof(
  row.map(
    (request): Command =>
      (store) =>
        store.createScopeRequest(request),
  ),
  row.map(
    (request): Command =>
      (store) =>
        store.compareAndSet(request),
  ),
  uuid.map(
    (name): Command =>
      async (store) => {
        const stored = await store.getScopeRequest(name);
        return (
          stored &&
          store.compareAndSet({ ...stored, version: stored.version + 1, expiresAt: stored.expiresAt + 500 })
        );
      },
  ),
  uuid.map(
    (name): Command =>
      (store) =>
        store.getScopeRequest(name),
  ),
  fc.tuple(uuid, fc.integer({ min: 0, max: 1 }), fc.constantFrom('qr' as const, 'same-device' as const)).map(
    ([name, generation, kind]): Command =>
      (store) =>
        store.findByLink(linkHashes(name, generation)[kind]),
  ),
  fc.tuple(time, fc.integer({ min: 1, max: 4 })).map(
    ([now, limit]): Command =>
      async (store) => {
        // Rows that are due in the same millisecond have no order.
        const uuids = await store.due(now, limit);
        const rows = await Promise.all(uuids.map((name) => store.getScopeRequest(name)));
        return rows.map((request) => request && dueAt(request));
      },
  ),
  fc.tuple(time, time).map(
    ([before, now]): Command =>
      (store) =>
        store.purge(before, now, 10),
  ),
  time.map(
    (now): Command =>
      (store) =>
        store.countOpen(now),
  ),
  fc.tuple(key, time, time).map(
    ([name, until, now]): Command =>
      (store) =>
        store.spend(name, until, now),
  ),
  fc.tuple(key, place, time, time).map(
    ([id, [list, index], issuedAt, expiresAt]): Command =>
      (store) =>
        store.addIssued({ id, configuration: 'c', list, index, issuedAt, expiresAt, contact: id }),
  ),
  fc.tuple(key, fc.boolean(), time).map(
    ([name, isId, revokedAt]): Command =>
      (store) =>
        store.revokeIssued(isId ? { id: name } : { contact: name }, revokedAt),
  ),
  fc.tuple(fc.option(key, { nil: undefined }), fc.integer({ min: 1, max: 4 })).map(
    ([name, limit]): Command =>
      (store) =>
        store.listIssued(limit, name === undefined ? undefined : { contact: name }),
  ),
  place.map(
    ([list]): Command =>
      (store) =>
        store.revokedIndices(list),
  ),
  fc.tuple(key, time).map(
    ([name, expiresAt]): Command =>
      (store) =>
        store.addVerification(storedVerification(name, { expiresAt })),
  ),
  fc.tuple(key, time).map(
    ([name, expiresAt]): Command =>
      (store) =>
        store.changeVerification(name, (known) => ({ ...known, expiresAt, triesLeft: 0 })),
  ),
  key.map(
    (name): Command =>
      (store) =>
        store.getVerification(name),
  ),
  fc.tuple(key, fc.integer({ min: 1, max: 3 }), time, time).map(
    ([name, limit, until, now]): Command =>
      (store) =>
        store.count(name, limit, until, now),
  ),
  key.map(
    (name): Command =>
      (store) =>
        store.uncount(name),
  ),
  key.map(
    (name): Command =>
      (store) =>
        store.putApp(storedApp(name)),
  ),
  key.map(
    (name): Command =>
      (store) =>
        store.addApp(storedApp(name)),
  ),
  fc.tuple(key, fc.boolean()).map(
    ([name, isChanged]): Command =>
      (store) =>
        store.changeApp(name, (app) =>
          isChanged ? { ...app, authCodeLifetime: app.authCodeLifetime + 1 } : undefined,
        ),
  ),
  key.map(
    (name): Command =>
      (store) =>
        store.getApp(name),
  ),
  fc.constant<Command>((store) => store.listApps()),
  key.map(
    (name): Command =>
      (store) =>
        store.putTrustAnchor(storedAnchor(name)),
  ),
  key.map(
    (name): Command =>
      (store) =>
        store.removeTrustAnchor(name),
  ),
  fc.constant<Command>((store) => store.listTrustAnchors()),
  fc.tuple(key, fc.integer({ min: 1, max: 3 }), fc.option(fc.constant([]), { nil: undefined })).map(
    ([name, version, certificates]): Command =>
      (store) =>
        store.compareAndSetTrustList(storedList(name, { version }), certificates),
  ),
  key.map(
    (name): Command =>
      (store) =>
        store.removeTrustList(name),
  ),
  key.map(
    (name): Command =>
      (store) =>
        store.getListedCertificates(name),
  ),
  fc.constant<Command>((store) => store.listTrustLists()),
  key.map(
    (name): Command =>
      (store) =>
        store.putSigningKey(storedKey(name)),
  ),
  fc.constant<Command>((store) => store.listSigningKeys()),
  fc.tuple(key, fc.string()).map(
    ([name, value]): Command =>
      (store) =>
        store.putSecret(name, value),
  ),
  fc.string().map(
    (more): Command =>
      (store) =>
        store.changeSecrets(({ value }) => `${value}${more}`),
  ),
  key.map(
    (name): Command =>
      (store) =>
        store.getSecret(name),
  ),
);

async function run(store: Store, commands: Command[]): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const each of commands) answers.push(await each(store).catch(() => 'refused'));
  return answers;
}

/** Runs commands on a store that is opened anew on the way. */
async function runInTwo(
  open: () => Store | Promise<Store>,
  commands: Command[],
  at: number,
): Promise<unknown[]> {
  const before = await open();
  const head = await run(before, commands.slice(0, at));
  await before.close();
  const after = await open();
  const answers = [...head, ...(await run(after, commands.slice(at)))];
  await after.close();
  return answers;
}

const commands = fc.array(command, { maxLength: 40 });

it('memory and SQLite answer any sequence of commands alike, also when the file is reopened on the way (D1.9, D1.10)', async () => {
  await fc.assert(
    fc.asyncProperty(commands, fc.nat(40), async (all, at) => {
      const path = files.path();
      const expected = await run(createMemoryStore(), all);
      const open = () => createSqliteStore(path, { synchronous: 'NORMAL' });
      expect(await runInTwo(open, all, at)).toEqual(expected);
    }),
    { numRuns: 120 },
  );
}, 60_000);

it('memory and Redis answer any sequence of commands alike, also when another instance goes on with it (D1.9, D1.10)', async () => {
  await fc.assert(
    fc.asyncProperty(commands, fc.nat(40), async (all, at) => {
      await redis.admin.flushAll();
      const expected = await run(createMemoryStore(), all);
      expect(await runInTwo(() => openRedisStore(redis.options), all, at)).toEqual(expected);
    }),
    { numRuns: 120 },
  );
}, 60_000);
