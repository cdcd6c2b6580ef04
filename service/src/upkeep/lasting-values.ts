import { type EachSealed, mapSealedOfApp, mapSealedOfKey } from '../apps/sealed-values.js';
import { type Seal, keyIdOf } from '../keys/seal.js';
import { StartError } from '../start-error.js';
import type { Store } from '../store/store.js';

/** Something that is sealed for good, by the name that operators read. */
export interface LastingValue {
  name: string;
  /** Calls a function with each of its sealed values. What that throws, this throws. */
  visit(each: EachSealed): void;
}

/** All that is sealed for good: the secrets of the installation, its signing keys, and the secrets and keys of the apps. */
export async function listLasting(store: Store): Promise<LastingValue[]> {
  const secrets = await store.listSecrets();
  const keys = await store.listSigningKeys();
  const apps = await store.listApps();
  return [
    ...secrets.map(({ name, value }) => ({ name, visit: (each: EachSealed) => void each(value, name) })),
    ...keys.map((key) => ({
      name: `signing key ${key.kid}`,
      visit: (each: EachSealed) => void mapSealedOfKey(key, each),
    })),
    ...apps.map((app) => ({
      name: `app ${app.appId}`,
      visit: (each: EachSealed) => void mapSealedOfApp(app, each),
    })),
  ];
}

/** Names that a message has at most. */
const SHOWN = 5;

/**
 * Refuses to start where a service key is missing, because what is sealed under it would be found missing only when somebody needs it. Nothing is
 * opened for it: sealed values say under which key they are.
 * @throws StartError which names the key, and what needs it
 */
export async function refuseMissingKey(store: Store, seal: Seal): Promise<void> {
  const missing = new Set<string>();
  const needing: string[] = [];
  for (const { name, visit } of await listLasting(store)) {
    let needs = false;
    visit((sealed) => {
      if (seal.knows(sealed)) return sealed;
      missing.add(keyIdOf(sealed) ?? '');
      needs = true;
      return sealed;
    });
    if (needs) needing.push(name);
  }
  if (needing.length === 0) return;
  const more = needing.length > SHOWN ? ` and ${needing.length - SHOWN} more` : '';
  throw new StartError(
    `the service key is not the one under which the database in the data folder was encrypted: key ${[...missing].join(', ')} is needed for ${needing.slice(0, SHOWN).join(', ')}${more}; set it in CIVIC_FORMER_SERVICE_KEYS, and run keys reseal`,
  );
}
