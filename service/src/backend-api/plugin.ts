import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { exchange, exchangeSchema } from './exchange.js';
import { payload, payloadSchema } from './payload.js';

/** Bytes that the body may have. */
const BODY_LIMIT = 16_384;

/** The classic address as SDKs spell it: without `env`, civic-sip-api leaves the slash of its empty segment. */
const PATH = /^\/+sip\/+(?:[\w-]{1,32}\/+)?scopeRequest\/+authCode$/;

/** The routes that a site's back-end calls: the exchange, on the wire of the classic SDKs, and the download that some of them make of its answer. */
export const backendApi: FastifyPluginAsync<{ context: Context }> = async (app, { context }) => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, done) =>
    done(null, body),
  );
  // Old SDKs announce all sorts of types, and Fastify would refuse a malformed one before any parser sees the body.
  app.addHook('onRequest', (request, _reply, done) => {
    request.headers['content-type'] = 'application/octet-stream';
    done();
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    reply.header('cache-control', 'no-store');
    if (reply.statusCode === 401) reply.header('www-authenticate', 'Civic');
    done();
  });

  const handler = async (request: FastifyRequest, reply: FastifyReply) => {
    if (!PATH.test(request.url.split('?')[0] ?? '')) throw new ServiceError('not_found');
    return exchange(context, request, reply);
  };
  app.post('/sip/:env/scopeRequest/authCode', { schema: exchangeSchema }, handler);
  app.post('/sip/scopeRequest/authCode', { schema: exchangeSchema }, handler);
  // A HEAD would use up the JWT without showing it.
  app.get('/sip/payload/:uuid/:secret', { schema: payloadSchema, exposeHeadRoute: false }, (request, reply) =>
    payload(context, request, reply),
  );
  app.post('/sip/*', { schema: { hide: true } as object }, handler);
};
