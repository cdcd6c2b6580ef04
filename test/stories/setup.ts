import { configure } from 'storybook/test';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

// Generous, because a machine under load is slow, and no story asserts time.
configure({ asyncUtilTimeout: 15_000 });

// Only a real keyboard makes a browser close a dialog by itself at Escape.
globalThis.civicKeyboard = userEvent;

beforeEach(() => {
  vi.spyOn(console, 'error');
});

/** Finds what no story may do and axe does not look for. */
afterEach(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  expect(scrollWidth, 'wider than its screen').toBeLessThanOrEqual(clientWidth);
  expect(console.error).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
