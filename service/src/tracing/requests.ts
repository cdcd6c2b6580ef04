import {
  type Context,
  type Link,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  context,
  propagation,
  trace,
} from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ServiceError } from '../errors.js';
import { toErrorCode } from '../log.js';

/** Routes of back-ends: the trace of the site goes on here. */
const OF_BACKENDS = /^\/sip\//;

/** Routes of pages: everybody's browser can say anything, so a trace of theirs is linked, and decides neither what is recorded nor where. */
const OF_PAGES = /^\/scope-requests/;

/**
 * One span for each request. It is named by the route as it is registered, because addresses have request ids. Where the operator's own instrumentation
 * has made a span already, ours is inside of it. Wallets are strangers: what they say of traces is not read.
 */
export function traceRequests(app: FastifyInstance, tracer: Tracer): void {
  const places = new WeakMap<FastifyRequest, Context>();
  app.addHook('onRequest', (request, reply, done) => {
    const { method, routeOptions } = request;
    const route = routeOptions.url;
    const isInside = trace.getActiveSpan() !== undefined;
    const { parent, links } = isInside ? { parent: context.active(), links: [] } : callerOf(request, route);
    const span = tracer.startSpan(
      route === undefined ? method : `${method} ${route}`,
      {
        kind: isInside ? SpanKind.INTERNAL : SpanKind.SERVER,
        attributes: {
          'http.request.method': method,
          // What a proxy passes on may be a stranger's text.
          'url.scheme': request.protocol === 'https' ? 'https' : 'http',
          ...(route !== undefined && { 'http.route': route }),
        },
        links,
      },
      parent,
    );
    const place = trace.setSpan(parent, span);
    places.set(request, place);
    // Also where a page leaves its stream of events.
    reply.raw.once('close', () => end(span, reply.raw.statusCode));
    context.with(place, done);
  });
  // What reads the body goes on where the socket is heard, which is outside of the request.
  app.addHook('preValidation', (request, _reply, done) => {
    context.with(places.get(request) ?? context.active(), done);
  });
  app.addHook('onError', (request, _reply, error, done) => {
    const place = places.get(request);
    const code = toErrorCode(error);
    const isOurs = new ServiceError(code).statusCode >= 500;
    if (place) trace.getSpan(place)?.setAttribute(isOurs ? 'error.type' : 'civic.error.code', code);
    done();
  });
}

function end(span: Span, status: number): void {
  span.setAttribute('http.response.status_code', status);
  // What the other side did wrong is no error of this one.
  if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}

function callerOf({ headers }: FastifyRequest, route = ''): { parent: Context; links: Link[] } {
  if (OF_BACKENDS.test(route)) return { parent: propagation.extract(ROOT_CONTEXT, headers), links: [] };
  const caller = OF_PAGES.test(route)
    ? trace.getSpanContext(propagation.extract(ROOT_CONTEXT, headers))
    : undefined;
  return { parent: ROOT_CONTEXT, links: caller ? [{ context: caller }] : [] };
}
