import { registeredApps } from '../apps/portal-app.js';
import { mapSealedOfApp } from '../apps/sealed-values.js';
import type { Seal } from '../keys/seal.js';
import type { App, Store } from '../store/store.js';

/** What a restore would change about who may do what. */
export interface RestoreChanges {
  /** Apps that are revoked or gone now, and that could ask again. */
  revivedApps: AppName[];
  /** Apps that the backup does not know, or knows as revoked, so that their sites would stop. */
  lostApps: AppName[];
  /** Apps that would get former values of these back. */
  changedApps: (AppName & { changes: ('secret or keys' | 'origins' | 'certificate' | 'other settings')[] })[];
  /** Signing keys by which back-ends may know the service, and which the backup does not have. */
  lostSigningKeys: string[];
  /** Trust anchors and lists that were removed, and that would count again. */
  revivedTrust: string[];
  /** Those that the backup does not have. */
  lostTrust: string[];
}

interface AppName {
  appId: string;
  name: string;
}

/** Compares a database with a backup that may take its place. What is merely sealed under another service key is no change. */
export async function findChanges(now: Store, backup: Store, seal: Seal): Promise<RestoreChanges> {
  const listed = await Promise.all([registeredApps(now), registeredApps(backup)]);
  const [apps, former] = listed.map((each) => each.map((app) => opened(app, seal))) as typeof listed;
  const keys = new Set((await backup.listSigningKeys()).map(({ kid }) => kid));
  const [trust, formerTrust] = await Promise.all([trustOf(now), trustOf(backup)]);
  const live = apps.filter(isLive);
  const formerLive = former.filter(isLive);
  return {
    revivedApps: without(formerLive, live).map(nameOf),
    lostApps: without(live, formerLive).map(nameOf),
    changedApps: live.flatMap((app) => {
      const other = formerLive.find(({ appId }) => appId === app.appId);
      const changes = other ? changesOf(app, other) : [];
      return changes.length === 0 ? [] : [{ ...nameOf(app), changes }];
    }),
    lostSigningKeys: (await now.listSigningKeys()).map(({ kid }) => kid).filter((kid) => !keys.has(kid)),
    revivedTrust: formerTrust.filter((id) => !trust.includes(id)),
    lostTrust: trust.filter((id) => !formerTrust.includes(id)),
  };
}

/** The app with what is sealed opened, where that can be done: the same value is sealed in another form each time. */
function opened(app: App, seal: Seal): App {
  return mapSealedOfApp(app, (sealed, context) => {
    try {
      return seal.open(sealed, context);
    } catch {
      return sealed;
    }
  });
}

async function trustOf(store: Store): Promise<string[]> {
  const [anchors, lists] = await Promise.all([store.listTrustAnchors(), store.listTrustLists()]);
  return [...anchors, ...lists].map(({ id }) => id);
}

const isLive = ({ revokedAt }: App) => revokedAt === undefined;
const nameOf = ({ appId, name }: App): AppName => ({ appId, name });

function without(apps: readonly App[], others: readonly App[]): App[] {
  return apps.filter(({ appId }) => !others.some((other) => other.appId === appId));
}

function changesOf(app: App, other: App): RestoreChanges['changedApps'][number]['changes'] {
  const differs = (...names: (keyof App)[]) =>
    names.some((name) => JSON.stringify(app[name]) !== JSON.stringify(other[name]));
  const named: (keyof App)[] = [
    'sealedSecret',
    'publicKey',
    'formerKeys',
    'keysCreatedAt',
    'origins',
    'certificate',
  ];
  const rest = Object.keys({ ...app, ...other }).filter(
    (name) => !named.includes(name as keyof App) && !/certif|root|intermediates|dnsName/i.test(name),
  ) as (keyof App)[];
  return [
    ...(differs('sealedSecret', 'publicKey', 'formerKeys') ? (['secret or keys'] as const) : []),
    ...(differs('origins') ? (['origins'] as const) : []),
    ...(differs('certificate') ? (['certificate'] as const) : []),
    ...(differs(...rest) ? (['other settings'] as const) : []),
  ];
}
