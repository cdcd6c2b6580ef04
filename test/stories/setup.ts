import { afterEach, beforeEach, expect, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

// What only a real keyboard can do: browsers close dialogs for Escape themselves.
globalThis.civicKeyboard = userEvent;

beforeEach(() => {
  vi.spyOn(console, 'error');
});

/** What no story may do, and axe does not see. */
afterEach(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  expect(scrollWidth, 'wider than its screen').toBeLessThanOrEqual(clientWidth);
  expect(console.error).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
