import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Context } from '../context.js';

/** Seconds: memory, a row in the cache of a file, an fsync or a network, a slow disk, a foreign lock. */
const BUCKETS = [0.0005, 0.002, 0.01, 0.05, 0.25, 1, 5];

/** Milliseconds between two counts of rows. Each reads the tables: of a million rows a few seconds of a core, part by part. */
const PAUSE = 600_000;

/** How the store does, by the names of its operations (store/store.ts). */
export function observeStoring(registry: Registry, { store, events, clock, options }: Context): void {
  const registers = [registry];
  const seconds = new Histogram({
    name: 'civic_store_operation_seconds',
    help: 'How long operations of the store took, by operation',
    labelNames: ['operation'],
    buckets: BUCKETS,
    registers,
  });
  const errors = new Counter({
    name: 'civic_store_errors_total',
    help: 'Operations of the store that failed, by operation and the code of SQLite, Redis or the system',
    labelNames: ['operation', 'code'],
    registers,
  });
  events.on('store-asked', ({ operation, seconds: took, error }) => {
    seconds.observe({ operation }, took);
    if (error !== undefined) errors.inc({ operation, code: error });
  });
  const size = new Gauge({
    name: 'civic_store_bytes',
    help: 'Bytes of the database file with its journal, or of the memory of the Redis servers in all; none for a store in memory',
    labelNames: ['store'],
    registers,
    async collect() {
      const bytes = await store.size();
      if (bytes !== undefined) size.set({ store: options.store }, bytes);
    },
  });
  let countAt = 0;
  const rows = new Gauge({
    name: 'civic_store_rows',
    help: 'Rows by table of the database, counted every ten minutes at most; not with Redis',
    labelNames: ['table'],
    registers,
    collect() {
      // There, each instance would fetch every row over the network.
      if (options.store === 'redis' || clock() < countAt) return;
      countAt = clock() + PAUSE;
      // Nobody waits for it: the next one who asks is told. That it failed is in `civic_store_errors_total`.
      count().catch(() => {});
    },
  });
  async function count(): Promise<void> {
    for (const counted of await store.countTables()) rows.set({ table: counted.table }, counted.rows);
  }
}
