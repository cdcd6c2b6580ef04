import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { AppError } from '../errors.js';
import { createApp } from '../apps/create-app.js';
import { type NewApp, registerApp } from '../apps/register-app.js';
import { revokeApp, rotateApp } from '../apps/change-app.js';
import type { App } from '../store/store.js';
import { runAppScope } from './app-scope.js';
import { UsageError, type Values, parse, print, withContext } from './parse.js';

const FLAGS = {
  id: { type: 'string' },
  name: { type: 'string' },
  origin: { type: 'string', multiple: true },
  classic: { type: 'boolean' },
  strict: { type: 'boolean' },
  processed: { type: 'string' },
  'auth-code-lifetime': { type: 'string' },
  logo: { type: 'string' },
  'public-key': { type: 'string' },
  'secret-file': { type: 'string' },
} as const;

const ACTIONS = ['create', 'import', 'list', 'show', 'rotate', 'revoke', 'scope'];

/** `app create | import | list | show | rotate | revoke | scope`. */
export async function runApp([action = '', ...argv]: string[]): Promise<void> {
  if (!ACTIONS.includes(action)) throw new UsageError(`app: ${ACTIONS.join(', ')}`);
  if (action === 'scope') return runAppScope(argv);
  const { values, positionals } = parse(argv, FLAGS);
  const { json, development } = values;
  const id = positionals[0] ?? '';
  await withContext(development, async (context) => {
    if (action === 'create') {
      const credentials = await createApp(context, newApp(values));
      const servicePublicKey = await context.signingKeys.publicKeyHex();
      const shown = { ...credentials, servicePublicKey, serviceUrl: context.options.publicUrl };
      return print(
        json,
        shown,
        `${describe(shown)}\n\nKeep these now: secret and private key are not shown again.`,
      );
    }
    if (action === 'import') {
      const app = await registerApp(context, {
        ...newApp(values),
        appId: required(values.id, 'id'),
        publicKey: required(values['public-key'], 'public-key'),
        appSecret: readFlagFile('secret-file', values['secret-file']).toString('utf8').trim(),
      });
      return print(json, publicPart(app), `imported ${app.appId}`);
    }
    if (action === 'list') {
      const apps = (await context.store.listApps()).map(publicPart);
      return print(
        json,
        apps,
        apps.map((app) => `${app.appId}  ${app.name}${app.revokedAt ? '  (revoked)' : ''}`).join('\n'),
      );
    }
    if (action === 'show') {
      const app = await context.store.getApp(id);
      if (!app) throw new AppError('appId: not registered');
      return print(json, publicPart(app), describe(publicPart(app)));
    }
    if (action === 'rotate') {
      const credentials = await rotateApp(context, id);
      return print(
        json,
        credentials,
        `${describe(credentials)}\n\nKeep these now: secret and private key are not shown again.`,
      );
    }
    if (action === 'revoke') {
      await revokeApp(context, id);
      return print(json, { appId: id, revoked: true }, `revoked ${id}`);
    }
  });
}

function newApp(values: Values<typeof FLAGS>): NewApp {
  const lifetime = values['auth-code-lifetime'];
  return {
    name: required(values.name, 'name'),
    origins: values.origin ?? [],
    classic: values.classic ?? false,
    strict: values.strict ?? false,
    ...(values.processed !== undefined && { processed: values.processed as 'never' }),
    ...(lifetime !== undefined && { authCodeLifetime: Number(lifetime) }),
    ...(values.logo !== undefined && { logo: readLogo(values.logo) }),
  };
}

function readLogo(file: string): string {
  const type = extname(file).slice(1).toLowerCase().replace('jpg', 'jpeg');
  return `data:image/${type};base64,${readFlagFile('logo', file).toString('base64')}`;
}

function readFlagFile(flag: string, file: string | undefined): Buffer {
  const path = required(file, flag);
  try {
    return readFileSync(path);
  } catch {
    throw new UsageError(`--${flag}: the file cannot be read`);
  }
}

function required(value: string | undefined, flag: string): string {
  if (!value) throw new UsageError(`--${flag} is missing`);
  return value;
}

/** The fields that may be shown again, which are those that are not sealed. */
function publicPart(app: App) {
  const { appId, name, origins, publicKey, classic, strict, processed = 'never', authCodeLifetime } = app;
  const createdAt = new Date(app.createdAt).toISOString();
  const revokedAt = app.revokedAt === undefined ? undefined : new Date(app.revokedAt).toISOString();
  return {
    appId,
    name,
    origins,
    publicKey,
    classic,
    strict,
    processed,
    authCodeLifetime,
    createdAt,
    revokedAt,
  };
}

function describe(value: object): string {
  return Object.entries(value)
    .filter(([, content]) => content !== undefined)
    .map(([key, content]) => `${key}: ${Array.isArray(content) ? content.join(' ') : String(content)}`)
    .join('\n');
}
