import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { advance } from '../../../service/src/scope-request/advance.js';
import { move } from '../../../service/src/scope-request/moves.js';
import { type PageKey, type PageService, pageService, snapshotOf } from '../support/page-service.js';

let service: PageService;
let key: PageKey;
beforeAll(async () => {
  service = await pageService();
});
beforeEach(async () => {
  key = await service.start();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => service.close());

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Asks, and comes back once the service waits. */
async function ask(query: string) {
  const state = { isAnswered: false };
  const response = service.get(key, query).then((answer) => {
    state.isAnswered = true;
    return answer;
  });
  for (let turns = 0; vi.getTimerCount() < 2 && !state.isAnswered && turns < 10_000; turns++) await turn();
  return { state, response };
}

describe('GET …?after=&wait=', () => {
  it('waits while nothing changes and answers at the change', async () => {
    const { state, response } = await ask('?after=1&wait=25');
    await vi.advanceTimersByTimeAsync(24_000);
    await turn();
    expect(state.isAnswered).toBe(false);
    await advance(service.context, key.uuid, (row) => move(row, ['read']));
    expect(snapshotOf(await response)).toMatchObject({ status: 'read', version: 2 });
  });

  it('answers with what is there when the wait is over', async () => {
    const { state, response } = await ask('?after=1&wait=25');
    await vi.advanceTimersByTimeAsync(24_999);
    await turn();
    expect(state.isAnswered).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(snapshotOf(await response)).toMatchObject({ status: 'pending', version: 1 });
  });

  it.each(['?after=0&wait=25', '?after=1&wait=0', '?after=1', '?wait=25', ''])(
    'answers at once: %s',
    async (query) => {
      vi.useRealTimers();
      const response = await service.get(key, query);
      expect(snapshotOf(response)).toMatchObject({ status: 'pending', version: 1 });
    },
  );

  it('answers at once when the page has missed a change', async () => {
    await service.post(key, 'renew');
    expect(snapshotOf(await service.get(key, '?after=1&wait=25')).version).toBe(2);
  });

  it('does not wait for what will never change again', async () => {
    await service.post(key, 'cancel');
    expect(snapshotOf(await service.get(key, '?after=999&wait=25')).status).toBe('cancelled');
  });

  it('hands over the auth code at the approval', async () => {
    const { response } = await ask('?after=1&wait=25');
    await service.answer(key);
    expect(snapshotOf(await response)).toMatchObject({ status: 'approved', authCode: expect.any(String) });
  });

  it('leaves neither timer nor listener behind', async () => {
    const { response } = await ask('?after=1&wait=25');
    await service.post(key, 'cancel');
    await response;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not remembered once it is over, by a signal that outlives it (T34)', async () => {
    // On Node 20 the sources of AbortSignal.any keep an entry for every signal ever made of them.
    const any = vi.spyOn(AbortSignal, 'any');
    const { response } = await ask('?after=1&wait=25');
    await service.post(key, 'cancel');
    await response;
    expect(any).not.toHaveBeenCalled();
    any.mockRestore();
  });

  it('does not hold up a service that closes', async () => {
    const closing = await pageService();
    const other = await closing.start();
    const response = closing.get(other, '?after=1&wait=25');
    for (let turns = 0; vi.getTimerCount() < 2 && turns < 10_000; turns++) await turn();
    await closing.close();
    expect((await response).statusCode).toBe(200);
  });
});
