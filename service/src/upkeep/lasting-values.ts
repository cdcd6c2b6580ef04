import { type EachSealed, mapSealedOfApp, mapSealedOfKey } from '../apps/sealed-values.js';
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
