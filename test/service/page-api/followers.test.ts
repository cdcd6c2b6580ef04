import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Context } from '../../../service/src/context.js';
import { createFollowers } from '../../../service/src/page-api/followers.js';
import { advance } from '../../../service/src/scope-request/advance.js';
import { move } from '../../../service/src/scope-request/moves.js';
import type { ScopeRequest } from '../../../service/src/scope-request/scope-request.js';
import { type TestContext, testClock, testContext } from '../support/approved-request.js';
import { START, storedRequest } from '../support/stored-request.js';

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

/** One who follows. What it is shown waits until it asks for the next. */
function follow(context: Context, uuid: string) {
  const shown: ScopeRequest[] = [];
  const end: { isOver: boolean; failure?: unknown } = { isOver: false };
  let tell = () => {};
  let goOn = (_more: boolean) => {};
  const followers = createFollowers<undefined>(context, {
    show: (_to, request) => {
      shown.push(request);
      tell();
      return new Promise((resolve) => {
        goOn = resolve;
      });
    },
    over: (_to, error) => {
      end.isOver = true;
      end.failure = error;
      tell();
    },
  });
  const following = followers.follow(uuid, undefined);
  let asked = 0;
  return {
    /** @returns what is shown next; undefined when it is over */
    async next(): Promise<ScopeRequest | undefined> {
      goOn(true);
      while (shown.length <= asked && !end.isOver) {
        await new Promise<void>((resolve) => {
          tell = resolve;
        });
      }
      return shown[asked++];
    },
    enough: () => goOn(false),
    stop: () => followers.stop(following),
    failure: () => end.failure,
  };
}

/** As `follow`, but takes everything at once. @returns all that was shown, when it is over */
async function followToTheEnd(context: Context, uuid: string): Promise<ScopeRequest[]> {
  const page = follow(context, uuid);
  const rows: ScopeRequest[] = [];
  for (let row = await page.next(); row; row = await page.next()) rows.push(row);
  return rows;
}

/** How many listen to the store of `context` now. */
function countListeners({ store }: Context): () => number {
  let listening = 0;
  const { subscribe } = store;
  store.subscribe = (uuid, listener) => {
    const end = subscribe(uuid, listener);
    listening++;
    return () => {
      listening--;
      end();
    };
  };
  return () => listening;
}

it('sees a change that happens while whoever follows is still busy with the last one', async () => {
  const uuid = await put();
  const page = follow(bench.context, uuid);
  expect(await page.next()).toMatchObject({ status: 'pending' });
  await read(uuid);
  expect(await page.next()).toMatchObject({ status: 'read' });
  await cancel(uuid);
  expect(await page.next()).toMatchObject({ status: 'cancelled' });
  expect(await page.next()).toBeUndefined();
});

it('sees a change that happens between subscribing and reading, once', async () => {
  const uuid = await put();
  const { getScopeRequest } = bench.context.store;
  bench.context.store.getScopeRequest = async (name) => {
    bench.context.store.getScopeRequest = getScopeRequest;
    await read(uuid);
    return getScopeRequest(name);
  };
  const page = follow(bench.context, uuid);
  expect(await page.next()).toMatchObject({ status: 'read', version: 2 });
  const next = page.next();
  await cancel(uuid);
  expect(await next).toMatchObject({ status: 'cancelled', version: 3 });
});

it('skips what it was too slow for: state, not a queue', async () => {
  const uuid = await put();
  const page = follow(bench.context, uuid);
  await page.next();
  await read(uuid);
  await cancel(uuid);
  expect(await page.next()).toMatchObject({ status: 'cancelled', version: 3 });
});

it('is shown nothing after it has stopped, although a reading was under way, and listens no more', async () => {
  const uuid = await put();
  const listeners = countListeners(bench.context);
  const page = follow(bench.context, uuid);
  expect(listeners()).toBe(1);
  page.stop();
  page.stop();
  expect(listeners()).toBe(0);
  await read(uuid);
  expect(await page.next()).toBeUndefined();
  expect(page.failure()).toBeUndefined();
});

it('keeps no timer when nobody follows any more', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const pages = [follow(bench.context, await put()), follow(bench.context, await put())];
    const [first, second] = pages;
    for (const page of pages) await page.next();
    for (const page of pages) void page.next();
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(pages.length);
    first?.stop();
    second?.stop();
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

it('is over when whoever follows has had enough', async () => {
  const uuid = await put();
  const listeners = countListeners(bench.context);
  const page = follow(bench.context, uuid);
  await page.next();
  page.enough();
  expect(await page.next()).toBeUndefined();
  expect(listeners()).toBe(0);
});

it('fails for a scope request that is not there, and listens no more', async () => {
  const listeners = countListeners(bench.context);
  const page = follow(bench.context, storedRequest().uuid);
  expect(await page.next()).toBeUndefined();
  expect(page.failure()).toMatchObject({ code: 'unknown_scope_request' });
  expect(listeners()).toBe(0);
});

it('looks by itself when time is over, for each at its own time, and for one that was renewed at its new time', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const clock = testClock(START);
    const side = await testContext({}, clock);
    const { store } = side.context;
    const [first, second, third] = [0, 1_000, 2_000].map((more) => {
      const request = storedRequest();
      return { ...request, expiresAt: request.expiresAt + more };
    });
    if (!first || !second || !third) throw new Error('three');
    const ends: string[] = [];
    const followers = createFollowers<string>(side.context, {
      show: (name, { status }) => {
        if (status === 'expired') ends.push(name);
        return true;
      },
      over: () => {},
    });
    for (const [name, request] of Object.entries({ third, first, second })) {
      await store.createScopeRequest(request);
      followers.follow(request.uuid, name);
    }
    async function pass(milliseconds: number) {
      clock.advance(milliseconds);
      await vi.advanceTimersByTimeAsync(milliseconds + 100);
    }
    await pass(0);
    // One for all three.
    expect(vi.getTimerCount()).toBe(1);
    const life = first.expiresAt - clock();
    await advance(side.context, second.uuid, (row) => ({
      ...row,
      version: row.version + 1,
      expiresAt: row.expiresAt + 5_000,
    }));
    await pass(life - 1);
    expect(ends).toEqual([]);
    await pass(1);
    expect(ends).toEqual(['first']);
    await pass(2_000);
    expect(ends).toEqual(['first', 'third']);
    await pass(4_000);
    expect(ends).toEqual(['first', 'third', 'second']);
    await side.close();
  } finally {
    vi.useRealTimers();
  }
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
      const following = followToTheEnd(context, uuid);
      const changing = scheduler
        .schedule(Promise.resolve(), 'wallet')
        .then(() => read(uuid))
        .then(() => scheduler.schedule(Promise.resolve(), 'page'))
        .then(() => cancel(uuid));
      const [seen] = await scheduler.waitFor(Promise.all([following, changing]));
      const versions = seen.map(({ version }) => version);
      expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
      expect(seen.at(-1)?.status).toBe('cancelled');
    }),
    { numRuns: 300 },
  );
});
