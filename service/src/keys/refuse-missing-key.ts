import { StartError } from '../start-error.js';
import type { Store } from '../store/store.js';
import { type Seal, keyIdOf } from './seal.js';

/** The id of the service key in every sealed field of a row as JSON: those are the fields named `sealed…`. */
const IN_FIELDS = /"sealed\w*":"([0-9a-f]{8})\./g;

/** Names that the message has at most. */
const SHOWN = 5;

/**
 * Refuses to start where a service key is missing, because what lasts would be found closed only when somebody needs it. Nothing is opened for it:
 * sealed values say under which key they are.
 * @throws StartError which names the key, and what needs it
 */
export async function refuseMissingKey(store: Store, seal: Seal): Promise<void> {
  const secrets = await store.listSecrets();
  const keys = await store.listSigningKeys();
  const apps = await store.listApps();
  const needing = [
    ...secrets.map(({ name, value }) => ({ name, ids: [keyIdOf(value)] })),
    ...keys.map((key) => ({ name: `signing key ${key.kid}`, ids: idsIn(key) })),
    ...apps.map((app) => ({ name: `app ${app.appId}`, ids: idsIn(app) })),
  ]
    .map(({ name, ids }) => ({ name, missing: ids.filter((id) => id !== undefined && !seal.has(id)) }))
    .filter(({ missing }) => missing.length > 0);
  if (needing.length === 0) return;
  const missing = [...new Set(needing.flatMap((one) => one.missing))].join(', ');
  const names = needing.slice(0, SHOWN).map(({ name }) => name);
  const more = needing.length > SHOWN ? ` and ${needing.length - SHOWN} more` : '';
  throw new StartError(
    `the service key is not the one under which the database was encrypted: key ${missing} is needed for ${names.join(', ')}${more}; set it in CIVIC_FORMER_SERVICE_KEYS, and run keys reseal`,
  );
}

function idsIn(row: object): (string | undefined)[] {
  return [...JSON.stringify(row).matchAll(IN_FIELDS)].map(([, id]) => id);
}
