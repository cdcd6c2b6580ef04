import { hasSdk } from '../tracing/tracing.js';

/** Under this name the SDKs of OpenTelemetry keep that nothing is to be recorded or sent along. */
const SUPPRESSED = 'OpenTelemetry SDK Context Key SUPPRESS_TRACING';

/** Speaks to strangers. The operator's instrumentation of outgoing requests adds no trace headers to that, and makes no span with an address of theirs. */
export function untraced<T>(speak: () => Promise<T>): Promise<T> {
  return hasSdk() ? suppressed(speak) : speak();
}

async function suppressed<T>(speak: () => Promise<T>): Promise<T> {
  const { context, createContextKey } = await import('@opentelemetry/api');
  return context.with(context.active().setValue(createContextKey(SUPPRESSED), true), speak);
}
