import { type EachSealed, mapSealedOfApp, mapSealedOfKey } from '../apps/sealed-values.js';
import type { Context } from '../context.js';
import { serviceKeyId } from '../keys/derived-keys.js';
import { type Seal, keyIdOf } from '../keys/seal.js';

/**
 * Milliseconds for which a former service key is needed after everything that lasts is sealed anew: longer than a scope request can be open with all
 * its renewals, and than an offer, its code and its access token are good one after the other.
 */
const STILL_NEEDED = 3_600_000;

/** What sealing anew came to. */
export interface Resealed {
  /** Values that are now sealed under the present key, and were not before. */
  resealed: number;
  /** Those that no key opened, which stay as they are: the names that `doctor` shows. */
  unopened: string[];
  /** From when on the former keys may go, milliseconds. */
  neededUntil: number;
}

/**
 * Seals everything that lasts under the present service key. It may run beside a service, be interrupted and be run again: each app is one
 * transaction, and so are all signing keys and all secrets. These come last, so that no database opens without the former key before it is done.
 */
export async function reseal(
  context: Pick<Context, 'options' | 'store' | 'seal' | 'clock'>,
): Promise<Resealed> {
  const { options, store, seal, clock } = context;
  const done: Omit<Resealed, 'neededUntil'> = { resealed: 0, unopened: [] };
  for (const { appId } of await store.listApps()) {
    const one = resealing(seal, done, `app ${appId}`);
    await store.changeApp(appId, (app) => {
      const changed = mapSealedOfApp(app, one.each);
      return one.hasChanged() ? changed : undefined;
    });
  }
  await store.changeSigningKeys((keys) =>
    keys.map((key) => mapSealedOfKey(key, resealing(seal, done, `signing key ${key.kid}`).each)),
  );
  await store.changeSecrets(({ name, value }) => resealing(seal, done, name).each(value, name));
  // What was overwritten must not stay readable in the journal.
  await store.checkpoint();
  const neededUntil = clock() + STILL_NEEDED;
  for (const key of options.formerServiceKeys ?? [])
    await store.putMark(neededMark(serviceKeyId(key)), neededUntil);
  return { ...done, neededUntil };
}

/** Under which the store keeps until when a former service key is needed. */
export function neededMark(keyId: string): string {
  return `service-key:${keyId}`;
}

function resealing(seal: Seal, done: Omit<Resealed, 'neededUntil'>, name: string) {
  const before = done.resealed;
  const each: EachSealed = (sealed, context) => {
    if (keyIdOf(sealed) === seal.keyId) return sealed;
    try {
      const again = seal.seal(seal.open(sealed, context), context);
      done.resealed++;
      return again;
    } catch {
      if (!done.unopened.includes(name)) done.unopened.push(name);
      return sealed;
    }
  };
  return { each, hasChanged: () => done.resealed > before };
}
