import { Counter, type Registry } from 'prom-client';
import type { ServiceEvents } from '../events.js';

/** How scope requests fare, without a label that names an app or a person. */
export function observeFlows(registry: Registry, events: ServiceEvents): void {
  const registers = [registry];
  const statuses = new Counter({
    name: 'civic_scope_requests_total',
    help: 'Scope requests that reached a status (pending: they were created), by the channel of the answer where there was one',
    labelNames: ['status', 'channel'],
    registers,
  });
  events.on('status-reached', ({ status, channel = 'none' }) => statuses.inc({ status, channel }));
  const refused = new Counter({
    name: 'civic_requests_refused_total',
    help: 'Requests of pages and back-ends that were refused, by the code of the error',
    labelNames: ['code'],
    registers,
  });
  events.on('request-refused', ({ code }) => refused.inc({ code }));
  const reused = new Counter({
    name: 'civic_code_reuse_total',
    help: 'Auth codes that came a second time, from another attempt than the one that exchanged them',
    registers,
  });
  events.on('code-reused', () => reused.inc());
}
