import type { CDPSession, Page } from '@playwright/test';

/** What is alive on a page after its garbage was collected. */
export interface Alive {
  /** Bytes of the JavaScript heap. */
  heap: number;
  nodes: number;
  listeners: number;
}

/** Counts what is alive, as the browser sees it. */
export async function createMemoryMeter(page: Page): Promise<() => Promise<Alive>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  return async () => {
    // What is only reachable from a finalizer, or from a node that was just freed, goes with the next collection.
    for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const valueOf = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    return {
      heap: valueOf('JSHeapUsedSize'),
      nodes: valueOf('Nodes'),
      listeners: valueOf('JSEventListeners'),
    };
  };
}
