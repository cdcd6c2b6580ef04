import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import type { Registry } from 'prom-client';
import { listExpiries } from '../apps/expiries.js';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { NOTICE_DAYS } from '../apps/watch-certificates.js';
import { errorsPage } from './errors-page.js';
import { homePage } from './home-page.js';
import { listen, metricsServer } from './metrics-server.js';

/** What an operator needs: public keys, health, metrics, the meaning of each error, and a page at the address of the service. */
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
      return { status: 'ok', ...(await expiring(context)) };
    } catch (cause) {
      throw new ServiceError('temporarily_unavailable', { cause });
    }
  });
  errorsPage(app);
  homePage(app, context);
  metrics(app, context);
};

/** The certificates that end soon, or have. The service is ready all the same: wallets refuse one app, and a restart mends nothing. */
async function expiring(context: Context): Promise<{ expiring?: object[] }> {
  const soon = (await listExpiries(context)).filter(
    ({ expiresAt }) => expiresAt < context.clock() + NOTICE_DAYS * 86_400_000,
  );
  if (soon.length === 0) return {};
  return {
    expiring: soon.map(({ expiresAt, ...which }) => ({
      ...which,
      expires: new Date(expiresAt).toISOString(),
    })),
  };
}

/** Who embeds the service does not wait for the library; `serve` has loaded it before (cli/warm-up.ts). */
function metrics(app: FastifyInstance, context: Context): void {
  const { metrics: own } = context.options;
  let loading: Promise<Registry> | undefined;
  const load = () => {
    loading ??= import('./metrics.js').then(({ createRegistry }) => createRegistry(context));
    return loading;
  };
  app.addHook('onListen', async () => void load());
  app.addHook('onClose', async () => (await loading)?.clear());
  if (own) {
    const server = metricsServer(load);
    // Before the service listens, so that a port that is taken stops the start.
    app.addHook('onReady', () => listen(server, own));
    app.addHook('onClose', async () => {
      server.close();
      server.closeAllConnections();
    });
    return;
  }
  app.get('/metrics', async (_request, reply) => {
    const registry = await load();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
