import { Gauge, type Registry } from 'prom-client';
import type { Context } from '../context.js';
import type { TrustList } from '../store/store.js';

/** How the lists of trusted entities do, by the id that `trust list show` gives. A list whose age grows is not refreshed any more. */
export function observeTrustLists(registry: Registry, { store, clock }: Context): void {
  const observe = (name: string, help: string, valueOf: (list: TrustList) => number | undefined) => {
    const gauge = new Gauge({
      name,
      help,
      labelNames: ['list'],
      registers: [registry],
      async collect() {
        gauge.reset();
        for (const list of await store.listTrustLists()) {
          const value = valueOf(list);
          if (value !== undefined) gauge.set({ list: list.id }, value);
        }
      },
    });
  };
  observe(
    'civic_trust_list_age_seconds',
    'Seconds since the list was fetched and found good',
    ({ content }) => content && (clock() - content.fetchedAt) / 1000,
  );
  observe(
    'civic_trust_list_failures',
    'Refreshes that failed since the last good one',
    ({ failures }) => failures,
  );
  observe(
    'civic_trust_list_next_update_timestamp_seconds',
    'When nothing on the list is trusted any more',
    ({ content }) => content && content.nextUpdate / 1000,
  );
}
