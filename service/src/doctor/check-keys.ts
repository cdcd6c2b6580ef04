import type { Context } from '../context.js';
import { mapSealedOfApp, mapSealedOfKey } from '../apps/sealed-values.js';
import { type Finding, findingsOf } from './finding.js';

const { ok, problem } = findingsOf('keys');

const CHANGE = 'use the service key of this database, or restore the backup that belongs to the key';

/** Opens everything that is sealed for good: the secrets of the installation, its signing keys, and the secrets and keys of the apps. */
export async function checkKeys({ store, seal }: Context): Promise<Finding[]> {
  const open = (sealed: string, context: string) => {
    seal.open(sealed, context);
    return sealed;
  };
  const keys = await store.listSigningKeys();
  const apps = await store.listApps();
  const secrets = await store.listSecrets();
  const damaged = [
    ...secrets.filter(({ name, value }) => !opens(() => open(value, name))).map(({ name }) => name),
    ...keys.filter((key) => !opens(() => mapSealedOfKey(key, open))).map(({ kid }) => `signing key ${kid}`),
    ...apps.filter((app) => !opens(() => mapSealedOfApp(app, open))).map(({ appId }) => `app ${appId}`),
  ];
  if (damaged.length === 0) return [ok('the service key opens all that is sealed')];
  return damaged.map((name) => problem(`what is sealed of ${name} does not open`, CHANGE));
}

function opens(open: () => unknown): boolean {
  try {
    open();
    return true;
  } catch {
    return false;
  }
}
