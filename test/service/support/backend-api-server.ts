import Fastify, { type FastifyInstance } from 'fastify';
import { backendApi } from '../../../service/src/backend-api/plugin.js';
import type { Context } from '../../../service/src/context.js';
import { ServiceError, errorBody } from '../../../service/src/errors.js';
import { toErrorCode } from '../../../service/src/log.js';

/** The exchange alone, with the service's error bodies. `lines` collects what it logs. */
export async function backendApiServer(context: Context, lines?: string[]): Promise<FastifyInstance> {
  const server = Fastify(
    lines ? { logger: { level: 'info', stream: { write: (line) => lines.push(line) } } } : {},
  );
  server.setErrorHandler((error, _request, reply) => {
    const code = toErrorCode(error);
    return reply.code(new ServiceError(code).statusCode).send(errorBody(code, context.options.publicUrl));
  });
  server.setNotFoundHandler((_request, reply) =>
    reply.code(404).send(errorBody('not_found', context.options.publicUrl)),
  );
  await server.register(backendApi, { context });
  server.get('/.well-known/jwks.json', async () => context.signingKeys.jwks());
  return server;
}
