import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { watch } from '../../../service/src/page-api/watch.js';
import { advance } from '../../../service/src/scope-request/advance.js';
import { move } from '../../../service/src/scope-request/moves.js';
import type { ScopeRequest } from '../../../service/src/scope-request/scope-request.js';
import { type TestContext, testContext } from '../support/approved-request.js';
import { storedRequest } from '../support/stored-request.js';

let bench: TestContext;
beforeEach(async () => {
  bench = await testContext();
});
afterEach(() => bench.close());

async function put(): Promise<string> {
  const request = storedRequest();
  await bench.context.store.createScopeRequest(request);
  return request.uuid;
}

const read = (uuid: string) => advance(bench.context, uuid, (row) => move(row, ['read']));
const cancel = (uuid: string) => advance(bench.context, uuid, (row) => move(row, ['cancelled']));

it('sees a change that happens while whoever watches is still busy with the last one', async () => {
  const uuid = await put();
  const rows = watch(bench.context, uuid, new AbortController().signal);
  expect((await rows.next()).value).toMatchObject({ status: 'pending' });
  await read(uuid);
  expect((await rows.next()).value).toMatchObject({ status: 'read' });
  await cancel(uuid);
  expect((await rows.next()).value).toMatchObject({ status: 'cancelled' });
  expect((await rows.next()).done).toBe(true);
});

it('sees a change that happens between subscribing and reading, once', async () => {
  const uuid = await put();
  const { getScopeRequest } = bench.context.store;
  bench.context.store.getScopeRequest = async (name) => {
    bench.context.store.getScopeRequest = getScopeRequest;
    await read(uuid);
    return getScopeRequest(name);
  };
  const abort = new AbortController();
  const rows = watch(bench.context, uuid, abort.signal);
  expect((await rows.next()).value).toMatchObject({ status: 'read', version: 2 });
  const next = rows.next();
  abort.abort();
  expect((await next).done).toBe(true);
});

it('skips what it was too slow for: state, not a queue', async () => {
  const uuid = await put();
  const rows = watch(bench.context, uuid, new AbortController().signal);
  await rows.next();
  await read(uuid);
  await cancel(uuid);
  expect((await rows.next()).value).toMatchObject({ status: 'cancelled', version: 3 });
});

it('ends at once for a signal that has fired already, and listens no more', async () => {
  const uuid = await put();
  const abort = new AbortController();
  abort.abort();
  expect((await watch(bench.context, uuid, abort.signal).next()).done).toBe(true);
});

it('fails for a scope request that is not there', async () => {
  const rows = watch(bench.context, storedRequest().uuid, new AbortController().signal);
  await expect(rows.next()).rejects.toMatchObject({ code: 'unknown_scope_request' });
});

it('never loses the end, and never goes back, in any order of events (D1.5, D2.13)', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const uuid = await put();
      const { store } = bench.context;
      const context = {
        ...bench.context,
        store: { ...store, getScopeRequest: scheduler.scheduleFunction(store.getScopeRequest) },
      };
      const seen: ScopeRequest[] = [];
      const watching = (async () => {
        for await (const row of watch(context, uuid, new AbortController().signal)) seen.push(row);
      })();
      const changing = scheduler
        .schedule(Promise.resolve(), 'wallet')
        .then(() => read(uuid))
        .then(() => scheduler.schedule(Promise.resolve(), 'page'))
        .then(() => cancel(uuid));
      await scheduler.waitFor(Promise.all([watching, changing]));
      const versions = seen.map(({ version }) => version);
      expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
      expect(seen.at(-1)?.status).toBe('cancelled');
    }),
    { numRuns: 300 },
  );
});
