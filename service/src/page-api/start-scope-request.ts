import { randomBytes, randomUUID } from 'node:crypto';
import { type Channel, type CreateBody, type CreateReply, LIFETIMES } from 'civic-elements/protocol';
import { offeredWallets, walletSummary } from '../apps/offered-wallets.js';
import { PORTAL_APP_ID, PORTAL_SCOPE } from '../apps/portal-app.js';
import { channelsOf, policyOf } from '../channels/policy.js';
import type { Context } from '../context.js';
import { digitalProtocols } from '../dc-api/exchanges.js';
import { ServiceError } from '../errors.js';
import type { Options } from '../options.js';
import { chooseRegistration } from '../registration/choose-registration.js';
import { labelsWithoutIssuer, resolveScope } from '../scopes/resolve-scope.js';
import { trustedIssuers } from '../trust/anchors.js';
import { announce } from '../scope-request/announce.js';
import type { ScopeRequest } from '../scope-request/scope-request.js';
import type { App } from '../store/store.js';
import { pageSnapshot } from './page-snapshot.js';

/** What is asked, by whoever may ask it: that is checked before. */
export interface Asked extends Omit<CreateBody, 'appId'> {
  /** The origin of the page, which wallets show. */
  origin: string;
  /**
   * Whether a member of the portal tries the app. Such a scope request is answered by the code alone, wherever the app shows codes: there is no page
   * of the site to return to, and whoever looks at the code is the member.
   */
  isTry?: true;
}

/**
 * Starts a scope request of an app.
 * @throws ServiceError `invalid_scope`, `no_trusted_issuer`, `scope_exceeds_registration`, `temporarily_unavailable`
 */
export async function startScopeRequest(context: Context, app: App, asked: Asked): Promise<CreateReply> {
  const { store, options, seal, requestIds } = context;
  const scope = await resolveScope(context, asked.scope, app.scopes);
  if (app.appId === PORTAL_APP_ID && scope.name !== PORTAL_SCOPE) throw new ServiceError('invalid_scope');
  const now = context.clock();
  // Refused here, before a wallet warns of it.
  const { issuers } = chooseRegistration(app, scope, await trustedIssuers(context), now);
  if (!(await context.hasRoom())) throw new ServiceError('temporarily_unavailable');

  const { numberMatch, crossDevice } = policyOf(app, scope, asked.crossDevice);
  const digital = await digitalProtocols(context, app, scope, asked.digital ?? []);
  const channels: Channel[] = asked.isTry ? ['qr'] : channelsOf({ crossDevice }, digital);
  const uuid = randomUUID();
  const trace = context.tracing?.here();
  const request: ScopeRequest = {
    uuid,
    appId: app.appId,
    status: 'pending',
    version: 1,
    createdAt: now,
    expiresAt: now + LIFETIMES.link,
    challenge: asked.challenge,
    origin: asked.origin,
    scope: scope.name,
    labels: scope.labels,
    ...(scope.own && { ownScope: scope.own }),
    ...(asked.returnUrl !== undefined && { returnUrl: asked.returnUrl }),
    ...(asked.loginNonce !== undefined && { loginNonce: asked.loginNonce }),
    crossDevice: asked.isTry ? 'always' : crossDevice,
    ...(numberMatch && { numberMatch }),
    ...(digital.length > 0 && { digital }),
    ...(asked.isTry && { isTry: true }),
    ...(trace !== undefined && { trace }),
    generation: 0,
    linkHashes: requestIds.hashes(uuid, channels, 0),
    address: options.publicUrl,
    linkKey: seal.keyId,
    sealedSeed: seal.seal(randomBytes(32).toString('hex'), `seed ${uuid}`),
  };
  await store.createScopeRequest(request);
  announce(context, undefined, request);
  const unavailable = labelsWithoutIssuer(scope, issuers);
  return {
    ...((await pageSnapshot(context, request)) as CreateReply),
    app: summarise(app, options),
    labels: scope.labels,
    ...(unavailable.length > 0 && { unavailable }),
  };
}

function summarise(app: App, { mode, learnMore, wallets }: Options): CreateReply['app'] {
  return {
    name: app.name,
    ...(app.logo !== undefined && { logo: app.logo }),
    isTest: mode === 'development',
    ...(learnMore !== undefined && { learnMore }),
    ...(app.brand !== undefined && { brand: app.brand }),
    ...(wallets.length > 0 && { wallets: offeredWallets(app, wallets).map(walletSummary) }),
  };
}
