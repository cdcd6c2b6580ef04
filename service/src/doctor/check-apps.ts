import { registeredApps } from '../apps/portal-app.js';
import type { Context } from '../context.js';
import { goneWallets } from '../apps/offered-wallets.js';
import { isLoopback } from '../outgoing/public-address.js';
import { type Finding, findingsOf } from './finding.js';

const { ok, warning } = findingsOf('apps');

/** Looks at what sites need: an app, an origin, and in live mode origins that strangers can reach. */
export async function checkApps({ store, options }: Context): Promise<Finding[]> {
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
  return found.length > 0 ? found : [ok(`${apps.length} ${apps.length === 1 ? 'app' : 'apps'} can ask`)];
}
