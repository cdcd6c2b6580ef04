import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { ServiceEvents } from '../events.js';

/** Seconds: from what a snapshot takes to what a slow disk makes of an exchange. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** How requests are answered. A route is named as it is registered, so that neither ids nor secrets are labels. */
export function observeTraffic(registry: Registry, events: ServiceEvents): void {
  const registers = [registry];
  const requests = new Counter({
    name: 'civic_http_requests_total',
    help: 'Requests that were answered, by method, route and status',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'civic_http_request_seconds',
    help: 'How long answers took, by route; streams and long polls are left out',
    labelNames: ['route'],
    buckets: BUCKETS,
    registers,
  });
  events.on('request-answered', ({ method, route = 'none', statusCode, seconds: took }) => {
    requests.inc({ method, route, status: statusCode });
    if (route !== FOLLOWED) seconds.observe({ route }, took);
  });
  const streams = new Gauge({
    name: 'civic_streams_open',
    help: 'Pages that follow their scope request by a stream of events',
    registers,
  });
  events.on('streams', (count) => streams.set(count));
  const sweep = new Gauge({
    name: 'civic_sweep_seconds',
    help: 'How long the last sweep took, which ends what is over and wipes what was kept for a retry',
    registers,
  });
  const lag = new Gauge({
    name: 'civic_sweep_lag_seconds',
    help: 'For how long the row that waited longest for the last sweep had been due; around 5 where sweeps keep up',
    registers,
  });
  const failures = new Counter({
    name: 'civic_sweep_failures_total',
    help: 'Sweeps that failed',
    registers,
  });
  events.on('swept', ({ seconds: took, lag: due }) => {
    sweep.set(took);
    if (due === undefined) failures.inc();
    else lag.set(due);
  });
}

/** Where pages wait for a change. */
const FOLLOWED = '/scope-requests/:uuid';
