import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { send } from '../../../wallet/core/http.js';

const URL_OF_SERVICE = new URL('https://service.test/request');

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A service that never answers. It notes the signal at which the wallet gives up. */
function silence() {
  const signals: AbortSignal[] = [];
  const fetch = (_url: unknown, { signal }: RequestInit = {}) =>
    new Promise<Response>((_resolve, reject) => {
      if (!signal) return;
      signals.push(signal);
      const give = () => reject(signal.reason as Error);
      if (signal.aborted) give();
      signal.addEventListener('abort', give);
    });
  return { signals, fetch: fetch as typeof globalThis.fetch };
}

describe('a service that never answers', () => {
  it('is given up after 15 s, and not before', async () => {
    const { signals, fetch } = silence();
    const sent = send(URL_OF_SERVICE, {}, { fetch }).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(14_999);
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
    await vi.advanceTimersByTimeAsync(1);
    expect(await sent).toMatchObject({ code: 'network_failed', cause: { name: 'TimeoutError' } });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is given up after 15 s as well where the caller has a signal of its own', async () => {
    const { fetch } = silence();
    const { signal } = new AbortController();
    const sent = send(URL_OF_SERVICE, {}, { fetch, signal }).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await sent).toMatchObject({ code: 'network_failed', cause: { name: 'TimeoutError' } });
  });

  it('is given up at once when the caller says so, before or meanwhile', async () => {
    const { fetch } = silence();
    const reason = new Error('closed');
    const before = send(URL_OF_SERVICE, {}, { fetch, signal: AbortSignal.abort(reason) });
    await expect(before).rejects.toMatchObject({ code: 'network_failed', cause: reason });
    const ending = new AbortController();
    const sent = send(URL_OF_SERVICE, {}, { fetch, signal: ending.signal });
    ending.abort(reason);
    await expect(sent).rejects.toMatchObject({ code: 'network_failed', cause: reason });
    expect(vi.getTimerCount()).toBe(0);
  });
});

it('a reply that stops half-way is given up as well', async () => {
  const fetch = async (_url: unknown, { signal }: RequestInit = {}) =>
    new Response(
      new ReadableStream({
        start(stream) {
          stream.enqueue(new TextEncoder().encode('{'));
          signal?.addEventListener('abort', () => stream.error(signal.reason));
        },
      }),
    );
  const sent = send(URL_OF_SERVICE, {}, { fetch: fetch as typeof globalThis.fetch }).catch(
    (error: unknown) => error,
  );
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await sent).toMatchObject({ code: 'network_failed' });
});

it('a reply in time leaves no timer and no listener behind', async () => {
  const { signal } = new AbortController();
  const removed = vi.spyOn(signal, 'removeEventListener');
  const reply = await send(URL_OF_SERVICE, {}, { fetch: async () => new Response('{}'), signal });
  expect(reply).toEqual({ status: 200, ok: true, text: '{}' });
  expect(vi.getTimerCount()).toBe(0);
  expect(removed).toHaveBeenCalledOnce();
});
