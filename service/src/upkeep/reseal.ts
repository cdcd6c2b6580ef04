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
  const tallies = new Map<string, Tally>();
  const begin = (name: string): Resealing => {
    const tally = { resealed: 0, isUnopened: false };
    // In place of an earlier try: a store may ask again for a change that another one was faster than.
    tallies.set(name, tally);
    return resealing(seal, tally);
  };
  for (const { appId } of await store.listApps())
    await store.changeApp(appId, (app) => {
      const { each, hasChanged } = begin(`app ${appId}`);
      const changed = mapSealedOfApp(app, each);
      return hasChanged() ? changed : undefined;
    });
  await store.changeSigningKeys((keys) =>
    keys.map((key) => mapSealedOfKey(key, begin(`signing key ${key.kid}`).each)),
  );
  await store.changeSecrets(({ name, value }) => begin(name).each(value, name));
  // What was overwritten must not stay readable in the journal.
  await store.checkpoint();
  const neededUntil = clock() + STILL_NEEDED;
  for (const key of options.formerServiceKeys ?? [])
    await store.putMark(neededMark(serviceKeyId(key)), neededUntil);
  return {
    resealed: [...tallies.values()].reduce((sum, tally) => sum + tally.resealed, 0),
    unopened: [...tallies].filter(([, tally]) => tally.isUnopened).map(([name]) => name),
    neededUntil,
  };
}

/** Under which the store keeps until when a former service key is needed. */
export function neededMark(keyId: string): string {
  return `service-key:${keyId}`;
}

/** What sealing one thing anew came to. */
interface Tally {
  resealed: number;
  isUnopened: boolean;
}

interface Resealing {
  each: EachSealed;
  hasChanged(): boolean;
}

function resealing(seal: Seal, tally: Tally): Resealing {
  return {
    each(sealed, context) {
      if (keyIdOf(sealed) === seal.keyId) return sealed;
      try {
        const again = seal.seal(seal.open(sealed, context), context);
        tally.resealed++;
        return again;
      } catch {
        tally.isUnopened = true;
        return sealed;
      }
    },
    hasChanged: () => tally.resealed > 0,
  };
}
