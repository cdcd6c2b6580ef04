import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ClickGuard } from '../../../wallet/app/click-guard.js';

let changes = 0;
let guard: ClickGuard;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
  changes = 0;
  guard = new ClickGuard(() => changes++);
});

afterEach(() => {
  vi.useRealTimers();
});

const click = (isTrusted = true, timeStamp = performance.now()) => ({ isTrusted, timeStamp }) as Event;

describe('ClickGuard', () => {
  it('lets nothing through before the question is shown', () => {
    expect(guard.allows(click())).toBe(false);
  });

  it('lets nothing through in the first half second', () => {
    guard.show();
    vi.advanceTimersByTime(499);
    expect(guard.allows(click())).toBe(false);
    expect(guard.isArmed).toBe(false);
  });

  it('lets a click of a person through after half a second, and says so', () => {
    guard.show();
    vi.advanceTimersByTime(501);
    expect(guard.allows(click())).toBe(true);
    expect(guard.isArmed).toBe(true);
    expect(changes).toBe(2);
  });

  it('lets no click of a script through (T30)', () => {
    guard.show();
    vi.advanceTimersByTime(5000);
    expect(guard.allows(click(false))).toBe(false);
  });

  it('counts from when the click happened, not from when it was handled', () => {
    guard.show();
    const early = click(true, performance.now() + 100);
    vi.advanceTimersByTime(5000);
    expect(guard.allows(early)).toBe(false);
  });

  it('starts again when the window comes back to the front', () => {
    guard.show();
    vi.advanceTimersByTime(5000);
    guard.show();
    expect(guard.allows(click())).toBe(false);
  });

  it('lets nothing through once the question is gone, and leaves no timer', () => {
    guard.show();
    guard.hide();
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(5000);
    expect(guard.allows(click())).toBe(false);
  });
});
