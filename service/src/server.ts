import { isUtf8 } from 'node:buffer';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, {
  type FastifyInstance,
  LogController,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { backendApi } from './backend-api/plugin.js';
import { type Context, createContext } from './context.js';
import { drainOnClose } from './drain.js';
import { ServiceError, errorBody } from './errors.js';
import { issuerApi } from './issuer-api/plugin.js';
import { logReply, toErrorCode } from './log.js';
import { hosted } from './operations/hosted.js';
import { operations } from './operations/plugin.js';
import type { Options } from './options.js';
import { pageApi } from './page-api/plugin.js';
import { clientAddress } from './rate-limit.js';
import { startSweeper } from './sweeper.js';
import { walletApi } from './wallet-api/plugin.js';

export { createContext } from './context.js';
export type { Context } from './context.js';
export { createApp } from './apps/create-app.js';
export type { AppCredentials } from './apps/create-app.js';
export { readOptions } from './read-options.js';
export { OptionsError } from './options.js';
export type { Options } from './options.js';

/** Bytes that a request body may have. */
const BODY_LIMIT = 16_384;

/** Against slow senders. Fastify passes the option `http` to a plain server only, and `https` to the other. */
const TIMEOUTS = { headersTimeout: 10_000, connectionsCheckingInterval: 1_000 };

/** Makes the HTTP server over a context. It does not listen yet, and closing it leaves the context's store open. */
export async function createServer(context: Context): Promise<FastifyInstance> {
  const { options } = context;
  const app = Fastify({
    logger: options.logLevel === 'silent' ? false : { level: options.logLevel },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    // One hop only: what stands further left in X-Forwarded-For may have been written by the client.
    trustProxy: options.trustProxy ? (_address: string, hop: number) => hop === 0 : false,
    routerOptions: { ignoreDuplicateSlashes: true, maxParamLength: 128 },
    requestTimeout: 15_000,
    http: TIMEOUTS,
    // Fastify's own message about an address that it cannot decode repeats the address.
    frameworkErrors: (error, request, reply) => void refuse(error, request, reply),
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false } },
    ...(options.tls && { https: { ...options.tls, ...TIMEOUTS } }),
  }).withTypeProvider<TypeBoxTypeProvider>() as unknown as FastifyInstance;
  app.removeContentTypeParser('text/plain');
  readStrictJson(app);

  function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply) {
    const code = toErrorCode(error);
    const { statusCode } = new ServiceError(code);
    logReply(request, statusCode, code, error);
    return reply.code(statusCode).send(errorBody(code, options.publicUrl));
  }
  app.setErrorHandler(refuse);
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send(errorBody('not_found', options.publicUrl)),
  );

  // Not strict, because the plugin refuses an incomplete preflight with plain text and not with a documented error.
  await app.register(cors, {
    origin: '*',
    methods: ['GET', 'POST'],
    allowedHeaders: ['Authorization', 'Content-Type'],
    maxAge: 600,
    strictPreflight: false,
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"] },
    },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    crossOriginOpenerPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    hsts: options.mode === 'live',
  });
  await app.register(rateLimit, {
    global: false,
    keyGenerator: clientAddress,
    errorResponseBuilder: () => new ServiceError('too_many_requests'),
  });

  await app.register(swagger, {
    openapi: { info: { title: 'civic-service', version: '0.1.0' }, servers: [{ url: options.publicUrl }] },
  });
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());

  await app.register(operations, { context });
  await app.register(hosted, { context });
  await app.register(pageApi, { context });
  await app.register(walletApi, { context });
  await app.register(backendApi, { context });
  if (options.mode === 'development') await app.register(issuerApi, { context });

  drainOnClose(app);
  const sweeper = startSweeper(context, app.log);
  app.addHook('onClose', async () => sweeper.stop());
  return app;
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
  close(): Promise<void>;
}

/** Opens the store and listens on `options.host` and `options.port`. */
export async function startService(options: Options): Promise<RunningService> {
  const context = await createContext(options);
  const server = await createServer(context);
  await server.listen({ host: options.host, port: options.port });
  return {
    context,
    server,
    async close() {
      await server.close();
      await context.store.close();
    },
  };
}
