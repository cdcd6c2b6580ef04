import {
  type Presentation,
  changePresentation,
  useOwnCertificate,
} from '../apps/certificate-presentation.js';
import type { Finding } from '../apps/certificate-findings.js';
import { findApp } from '../apps/change-app.js';
import { describeCertificate } from '../apps/describe-certificate.js';
import { importCertificate } from '../apps/import-certificate.js';
import { importPlatformCertificate, removePlatformCertificate } from '../apps/platform-certificates.js';
import { requestCertificate } from '../apps/request-certificate.js';
import type { Context } from '../context.js';
import type { App, Platform } from '../store/store.js';
import {
  CommandError,
  UsageError,
  type Values,
  parseAction,
  print,
  readFileArgument,
  readFlagFile,
  required,
  withDeed,
} from './parse.js';

const FLAGS = {
  app: { type: 'string' },
  country: { type: 'string' },
  organisation: { type: 'string' },
  'organisation-id': { type: 'string' },
  'given-name': { type: 'string' },
  surname: { type: 'string' },
  'serial-number': { type: 'string' },
  'common-name': { type: 'string' },
  'discard-imported': { type: 'boolean' },
  contact: { type: 'string', multiple: true },
  key: { type: 'string' },
  'client-id': { type: 'string' },
  root: { type: 'string' },
  for: { type: 'string' },
  metadata: { type: 'string' },
} as const;

const ACTIONS = {
  csr: {
    flags: [
      'app',
      'country',
      'organisation',
      'organisation-id',
      'given-name',
      'surname',
      'serial-number',
      'common-name',
      'contact',
    ],
  },
  import: { flags: ['app', 'key', 'client-id', 'root', 'for', 'metadata'], takes: ['FILE'] },
  remove: { flags: ['app', 'for'] },
  set: { flags: ['app', 'client-id', 'root'] },
  renew: { flags: ['app', 'discard-imported'] },
  show: { flags: ['app'] },
  'export-ca': {},
};

/** `app certificate csr | import | remove | set | renew | show | export-ca`: the certificate by which wallets know an app. */
export async function runAppCertificate(argv: string[]): Promise<void> {
  const { action, values, given, deed } = parseAction('app certificate', argv, FLAGS, ACTIONS);
  const { json, development } = values;
  const [file = ''] = given;
  const appId = action === 'export-ca' ? '' : required(values.app, 'app');
  await withDeed(development, deed, async (context) => {
    if (action === 'csr') {
      const pem = await requestCertificate(context, appId, subject(values));
      return print(json, { appId, request: pem }, pem);
    }
    if (action === 'export-ca') {
      const { certificate } = await context.authority();
      return print(json, { certificate }, certificate);
    }
    if (action === 'import') {
      const findings = await importFile(context, appId, file, values);
      return show(context, json, await findApp(context, appId), findings);
    }
    if (action === 'remove')
      await removePlatformCertificate(context, appId, platformOf({ for: required(values.for, 'for') }));
    if (action === 'set') await changePresentation(context, appId, presentation(values));
    if (action === 'renew') {
      const { isImported } = await findApp(context, appId);
      if (isImported && !values['discard-imported'])
        throw new CommandError(
          'app certificate renew: the certificate was imported, and its key would be lost; --discard-imported does it all the same',
        );
      await useOwnCertificate(context, appId);
    }
    return show(context, json, await findApp(context, appId));
  });
}

/** @returns what wallets may stumble over, where it is known */
async function importFile(
  context: Context,
  appId: string,
  file: string,
  values: Values<typeof FLAGS>,
): Promise<Finding[] | undefined> {
  const pem = readFileArgument(file).toString('latin1');
  const own = values.key === undefined ? {} : { key: readFlagFile('key', values.key).toString('latin1') };
  const platform = platformOf(values);
  if (!platform) return importCertificate(context, appId, pem, { ...presentation(values), ...own });
  const { metadata } = values;
  if (platform === 'google') required(metadata, 'metadata');
  const shown = metadata === undefined ? {} : { metadata: readFlagFile('metadata', metadata) };
  await importPlatformCertificate(context, appId, platform, pem, { ...own, ...shown });
  return undefined;
}

async function show(
  context: Context,
  json: boolean | undefined,
  app: App,
  known?: readonly Finding[],
): Promise<void> {
  const { findings, ...shown } = await describeCertificate(context, app, known);
  const lines = Object.entries(shown).map(([name, value]) => `${name}: ${value}`);
  const notes = findings.map(({ finding, meaning }) => `note ${finding}: ${meaning}`);
  print(json, { ...shown, findings }, [...lines, ...notes].join('\n'));
}

const ORGANISATION = ['organisation', 'organisation-id'] as const;
const PERSON = ['given-name', 'surname', 'serial-number'] as const;

function subject(values: Values<typeof FLAGS>) {
  const country = required(values.country, 'country');
  const isPerson = values['given-name'] ?? values.surname ?? values['serial-number'];
  const needed = isPerson ? PERSON : ORGANISATION;
  for (const flag of needed) required(values[flag], flag);
  const optional = {
    organisation: values.organisation,
    organisationId: values['organisation-id'],
    givenName: values['given-name'],
    surname: values.surname,
    serialNumber: values['serial-number'],
    commonName: values['common-name'],
  };
  const given = Object.entries(optional).filter((entry) => entry[1] !== undefined);
  return {
    country,
    contacts: values.contact ?? [],
    ...(Object.fromEntries(given) as Partial<Record<keyof typeof optional, string>>),
  };
}

function platformOf(values: { for: string }): Platform;
function platformOf(values: Values<typeof FLAGS>): Platform | undefined;
function platformOf({
  for: platform,
  metadata,
  root,
  'client-id': clientId,
}: Values<typeof FLAGS>): Platform | undefined {
  if (platform !== undefined && platform !== 'google' && platform !== 'apple')
    throw new UsageError('--for: google or apple');
  if (platform !== undefined && (root ?? clientId) !== undefined)
    throw new UsageError('--for: --client-id and --root are about the other certificate');
  if (platform === undefined && metadata !== undefined)
    throw new UsageError('--metadata: only with --for google');
  return platform;
}

function presentation({ 'client-id': clientId, root }: Values<typeof FLAGS>): Presentation {
  if (clientId !== undefined && clientId !== 'x509_hash' && clientId !== 'x509_san_dns')
    throw new UsageError('--client-id: x509_hash or x509_san_dns');
  if (root !== undefined && root !== 'send' && root !== 'omit') throw new UsageError('--root: send or omit');
  return {
    ...(clientId !== undefined && { clientId }),
    ...(root !== undefined && { sendsRoot: root === 'send' }),
  };
}
