import { ROOT_CONTEXT, SpanKind, SpanStatusCode, type Tracer, context, trace } from '@opentelemetry/api';
import type { ScopeRequestStep, ServiceEvents, StatusReached } from '../events.js';
import { fromTraceparent } from './traceparent.js';

/**
 * One span for each step, from the creation of the scope request until then. All are in the trace of the request that created it, whichever instance
 * makes them, so that this trace shows the whole life; a link leads to the request that made the step.
 */
export function traceLifeCycle(events: ServiceEvents, tracer: Tracer): void {
  const tell = (name: string, step: ScopeRequestStep, code?: string) => {
    const { uuid, appId, scope, channel, at, createdAt, trace: origin } = step;
    const began = origin === undefined ? undefined : fromTraceparent(origin);
    const now = trace.getActiveSpan()?.spanContext();
    const isElsewhere = began !== undefined && now !== undefined && now.traceId !== began.traceId;
    const span = tracer.startSpan(
      `scope_request ${name}`,
      {
        kind: SpanKind.INTERNAL,
        // Not a number: the library takes small ones for times since the process began.
        startTime: new Date(createdAt),
        attributes: {
          'civic.scope_request.uuid': uuid,
          'civic.scope_request.step': name,
          'civic.app.id': appId,
          'civic.scope.name': scope,
          ...(channel !== undefined && { 'civic.channel': channel }),
          ...(code !== undefined && { 'error.type': code }),
        },
        links: isElsewhere ? [{ context: now }] : [],
      },
      began ? trace.setSpanContext(ROOT_CONTEXT, began) : context.active(),
    );
    if (code !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end(new Date(at));
  };
  events.on('status-reached', (reached: StatusReached) =>
    tell(reached.status === 'pending' ? 'created' : reached.status, reached, reached.error),
  );
  events.on('renewed', (step) => tell('renewed', step));
  events.on('code-reused', (step) => tell('code-reused', step, 'invalid_grant'));
}
