import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Context } from '../context.js';
import { sha256 } from '../keys/request-ids.js';
import { createFetchPublic } from '../outgoing/fetch-public.js';
import type { TrustList } from '../store/store.js';
import { parseCertificates } from '../trust/lists/certificates.js';
import { LIST_CHECKS, type ListCheck } from '../trust/lists/list-error.js';
import { type Refreshing, afterSuccess, fetchEdition, refreshList } from '../trust/lists/refresh-list.js';
import { visibleText, webAddress } from '../untrusted-text.js';
import {
  CommandError,
  UsageError,
  type Values,
  hasDatabase,
  parseAction,
  print,
  withDeed,
  withNotes,
} from './parse.js';

const FLAGS = {
  signer: { type: 'string', multiple: true },
  type: { type: 'string', multiple: true },
  service: { type: 'string', multiple: true },
} as const;

/** What follows `trust list`; without any of it, that command names the anchors. */
export const LIST_ACTIONS = {
  add: { flags: Object.keys(FLAGS), takes: ['URL'] },
  show: { takes: ['[ID]'] },
  refresh: { takes: ['[ID]'] },
  remove: { takes: ['ID'] },
};

const NOBODY =
  'nobody is trusted by it yet: no service of the list counts; --service names the types of service that do';

/** `trust list add | show | refresh | remove`: lists of trusted entities that others keep. */
export async function runTrustList(argv: string[]): Promise<void> {
  const { action, values, given, deed } = parseAction('trust list', argv, FLAGS, LIST_ACTIONS);
  const { json } = values;
  const [argument = ''] = given;
  const addition = action === 'add' ? await readAddition(argument, values) : undefined;
  await withDeed(values.development, deed, async (context) => {
    const { store, clock, options } = context;
    const refreshing = { context, fetchPublic: createFetchPublic(options.mode) };
    if (addition) {
      const list = await addList(refreshing, addition);
      const notes = list.content?.count === 0 ? [NOBODY] : [];
      const text = withNotes(`trusted\n${lineOf(list, clock())}`, notes);
      return print(json, { ...describe(list, clock()), notes }, text);
    }
    if (action === 'remove') {
      if (!(await store.removeTrustList(argument))) throw new CommandError('trust list remove: no such id');
      return print(json, { id: argument, removed: true }, `removed ${argument}`);
    }
    const chosen = await chooseLists(context, argument);
    const failures: string[] = [];
    if (action === 'refresh') {
      for (const list of chosen) {
        const error = await refreshList(refreshing, list);
        if (error) failures.push(`${list.id} ${list.url}: ${error.message}`);
      }
    }
    const shown = await chooseLists(context, argument);
    const anchors = argument ? await anchorLines(context, argument) : [];
    const text = [...shown.map((list) => lineOf(list, clock())), ...anchors.map(({ text: line }) => line)];
    const described = shown.map((list) => describe(list, clock()));
    print(
      json,
      argument ? { ...described[0], anchors: anchors.map(({ value }) => value) } : described,
      text.join('\n'),
    );
    if (failures.length > 0) throw new CommandError(failures.join('; '));
  });
}

/** What `trust list add` is given. */
interface Addition {
  address: string;
  signers: string[];
  types: string[];
  services: string[];
}

/** Signers and types may be left out for a list that is there, which none is without a database. @throws UsageError, CommandError */
async function readAddition(
  url: string,
  { signer = [], type: types = [], service: services = [], development }: Values<typeof FLAGS>,
): Promise<Addition> {
  const address = webAddress(url);
  if (address === undefined) throw new UsageError('trust list add: the address of a list');
  const addition = { address, signers: signer.map(readSigner), types, services };
  if (!(await hasDatabase(development))) refuseIncomplete(addition);
  return addition;
}

function refuseIncomplete({ signers, types }: Pick<TrustList, 'signers' | 'types'>): void {
  if (signers.length === 0) throw new UsageError('trust list add: at least one --signer');
  if (types.length === 0) throw new UsageError('trust list add: at least one --type');
}

/** Adds a list, or signers and types to one that is there. It is fetched first, so that what cannot be used is not added. */
async function addList(refreshing: Refreshing, { address, ...more }: Addition): Promise<TrustList> {
  const { store, clock } = refreshing.context;
  const id = `list-${sha256(address).slice(0, 12)}`;
  const known = (await store.listTrustLists()).find((list) => list.id === id);
  const signers = union(known?.signers, more.signers);
  const types = union(known?.types, more.types);
  refuseIncomplete({ signers, types });
  const list: TrustList = {
    ...known,
    id,
    version: (known?.version ?? 0) + 1,
    url: address,
    signers,
    types,
    services: union(known?.services, more.services),
    failures: 0,
    refreshAt: 0,
  };
  delete list.failed;
  const { content, certificates } = await fetchEdition(refreshing, list);
  const added = { ...list, content, refreshAt: afterSuccess(content.nextUpdate, clock()) };
  if (!(await store.compareAndSetTrustList(added, certificates)))
    throw new CommandError('trust list add: the list has just been changed by somebody else; try again');
  return added;
}

function union(known: readonly string[] = [], more: readonly string[] = []): string[] {
  return [...new Set([...known, ...more])];
}

function readSigner(file: string): string {
  try {
    const bytes = readFileSync(file);
    const count = bytes.toString('latin1').split('-----BEGIN CERTIFICATE-----').length - 1;
    if (count <= 1) return new X509Certificate(bytes).toString();
  } catch {
    // It is said below.
  }
  throw new CommandError('trust list add: --signer names a file with one certificate');
}

async function chooseLists({ store }: Context, id: string): Promise<TrustList[]> {
  const lists = (await store.listTrustLists()).filter((list) => id === '' || list.id === id);
  if (id !== '' && lists.length === 0) throw new CommandError('trust list: no such id');
  return lists;
}

/** A list without the bytes of its signers, and what keeps it from being trusted or refreshed. */
function describe({ id, url, types, services, content, failures, failed }: TrustList, now: number) {
  const isExpired = content === undefined || content.nextUpdate <= now;
  return {
    id,
    url,
    types,
    services,
    ...(content && {
      listType: visibleText(content.type, 200),
      sequence: content.sequence,
      issuedAt: new Date(content.issuedAt).toISOString(),
      nextUpdate: new Date(content.nextUpdate).toISOString(),
      fetchedAt: new Date(content.fetchedAt).toISOString(),
      anchorCount: content.count,
    }),
    state: isExpired ? 'expired' : 'trusted',
    failures,
    ...(failed !== undefined && { failed, reason: LIST_CHECKS[failed as ListCheck] }),
  };
}

function lineOf(list: TrustList, now: number): string {
  const { id, url, types, sequence, nextUpdate, anchorCount, state, failures, reason } = describe(list, now);
  return [
    [id, url, ...types].join('  '),
    `  ${state} until ${nextUpdate}, edition ${sequence}, anchors: ${anchorCount}`,
    ...(reason === undefined ? [] : [`  refreshes failed: ${failures}, ${reason}`]),
  ].join('\n');
}

async function anchorLines({ store }: Context, id: string) {
  return parseCertificates(await store.getListedCertificates(id)).map(({ entity, certificate, purpose }) => {
    const value = {
      purpose,
      entity: visibleText(entity, 100),
      subject: visibleText(certificate.subject, 200),
      fingerprint256: certificate.fingerprint256,
      validTo: certificate.validTo,
    };
    return { value, text: `  ${value.entity}  ${value.subject}  ${purpose}  until ${value.validTo}` };
  });
}
