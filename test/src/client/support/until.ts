/** Resolves as soon as `condition` holds, looking again at each turn of the event loop; the runner's time limit ends a wait in vain. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
