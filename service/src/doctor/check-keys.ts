import type { Context } from '../context.js';
import { serviceKeyId } from '../keys/derived-keys.js';
import { keyIdOf } from '../keys/seal.js';
import { type LastingValue, listLasting } from '../upkeep/lasting-values.js';
import { neededMark } from '../upkeep/reseal.js';
import { type Finding, findingsOf } from './finding.js';

const { ok, warning, problem } = findingsOf('keys');

const CHANGE = 'use the service key of this database, or restore the backup that belongs to the key';

/** Opens everything that is sealed for good, and says which former service keys are still needed. */
export async function checkKeys(context: Context): Promise<Finding[]> {
  const { store, seal } = context;
  const lasting = await listLasting(store);
  const damaged = lasting.filter(({ visit }) => {
    try {
      visit((sealed, place) => {
        seal.open(sealed, place);
        return sealed;
      });
      return false;
    } catch {
      return true;
    }
  });
  return [
    ...damaged.map(({ name }) => problem(`what is sealed of ${name} does not open`, CHANGE)),
    ...(damaged.length === 0 ? [ok(`the service key ${seal.keyId} opens all that is sealed`)] : []),
    ...(await ofFormerKeys(context, lasting)),
  ];
}

async function ofFormerKeys(context: Context, lasting: readonly LastingValue[]): Promise<Finding[]> {
  const former = (context.options.formerServiceKeys ?? []).map(serviceKeyId);
  if (former.length === 0) return [];
  const ids = lasting.flatMap(({ visit }) => idsOf(visit));
  const unnamed = ids.filter((id) => id === undefined).length;
  return [
    ...(unnamed > 0
      ? [warning(`${unnamed} sealed values do not say under which service key they are`, 'run keys reseal')]
      : []),
    ...(await Promise.all(
      former.map((id) => ofFormerKey(context, id, ids.filter((one) => one === id).length)),
    )),
  ];
}

async function ofFormerKey({ store, clock }: Context, id: string, count: number): Promise<Finding> {
  if (count > 0)
    return warning(
      `${count} values are still sealed under the former service key ${id}`,
      'run keys reseal once every service has the new key as CIVIC_SERVICE_KEY',
    );
  const until = (await store.getMark(neededMark(id))) ?? 0;
  return clock() < until
    ? ok(`what people are in the middle of may need the former service key ${id} until ${isoOf(until)}`)
    : ok(
        `nothing that lasts needs the service key ${id}: take it out of CIVIC_FORMER_SERVICE_KEYS, unless it is to be the next one`,
      );
}

function idsOf(visit: LastingValue['visit']): (string | undefined)[] {
  const ids: (string | undefined)[] = [];
  visit((sealed) => {
    ids.push(keyIdOf(sealed));
    return sealed;
  });
  return ids;
}

function isoOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
