import { type SpanContext, isSpanContextValid } from '@opentelemetry/api';

/** A span as a `traceparent` header names it: ids that are random, and whether it is recorded. */
export function toTraceparent(span: SpanContext | undefined): string | undefined {
  if (!span || !isSpanContextValid(span)) return undefined;
  return ['00', span.traceId, span.spanId, span.traceFlags.toString(16).padStart(2, '0')].join('-');
}

/** The span that was named by `toTraceparent`. */
export function fromTraceparent(text: string): SpanContext | undefined {
  const [, traceId = '', spanId = '', flags = ''] = text.split('-');
  const span = { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true };
  return isSpanContextValid(span) ? span : undefined;
}
