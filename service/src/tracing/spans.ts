import { SpanKind, SpanStatusCode, type Tracer, context, trace } from '@opentelemetry/api';
import { traceLifeCycle } from './life-cycle.js';
import { type Ask, kindOf } from './observe-store.js';
import { traceRequests } from './requests.js';
import { toTraceparent } from './traceparent.js';
import type { Tracing } from './tracing.js';

/**
 * Everything that makes spans. It is loaded where an SDK is registered, and nowhere else. Names of attributes are those of OpenTelemetry's semantic
 * conventions where these have one; no attribute has a path, an address or anything else that a person or a stranger chose.
 * @param system the kind of the store, as `db.system.name`
 */
export function createTracing(system: string): Tracing {
  const tracer = trace.getTracer('civic-service');
  return {
    traceRequests: (app) => traceRequests(app, tracer),
    traceLifeCycle: (events) => traceLifeCycle(events, tracer),
    traceOperation: (operation, ask) => traceOperation(tracer, system, operation, ask),
    here: () => toTraceparent(trace.getActiveSpan()?.spanContext()),
  };
}

/** Outside of a request there is no span, or each sweep would begin traces of its own. */
function traceOperation(tracer: Tracer, system: string, operation: string, ask: Ask): Ask {
  const kind = system === 'memory' ? SpanKind.INTERNAL : SpanKind.CLIENT;
  const attributes = { 'db.system.name': system, 'db.operation.name': operation };
  return async (...args) => {
    if (!trace.getActiveSpan()) return ask(...args);
    const span = tracer.startSpan(`${operation} ${system}`, { kind, attributes });
    try {
      return await context.with(trace.setSpan(context.active(), span), ask, undefined, ...args);
    } catch (error) {
      const failed = kindOf(error);
      if (failed !== undefined) {
        span.setAttribute('error.type', failed);
        span.setStatus({ code: SpanStatusCode.ERROR });
      }
      throw error;
    } finally {
      span.end();
    }
  };
}
