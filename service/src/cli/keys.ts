import type { Context } from '../context.js';
import type { KnownKey } from '../keys/signing-keys.js';
import { serviceKeyId } from '../keys/derived-keys.js';
import { reseal } from '../upkeep/reseal.js';
import { CommandError, parseAction, print, withDeed, withNotes } from './parse.js';

const ACTIONS = { list: {}, standby: {}, rotate: {}, remove: { takes: ['KID'] }, reseal: {} };

/** `keys list | standby | rotate | remove KID`: the keys by which back-ends know the service; `keys reseal`: the key that seals. */
export async function runKeys(argv: string[]): Promise<void> {
  const { action, values, given, deed } = parseAction('keys', argv, {}, ACTIONS);
  const [kid = ''] = given;
  await withDeed(values.development, deed, async (context) => {
    if (action === 'list') await list(context, values.json);
    if (action === 'standby')
      await show(context, values.json, await context.signingKeys.prepare(), 'standby key');
    if (action === 'rotate')
      await show(context, values.json, await context.signingKeys.rotate(), 'new signing key');
    if (action === 'remove') await remove(context, values.json, kid);
    if (action === 'reseal') await resealAll(context, values.json);
  });
}

async function list({ signingKeys }: Context, json: boolean | undefined): Promise<void> {
  const keys = await signingKeys.list();
  print(json, keys.map(toJson), keys.map(describe).join('\n'));
}

async function show(
  { signingKeys }: Context,
  json: boolean | undefined,
  kid: string,
  what: string,
): Promise<void> {
  const key = (await signingKeys.list()).find((one) => one.kid === kid);
  const servicePublicKey = key?.publicKeyHex;
  const notes =
    key?.state === 'standby'
      ? ['it does not sign yet: give it to back-ends that pin a key, and then run keys rotate']
      : [];
  const text = `${what} ${kid}\nservicePublicKey: ${servicePublicKey}`;
  print(json, { kid, servicePublicKey }, withNotes(text, notes));
}

async function remove({ signingKeys }: Context, json: boolean | undefined, kid: string): Promise<void> {
  const stays = await signingKeys.remove(kid);
  if (stays === 'unknown') throw new CommandError('KID: there is no such key');
  if (stays === 'signs') throw new CommandError('KID: this key signs; run keys rotate first');
  if (stays)
    throw new CommandError(
      `KID: codes that this key signed may come back until ${new Date(stays.neededUntil).toISOString()}`,
    );
  print(json, { removed: kid }, 'removed');
}

async function resealAll(context: Context, json: boolean | undefined): Promise<void> {
  const { keyId } = context.seal;
  const { resealed, unopened, neededUntil } = await reseal(context);
  const until = new Date(neededUntil).toISOString();
  const former = (context.options.formerServiceKeys ?? []).map(serviceKeyId);
  const notes = [
    ...unopened.map((name) => `what is sealed of ${name} does not open under any key, and stays as it is`),
    ...(former.length > 0
      ? [`if every service seals under ${keyId} now, ${former.join(', ')} may go from ${until} on`]
      : []),
  ];
  const text = `sealed under service key ${keyId}: ${resealed} values that were not`;
  print(json, { serviceKey: keyId, resealed, unopened, former, neededUntil: until }, withNotes(text, notes));
}

function describe({ kid, state, createdAt, signsSince, publicKeyHex }: KnownKey): string {
  const since = signsSince === undefined ? '' : `, since ${day(signsSince)}`;
  return `${kid}  ${state}${since}, made ${day(createdAt)}\n  ${publicKeyHex}`;
}

function toJson({ kid, state, createdAt, signsSince, publicKeyHex }: KnownKey): object {
  return {
    kid,
    state,
    created: new Date(createdAt).toISOString(),
    ...(signsSince !== undefined && { signsSince: new Date(signsSince).toISOString() }),
    servicePublicKey: publicKeyHex,
  };
}

function day(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
