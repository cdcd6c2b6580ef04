import { isUtf8 } from 'node:buffer';
import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, {
  type FastifyInstance,
  type FastifyListenOptions,
  LogController,
  type FastifyReply,
  type FastifyRequest,
  type HookHandlerDoneFunction,
} from 'fastify';
import { startCertificateWatch } from './apps/watch-certificates.js';
import { backendApi } from './backend-api/plugin.js';
import { createIssuerSources } from './channels/issuer-sources.js';
import { checkRelay } from './contact/check-relay.js';
import { createDelivery } from './contact/create-delivery.js';
import { contactPages } from './contact-pages/plugin.js';
import { type Context, createContext } from './context.js';
import type { ServiceEvents } from './events.js';
import { ServiceError, errorBody } from './errors.js';
import { watchDescriptors } from './http/descriptors.js';
import { leaveFormerAddress } from './http/former-address.js';
import { openApi } from './http/openapi.js';
import { issuerRoutes } from './issuer/plugin.js';
import { malformedMember } from './malformed-member.js';
import { schemaController } from './http/schemas.js';
import { setSecurityHeaders } from './http/security-headers.js';
import { type HttpServers, createHttpServers } from './http/servers.js';
import { logReply, tellRefusal, toErrorCode } from './log.js';
import { hosted } from './operations/hosted.js';
import { logLifeCycle } from './operations/life-cycle-log.js';
import { operations } from './operations/plugin.js';
import type { Options } from './options.js';
import { pageApi } from './page-api/plugin.js';
import { portalApi } from './portal-api/plugin.js';
import { refuseProtocol } from './http/protocol-errors.js';
import { clientAddress } from './rate-limit.js';
import { endKeyless } from './scope-request/end-keyless.js';
import { sharedLimits } from './shared-limits.js';
import { explainStart } from './start-error.js';
import { lockForServing } from './store/serving-lock.js';
import { startSweeper } from './sweeper.js';
import { startRefresher } from './trust/lists/refresher.js';
import { walletApi } from './wallet-api/plugin.js';
import { startWebhooks } from './webhooks/webhooks.js';

export { createContext } from './context.js';
export type { Context } from './context.js';
export { firstLinkIfNeeded } from './accounts/invitations.js';
export { createApp } from './apps/create-app.js';
export type { AppCredentials } from './apps/create-app.js';
export type {
  Delivered,
  OutboxMessage,
  RefusedPresentation,
  RequestAnswered,
  RequestRefused,
  ScopeRequestStep,
  ServiceEvents,
  StatusReached,
  StoreAsked,
  Swept,
} from './events.js';
export { explainStart, StartError } from './start-error.js';
export { lockForServing } from './store/serving-lock.js';
export { readOptions } from './read-options.js';
export { OptionsError } from './options.js';
export type { Options } from './options.js';

/** Bytes that a request body may have. */
const BODY_LIMIT = 16_384;

/** Seconds after which to try again what failed for a temporary reason. */
const RETRY_AFTER = 2;

/** Makes the HTTP server over a context. It does not listen yet, and closing it leaves the context's store open. */
export async function createServer(
  context: Context,
  servers: HttpServers = createHttpServers(context.options),
): Promise<FastifyInstance> {
  const { options } = context;
  const app = Fastify({
    logger: options.logLevel === 'silent' ? false : { level: options.logLevel },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    trustProxy: trustedHops(options.trustProxy),
    routerOptions: { ignoreDuplicateSlashes: true, maxParamLength: 128 },
    serverFactory: servers.create,
    // What arrives on an open connection while the service stops is answered like everything else.
    return503OnClosing: false,
    clientErrorHandler: (error, socket) => refuseProtocol(error, socket, options.publicUrl),
    // Fastify's own message about an address that it cannot decode repeats the address.
    frameworkErrors: (error, request, reply) => void refuse(error, request, reply),
    schemaController,
  }).withTypeProvider<TypeBoxTypeProvider>() as unknown as FastifyInstance;
  app.removeContentTypeParser('text/plain');
  readStrictJson(app);

  function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply) {
    const code = toErrorCode(error);
    const { statusCode } = new ServiceError(code);
    const labels = error instanceof ServiceError ? error.labels : undefined;
    logReply(request, statusCode, code, error);
    tellRefusal(context.events, error);
    if (statusCode === 503 || statusCode === 429) {
      reply.header('retry-after', reply.getHeader('retry-after') ?? RETRY_AFTER);
    }
    const member = error instanceof ServiceError ? error.member : malformedMember(error)?.member;
    return reply.code(statusCode).send(errorBody(code, options.publicUrl, { labels, member }));
  }
  app.setErrorHandler(refuse);
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send(errorBody('not_found', options.publicUrl)),
  );

  context.tracing?.traceRequests(app);
  app.addHook('onRequest', checkHost);
  app.addHook('onRequest', noticeForwarding(options));
  app.addHook('onResponse', ({ method, routeOptions }, { statusCode, elapsedTime }, done) => {
    const route = routeOptions.url === undefined ? {} : { route: routeOptions.url };
    context.events.emit('request-answered', { method, ...route, statusCode, seconds: elapsedTime / 1000 });
    done();
  });
  if (options.formerPublicUrls) app.addHook('onRequest', leaveFormerAddress(options));

  // Not strict, because the plugin refuses an incomplete preflight with plain text and not with a documented error.
  await app.register(cors, {
    origin: '*',
    methods: ['GET', 'POST'],
    allowedHeaders: [
      'Authorization',
      'Content-Type',
      // Where pages are traced, too, their preflight asks for these.
      ...(context.tracing ? ['traceparent', 'tracestate'] : []),
    ],
    maxAge: 600,
    strictPreflight: false,
  });
  setSecurityHeaders(app, options);
  const limits = sharedLimits(context);
  await app.register(rateLimit, {
    global: false,
    ...(limits && { store: limits }),
    keyGenerator: clientAddress,
    errorResponseBuilder: () => new ServiceError('too_many_requests'),
  });

  openApi(app, options.publicUrl);
  await app.register(operations, { context });
  await app.register(hosted, { context });
  const sources = createIssuerSources(app, context);
  await app.register(pageApi, { context, sources });
  await app.register(walletApi, { context, sources });
  await app.register(backendApi, { context });
  await app.register(issuerRoutes, { context });
  await app.register(contactPages, { context, delivery: createDelivery(context) });
  if (!options.withoutPortal) await app.register(portalApi, { context });
  if (options.mode === 'development') {
    // Live mode never loads it, nor the library for certificates that it needs at once.
    const { issuerApi } = await import('./issuer-api/plugin.js');
    await app.register(issuerApi, { context });
  }

  app.addHook('preClose', () => servers.drain());
  const lifeCycle = logLifeCycle(context.events, app.log);
  const sweeper = startSweeper(context, app.log);
  const refresher = startRefresher(context, app.log);
  const descriptors = watchDescriptors(app.log);
  let certificates: ReturnType<typeof startCertificateWatch> | undefined;
  let webhooks: ReturnType<typeof startWebhooks> | undefined;
  app.addHook('onListen', async () => {
    for (const remark of context.store.remarks ?? []) app.log.warn(remark);
    certificates = startCertificateWatch(context, app.log);
    webhooks = startWebhooks(context, app.log);
    // Nobody waits for it, and a start must not either.
    void checkRelay(options, app.log);
  });
  app.addHook('onClose', async () => {
    sweeper.stop();
    lifeCycle.stop();
    descriptors.stop();
    await certificates?.stop();
    await refresher.stop();
    await webhooks?.stop();
    await context.activity.stop();
    await servers.closed();
  });
  return app;
}

/** Where a server of `createServer` listens. Its log says so with the scheme that holds, which Fastify cannot know of a server that it did not make. */
export function listenOptions({ host, port, tls }: Options): FastifyListenOptions {
  return {
    host,
    port,
    listenTextResolver: (address) =>
      `Server listening at ${tls ? address.replace(/^http:/, 'https:') : address}`,
  };
}

/** Fastify's types know no number of hops, although its code does. */
function trustedHops(
  trust: Options['trustProxy'],
): false | string[] | ((address: string, hop: number) => boolean) {
  return typeof trust === 'number' ? (_address, hop) => hop < trust : trust;
}

/** A request has exactly one Host header (RFC 9112, section 3.2). With two, a proxy and this service may mean different sites. */
function checkHost({ raw }: FastifyRequest, _reply: FastifyReply, done: HookHandlerDoneFunction): void {
  const least = raw.httpVersion === '1.0' ? 0 : 1;
  const hosts = countHosts(raw.rawHeaders);
  if (hosts > 1 || hosts < least) done(new ServiceError('invalid_request', { rule: 'host' }));
  else done();
}

/** @param rawHeaders names and values in turn */
function countHosts(rawHeaders: readonly string[]): number {
  let count = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    if (name.length === 4 && name.toLowerCase() === 'host') count += 1;
  }
  return count;
}

/** Says once that a proxy stands in front although none is trusted: then every visitor has the proxy's address, and shares its rate limit. */
function noticeForwarding({ trustProxy }: Options) {
  let isSaid = trustProxy !== false;
  return ({ headers, log }: FastifyRequest, _reply: FastifyReply, done: HookHandlerDoneFunction) => {
    if (!isSaid && (headers['x-forwarded-for'] ?? headers.forwarded)) {
      isSaid = true;
      log.warn(
        'a proxy sends X-Forwarded-For or Forwarded, but CIVIC_TRUST_PROXY is not set: all visitors count as one',
      );
    }
    done();
  };
}

/** JSON is UTF-8 (RFC 8259, section 8.1). Other bytes are refused and not replaced, and no member name reaches a prototype. */
function readStrictJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (isUtf8(body as Buffer)) parse(request, body.toString(), done);
    else done(new ServiceError('invalid_request'));
  });
}

/** A service that listens. `close` ends streams, waits for requests under way and closes the store. */
export interface RunningService {
  context: Context;
  server: FastifyInstance;
  events: ServiceEvents;
  /** Uses another key and certificate for new connections. @throws what node:tls throws when they cannot be used */
  useCertificate: HttpServers['useCertificate'];
  close(): Promise<void>;
}

/**
 * Opens the store and listens on `options.host` and `options.port`.
 * @throws StartError with one line that says why it cannot
 */
export async function startService(options: Options): Promise<RunningService> {
  const unlock = await explainStart(() =>
    options.store === 'sqlite' ? lockForServing(options.dataDir) : () => {},
  );
  const context = await createContext(options).catch((error: unknown) => {
    unlock();
    throw error;
  });
  async function closeStore() {
    await context.store.close();
    unlock();
  }
  try {
    const servers = createHttpServers(options);
    const server = await createServer(context, servers);
    // Another instance may have a key that this one is yet to get.
    const ended = options.store === 'redis' ? 0 : await endKeyless(context);
    if (ended > 0) server.log.warn({ ended }, 'scope requests ended, because their service key is not set');
    await explainStart(() => server.listen(listenOptions(options)));
    return {
      context,
      server,
      events: context.events,
      useCertificate(next) {
        servers.useCertificate(next);
        // Whoever looks at the settings, such as the doctor in the portal, sees what new connections are shown.
        context.options.tls = next;
      },
      async close() {
        await server.close();
        await closeStore();
      },
    };
  } catch (error) {
    await closeStore();
    throw error;
  }
}
