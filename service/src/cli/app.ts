import { type AppCredentials, createApp } from '../apps/create-app.js';
import type { Context } from '../context.js';
import { checkExistingApp, checkNewApp, registerApp } from '../apps/register-app.js';
import { changeApp, findApp, revokeApp } from '../apps/change-app.js';
import { registeredApps } from '../apps/portal-app.js';
import { rotateApp } from '../apps/rotate-app.js';
import { eraseApp } from '../data/erase-app.js';
import type { App } from '../store/store.js';
import { runAppActivity } from './app-activity.js';
import { runAppCertificate } from './app-certificate.js';
import { overlapOf, runAppKey } from './app-key.js';
import { runAppOrigin } from './app-origin.js';
import { policyLines, shownPolicy } from './app-policy.js';
import { CHANGEABLE, FLAGS, NEW, changes, existingApp, newApp } from './app-settings.js';
import { runAppWebhook } from './app-webhook.js';
import { UsageError, allowedBy, parseAction, print, withDeed } from './parse.js';

const ONE = { takes: ['ID'] };

const ACTIONS = {
  create: { flags: NEW },
  import: { flags: [...NEW, 'id', 'public-key', 'secret-file'] },
  list: {},
  show: ONE,
  set: { ...ONE, flags: CHANGEABLE },
  rotate: { ...ONE, flags: ['overlap'] },
  revoke: ONE,
  erase: ONE,
};

/** The actions that have actions of their own. */
const GROUPS: Readonly<Record<string, (argv: string[]) => Promise<void>>> = {
  origin: runAppOrigin,
  // The libraries that check a scope and a registration are loaded for nothing else.
  scope: async (argv) => (await import('./app-scope.js')).runAppScope(argv),
  certificate: runAppCertificate,
  registration: async (argv) => (await import('./app-registration.js')).runAppRegistration(argv),
  key: runAppKey,
  activity: runAppActivity,
  webhook: runAppWebhook,
};

/** `app create | import | list | show | set | rotate | revoke | erase`, and `app origin | scope | certificate | registration | key | activity | webhook`. */
export async function runApp(argv: string[]): Promise<void> {
  const [first = '', ...rest] = argv;
  const group = Object.hasOwn(GROUPS, first) ? GROUPS[first] : undefined;
  if (group) return group(rest);
  if (!Object.hasOwn(ACTIONS, first))
    throw new UsageError(`app: ${[...Object.keys(ACTIONS), ...Object.keys(GROUPS)].join(', ')}`);
  const { action, values, given, deed } = parseAction('app', argv, FLAGS, ACTIONS);
  const { json, development } = values;
  const [id = ''] = given;
  if (action === 'create') {
    const app = newApp(values);
    checkNewApp(app, await allowedBy(development));
    return withDeed(development, deed, async (context) => {
      const made = await createApp(context, app);
      if (deed) deed.target = made.appId;
      await printCredentials(context, json, made);
    });
  }
  if (action === 'import') {
    const existing = existingApp(values);
    checkExistingApp(existing, await allowedBy(development));
    return withDeed(development, deed, async (context) => {
      const app = await registerApp(context, existing);
      print(json, publicPart(app), `imported ${app.appId}`);
    });
  }
  await withDeed(development, deed, async (context) => {
    if (action === 'list') {
      const apps = (await registeredApps(context.store)).map(publicPart);
      return print(
        json,
        apps,
        apps.map((app) => `${app.appId}  ${app.name}${app.revokedAt ? '  (revoked)' : ''}`).join('\n'),
      );
    }
    if (action === 'show') {
      const app = await findApp(context, id);
      return print(json, publicPart(app), describeApp(app));
    }
    if (action === 'set') {
      const app = await changeApp(context, id, changes(values));
      return print(json, publicPart(app), describeApp(app));
    }
    if (action === 'rotate') {
      return printCredentials(context, json, await rotateApp(context, id, overlapOf(values)));
    }
    if (action === 'revoke') {
      await revokeApp(context, id);
      return print(json, { appId: id, revoked: true }, `revoked ${id}`);
    }
    if (action === 'erase') {
      const deleted = await eraseApp(context, id);
      const rows = Object.values(deleted).reduce((sum, n) => sum + n, 0);
      return print(
        json,
        { appId: id, deleted },
        `erased ${id}: ${rows} rows. data verify --app ${id} proves it`,
      );
    }
  });
}

/** Prints everything that a site needs, once. */
async function printCredentials(
  context: Context,
  json: boolean | undefined,
  credentials: AppCredentials,
): Promise<void> {
  const servicePublicKey = await context.signingKeys.publicKeyHex();
  const shown = { ...credentials, servicePublicKey, serviceUrl: context.options.publicUrl };
  print(json, shown, `${describe(shown)}\n\nKeep these now: secret and private key are not shown again.`);
}

/** The fields that may be shown again, which are those that are not sealed. */
function publicPart(app: App) {
  const { appId, name, origins, publicKey, classic, strict, processed = 'never', authCodeLifetime } = app;
  const { platformCertificates = {}, brand, wallets } = app;
  const createdAt = new Date(app.createdAt).toISOString();
  const revokedAt = app.revokedAt === undefined ? undefined : new Date(app.revokedAt).toISOString();
  return {
    appId,
    name,
    origins,
    brand,
    wallets,
    publicKey,
    classic,
    strict,
    processed,
    authCodeLifetime,
    platforms: Object.keys(platformCertificates),
    ...shownPolicy(app),
    createdAt,
    revokedAt,
  };
}

function describeApp(app: App): string {
  const { scopePolicies, ...shown } = publicPart(app);
  return [describe(shown), ...policyLines(scopePolicies)].join('\n');
}

function describe(value: object): string {
  return Object.entries(value)
    .filter(([, content]) => content !== undefined)
    .map(([key, content]) => `${key}: ${Array.isArray(content) ? content.join(' ') : String(content)}`)
    .join('\n');
}
