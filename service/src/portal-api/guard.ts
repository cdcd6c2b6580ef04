import type { Role } from 'civic-elements/protocol';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type SignedIn, findSession } from '../accounts/sessions.js';
import { type Actor, recordAudit } from '../audit/audit.js';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { clientAddress } from '../rate-limit.js';
import { readCookie } from './cookies.js';
import { furtherLimit } from './further-limit.js';

/** What a route of the portal says of itself. One that says nothing is not served. */
export interface PortalRoute {
  /** The least role that may call it; `anyone` also without a session. */
  role: Role | 'anyone';
  /** What the audit log calls it, for routes that change something, such as `app.create`. */
  action?: string;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    portal?: PortalRoute;
  }
  interface FastifyRequest {
    /** Whose session it is; null on routes for anyone. */
    signedIn: SignedIn | null;
    /** Who does it, for the audit log. Routes that sign somebody in set it. */
    actor: Actor | null;
    /** What the audit log says of it in place of the parameters of the address, and of the names of a PATCH's members. */
    audit: { target?: string; fields?: readonly string[] } | null;
  }
}

const RANKS: Record<PortalRoute['role'], number> = { anyone: 0, viewer: 1, editor: 2, owner: 3 };

/** Requests of one address in a minute: room for a few people behind one, and for pages that ask every few seconds. */
const PER_MINUTE = 600;

/** What one member may change in a minute, because the audit log keeps a line of each for good. Signing out is always possible. */
const CHANGES_PER_MINUTE = 120;

/** Stands before every route of the portal: who may call it, from which page, how often, and what is written down of it. */
export function guard(app: FastifyInstance, context: Context): void {
  app.decorateRequest('signedIn', null);
  app.decorateRequest('actor', null);
  app.decorateRequest('audit', null);
  app.addHook('onRoute', ({ method, url, config }) => {
    if (!config?.portal) throw new Error(`${method} ${url} does not say who may call it`);
  });
  app.addHook(
    'onRequest',
    app.rateLimit({ max: PER_MINUTE, timeWindow: 60_000, keyGenerator: clientAddress }),
  );
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    reply.header('cross-origin-resource-policy', 'same-origin');
    // What all routes have for the pages of other sites, which have no business here.
    reply.removeHeader('access-control-allow-origin');
    refuseForeign(request, context);
    await admit(request, context);
  });
  app.addHook(
    'onRequest',
    furtherLimit(app, {
      max: CHANGES_PER_MINUTE,
      timeWindow: 60_000,
      keyGenerator: ({ signedIn: by }: FastifyRequest) => by?.account.id ?? '',
      allowList: ({ signedIn: by, routeOptions: { config } }: FastifyRequest) =>
        by === null || config.portal?.action === undefined || config.portal.action === 'session.end',
    }),
  );
  app.addHook('onSend', async (request, { statusCode }) => {
    const action = request.routeOptions.config.portal?.action;
    if (action === undefined || statusCode >= 400 || !request.actor) return;
    const target = Object.values(request.params as Record<string, string>).join(' ') || undefined;
    const fields = request.method === 'PATCH' ? Object.keys(Object(request.body) as object) : undefined;
    await recordAudit(context, request.actor, { action, target, fields, ...request.audit });
  });
}

/**
 * Another site must not act in the name of a member. Browsers say what page a request comes from: `Sec-Fetch-Site` (Fetch Metadata), and with whatever
 * is no GET, `Origin`.
 * @throws ServiceError `foreign_page`
 */
function refuseForeign({ headers, method }: FastifyRequest, { options }: Context): void {
  const site = headers['sec-fetch-site'];
  const isReading = method === 'GET' || method === 'HEAD';
  const isOwnSite = site === undefined || site === 'same-origin' || (isReading && site === 'none');
  const isOwnOrigin = headers.origin === new URL(options.publicUrl).origin;
  if (!isOwnSite || !(isOwnOrigin || (isReading && headers.origin === undefined)))
    throw new ServiceError('foreign_page');
}

/** @throws ServiceError `not_signed_in`, `forbidden` */
async function admit(request: FastifyRequest, context: Context): Promise<void> {
  const needed = request.routeOptions.config.portal?.role ?? 'owner';
  if (needed === 'anyone') return;
  const secret = readCookie(request, context.options, 'portal');
  const found = secret === undefined ? undefined : await findSession(context, secret);
  if (!found) throw new ServiceError('not_signed_in');
  if (RANKS[found.account.role] < RANKS[needed]) throw new ServiceError('forbidden');
  request.signedIn = found;
  request.actor = actorOf(request, found);
}

export function actorOf({ ip }: FastifyRequest, { account }: SignedIn): Actor {
  return { kind: 'member', id: account.id, name: account.name, address: ip };
}

/** Whose session a request has. @throws ServiceError `not_signed_in` on a route for anyone */
export function signedIn(request: FastifyRequest): SignedIn {
  if (!request.signedIn) throw new ServiceError('not_signed_in');
  return request.signedIn;
}
