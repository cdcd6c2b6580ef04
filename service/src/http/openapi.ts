import Fastify, { type FastifyInstance, type RouteOptions } from 'fastify';
import { schemaController } from './schemas.js';

/**
 * `GET /openapi.json`: every route that is added after this one. The document is made when it is first asked for, from routes that are only written
 * down till then, because its library takes a tenth of the time that the service needs to start.
 */
export function openApi(app: FastifyInstance, publicUrl: string): void {
  const routes: RouteOptions[] = [];
  app.addHook('onRoute', (route) => void routes.push(route));
  let document: ReturnType<typeof describe> | undefined;
  app.get('/openapi.json', { schema: { hide: true } }, () => {
    document ??= describe(routes, publicUrl);
    return document;
  });
}

/** The library reads a server's routes while they are added, so a server that never listens gets them all again. */
async function describe(routes: RouteOptions[], url: string) {
  const { default: swagger } = await import('@fastify/swagger');
  const described = Fastify({ schemaController, exposeHeadRoutes: false });
  await described.register(swagger, {
    openapi: { info: { title: 'civic-service', version: '0.1.0' }, servers: [{ url }] },
  });
  for (const { method, url: path, schema = {} } of routes) {
    if (method !== 'HEAD') described.route({ method, url: path, schema, handler: () => {} });
  }
  await described.ready();
  return described.swagger();
}
