import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { Gauge, Registry, collectDefaultMetrics } from 'prom-client';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { errorsPage } from './errors-page.js';

/** What an operator needs: public keys, health, metrics, and the meaning of each error. */
export const operations: FastifyPluginAsync<{ context: Context }> = async (app, { context }) => {
  app.get('/.well-known/jwks.json', async (_request, reply) => {
    reply.header('cache-control', 'public, max-age=300');
    return context.signingKeys.jwks();
  });
  // Probes that come while one is under way share its answer, so that they cannot fill the disk's time.
  let underWay: Promise<void> | undefined;
  const check = () => {
    underWay ??= context.store.check().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async () => {
    try {
      await check();
    } catch (cause) {
      throw new ServiceError('temporarily_unavailable', { cause });
    }
    return { status: 'ok' };
  });
  errorsPage(app);
  metrics(app, context);
};

/** Numbers about the process and the open scope requests, without labels that name apps or people. */
function metrics(app: FastifyInstance, context: Context): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const openRequests = new Gauge({
    name: 'civic_scope_requests_open',
    help: 'Scope requests that wait for a wallet',
    registers: [registry],
    async collect() {
      openRequests.set(await context.store.countOpen(context.clock()));
    },
  });
  app.addHook('onClose', async () => registry.clear());
  app.get('/metrics', async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
}
