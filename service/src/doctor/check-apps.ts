import { registeredApps } from '../apps/portal-app.js';
import type { Context } from '../context.js';
import { goneWallets } from '../apps/offered-wallets.js';
import { isLoopback } from '../outgoing/public-address.js';
import { queryOf } from '../scopes/build-query.js';
import { resolveOwn } from '../scopes/resolve-scope.js';
import type { OwnScope } from '../scopes/scope-definition.js';
import { answerableBy } from '../scopes/trust-overview.js';
import type { App } from '../store/store.js';
import { type TrustedIssuer, trustedIssuers } from '../trust/anchors.js';
import { type Finding, findingsOf } from './finding.js';

const { ok, warning } = findingsOf('apps');

/** Looks at what sites need: an app, an origin, in live mode origins that strangers can reach, and issuers that can answer. */
export async function checkApps(context: Context): Promise<Finding[]> {
  const { store, options } = context;
  const apps = (await registeredApps(store)).filter(({ revokedAt }) => revokedAt === undefined);
  if (apps.length === 0) return [warning('no app is registered', 'app create')];
  const found = apps.flatMap((app) => {
    const { appId, origins } = app;
    if (origins.length === 0)
      return [
        warning(`the app ${appId} has no origin: no page may use it`, `app origin add ${appId} ORIGIN`),
      ];
    if (goneWallets(app, options.wallets).length > 0)
      return [
        warning(
          `the app ${appId} offers a wallet that is not listed any more, which is ignored`,
          `app set ${appId} --wallet NAME, or --all-wallets`,
        ),
      ];
    const isLocal = origins.some((origin) => isLoopback(new URL(origin).hostname));
    return options.mode === 'live' && isLocal
      ? [
          warning(
            `the app ${appId} may be used by pages of a developer’s own machine`,
            `app origin remove ${appId} ORIGIN, once nobody tries it out there`,
          ),
        ]
      : [];
  });
  const asking = apps.filter(({ origins }) => origins.length > 0);
  return [...found, ...ofAnswers(asking, await trustedIssuers(context))];
}

/** Whether somebody could answer what the apps ask for. */
function ofAnswers(apps: readonly App[], issuers: readonly TrustedIssuer[]): Finding[] {
  const general = answerableBy(issuers);
  const isAnswerable = (scope: OwnScope) => queryOf(resolveOwn(scope), issuers, () => true) !== undefined;
  const named = apps.map(({ appId, scopes: own = [] }) => {
    const unanswered = own.filter((scope) => !isAnswerable(scope)).map(({ name }) => name);
    return { appId, unanswered, isHeard: general.length > 0 || unanswered.length < own.length };
  });
  const heard = named.filter(({ isHeard }) => isHeard);
  const unheard = named.filter(({ isHeard }) => !isHeard).map(({ appId }) => appId);
  const change = 'trust add, or trust list add, for who issues what these scopes need';
  const scopes = general.length > 0 ? `; general scopes with a trusted issuer: ${general.join(', ')}` : '';
  return [
    ...(heard.length > 0 ? [ok(`${count(heard)} can ask and be answered${scopes}`)] : []),
    ...(unheard.length > 0
      ? [
          warning(
            `${count(unheard)} can ask, but no trusted issuer can answer any scope: ${unheard.join(', ')}`,
            change,
          ),
        ]
      : []),
    ...heard
      .filter(({ unanswered }) => unanswered.length > 0)
      .map(({ appId, unanswered }) =>
        warning(
          `the app ${appId} has scopes that no trusted issuer can answer: ${unanswered.join(', ')}`,
          change,
        ),
      ),
  ];
}

function count({ length }: readonly unknown[]): string {
  return `${length} ${length === 1 ? 'app' : 'apps'}`;
}
