import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type Patience,
  SilenceError,
  createPatience,
  within,
} from '../../../service/src/store/redis-patience.js';

const LIMIT = 5_000;

/** A reply that never comes. */
const nothing = () => new Promise<never>(() => {});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** How many of them have been given up so far. */
function givenUp(waiting: readonly Promise<unknown>[]): () => number {
  let count = 0;
  for (const one of waiting)
    one.catch((error: unknown) => {
      if (error instanceof SilenceError) count++;
    });
  return () => count;
}

describe('the patience of a connection', () => {
  let patience: Patience;
  beforeEach(() => {
    patience = createPatience(LIMIT);
  });
  afterEach(() => patience.stop());

  it('ends between one and two times the limit, however much is sent meanwhile', async () => {
    const sent = [patience.wait(nothing)];
    const count = givenUp(sent);
    for (let second = 1; second <= 5; second++) {
      await vi.advanceTimersByTimeAsync(900);
      patience.wait(nothing).catch(() => {});
    }
    expect(count()).toBe(0);
    await vi.advanceTimersByTimeAsync(2 * LIMIT - 4_500);
    expect(count()).toBe(1);
  });

  it('has no end for a reply that comes in time, nor for a refusal', async () => {
    const late = new Promise((resolve) => setTimeout(resolve, LIMIT - 1, 'reply'));
    await Promise.all([
      expect(patience.wait(() => late)).resolves.toBe('reply'),
      expect(patience.wait(() => Promise.reject(new Error('NOPERM')))).rejects.toThrow('NOPERM'),
      vi.advanceTimersByTimeAsync(3 * LIMIT),
    ]);
    await expect(patience.wait(async () => 'next')).resolves.toBe('next');
  });

  it('once it has ended sends nothing for longer than the limit, so that the socket times out', async () => {
    const count = givenUp([patience.wait(nothing)]);
    await vi.advanceTimersByTimeAsync(2 * LIMIT);
    expect(count()).toBe(1);
    const send = vi.fn(async () => 'sent');
    await vi.advanceTimersByTimeAsync(LIMIT - 1);
    await expect(patience.wait(send)).rejects.toThrow(SilenceError);
    expect(send).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(LIMIT);
    await expect(patience.wait(send)).resolves.toBe('sent');
  });

  it('is there again at once when a late reply comes', async () => {
    let reply: (text: string) => void = () => {};
    const count = givenUp([
      patience.wait(
        () =>
          new Promise((resolve) => {
            reply = resolve;
          }),
      ),
    ]);
    await vi.advanceTimersByTimeAsync(2 * LIMIT);
    expect(count()).toBe(1);
    await expect(patience.wait(async () => 'sent')).rejects.toThrow(SilenceError);
    reply('late');
    await vi.advanceTimersByTimeAsync(0);
    await expect(patience.wait(async () => 'sent')).resolves.toBe('sent');
  });
});

describe('work that must end within a time', () => {
  it('is given up when it does not', async () => {
    const count = givenUp([within(LIMIT, nothing())]);
    await vi.advanceTimersByTimeAsync(LIMIT - 1);
    expect(count()).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(count()).toBe(1);
  });

  it('ends as it ends when it does, and leaves no timer', async () => {
    await expect(within(LIMIT, Promise.resolve('done'))).resolves.toBe('done');
    await expect(within(LIMIT, Promise.reject(new Error('refused')))).rejects.toThrow('refused');
    expect(vi.getTimerCount()).toBe(0);
  });
});
