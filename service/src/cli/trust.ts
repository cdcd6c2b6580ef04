import { X509Certificate } from 'node:crypto';
import type { TrustAnchor } from '../store/store.js';
import { visibleText } from '../untrusted-text.js';
import { CommandError, allowedBy, parseAction, print, withDeed } from './parse.js';
import { ADD_FLAGS, addAnchor, readAnchor } from './trust-add.js';
import { LIST_ACTIONS, runTrustList } from './trust-list.js';

const ACTIONS = {
  list: {},
  add: { flags: Object.keys(ADD_FLAGS), takes: ['[FILE]'] },
  remove: { takes: ['ID'] },
};

/** `trust list | add | remove`: who may sign which credential types. */
export async function runTrust(argv: string[]): Promise<void> {
  const [first, second = ''] = argv;
  if (first === 'list' && Object.hasOwn(LIST_ACTIONS, second)) return runTrustList(argv.slice(1));
  const { action, values, given, deed } = parseAction('trust', argv, ADD_FLAGS, ACTIONS);
  const { json } = values;
  const [argument = ''] = given;
  if (action === 'add') {
    const { mode } = await allowedBy(values.development);
    const anchor = await readAnchor(argument, values, mode);
    if (deed) deed.target = anchor.id;
    return withDeed(values.development, deed, (context) => addAnchor(context, anchor, json));
  }
  await withDeed(values.development, deed, async ({ store, clock }) => {
    if (action === 'remove') {
      if (!(await store.removeTrustAnchor(argument))) throw new CommandError('trust remove: no such id');
      return print(json, { id: argument, removed: true }, `removed ${argument}`);
    }
    const anchors = (await store.listTrustAnchors()).map((anchor) => describe(anchor, clock()));
    print(json, anchors, anchors.map(lineOf).join('\n'));
  });
}

/** An anchor without its bytes, and whether its dates keep it from being trusted now. */
function describe(anchor: TrustAnchor, now: number) {
  const { id, types, isTest } = anchor;
  if ('jwks' in anchor) return { id, types, isTest, issuer: anchor.issuer, jwks: anchor.jwks };
  const { certificate, isPinned } = anchor;
  const { subject, validFrom, validTo } = new X509Certificate(certificate);
  const state =
    now > Date.parse(validTo)
      ? `expired ${validTo}`
      : now < Date.parse(validFrom)
        ? `valid from ${validFrom}`
        : undefined;
  return {
    id,
    types,
    isTest,
    ...(isPinned && { isPinned }),
    subject: nameOf(subject),
    validFrom,
    validTo,
    ...(state !== undefined && { state }),
  };
}

function lineOf(anchor: ReturnType<typeof describe>): string {
  const { id, types } = anchor;
  if (anchor.issuer !== undefined)
    return [id, visibleText(anchor.issuer, 200), ...types, `keys at ${anchor.jwks}`].join('  ');
  const { subject, validTo, state = `until ${validTo}` } = anchor;
  return [id, subject, ...types, state].join('  ');
}

function nameOf(subject: string): string {
  return visibleText(subject.replaceAll('\n', ', '), 200);
}
