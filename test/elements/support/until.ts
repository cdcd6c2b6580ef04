/** Waits one turn of the event loop. It does not wait for a frame, because a tab in the background gets none. */
export function turn(): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** How long a test waits for a condition, in milliseconds. It is less than the runner's own limit, whose error could not name the condition. */
const PATIENCE = 60_000;

/** Resolves as soon as `condition` holds. @throws Error that shows the condition when it does not hold in time */
export async function until(condition: () => unknown): Promise<void> {
  // Lit has rendered after some microtasks, which is sooner than any timer.
  for (let round = 0; round < 20 && !condition(); round += 1) await undefined;
  const end = performance.now() + PATIENCE;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`waited in vain for ${String(condition)}`);
    await turn();
  }
}
