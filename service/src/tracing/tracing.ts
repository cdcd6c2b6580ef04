import type { FastifyInstance } from 'fastify';
import type { ServiceEvents } from '../events.js';
import type { Ask } from './observe-store.js';

/** Spans for the OpenTelemetry SDK that the operator registered. */
export interface Tracing {
  /** One span for each request, by its route, in which everything else of it happens. */
  traceRequests(app: FastifyInstance): void;
  /** One span for each step of a scope request. */
  traceLifeCycle(events: ServiceEvents): void;
  /** One span for each operation of the store that a request makes. */
  traceOperation(operation: string, ask: Ask): Ask;
  /** The span in which this is called, as the value of a `traceparent` header (W3C Trace Context); undefined outside of any. */
  here(): string | undefined;
}

/**
 * Whether an OpenTelemetry SDK was registered before the service began (`node --import`). The library of its API marks that on the global object, in the
 * same way through all its versions 1, so that nothing needs to be loaded to know.
 */
export function hasSdk(): boolean {
  return Symbol.for('opentelemetry.js.api.1') in globalThis;
}

/** @returns undefined, and nothing is loaded, where no SDK was registered */
export async function loadTracing(system: string): Promise<Tracing | undefined> {
  if (!hasSdk()) return undefined;
  const { createTracing } = await import('./spans.js');
  return createTracing(system);
}
