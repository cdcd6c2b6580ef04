import { Counter, Gauge, Registry, collectDefaultMetrics } from 'prom-client';
import type { Context } from '../context.js';

/** Numbers about the process and the open scope requests, without labels that name apps or people. */
export function createRegistry(context: Context): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const openRequests = new Gauge({
    name: 'civic_scope_requests_open',
    help: 'Scope requests that wait for a wallet',
    registers: [registry],
    async collect() {
      openRequests.set(await context.store.countOpen(context.clock()));
    },
  });
  const refused = new Counter({
    name: 'civic_presentations_refused_total',
    help: 'Answers of wallets that were not accepted, by the check that failed',
    labelNames: ['check'],
    registers: [registry],
  });
  context.events.on('presentation-refused', ({ check }) => refused.inc({ check }));
  return registry;
}
