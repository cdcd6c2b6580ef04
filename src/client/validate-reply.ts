import type { AppSummary, DigitalRequest, ErrorBody, Snapshot, WalletSummary } from '../protocol/http.js';
import { isPageErrorCode, type PageErrorCode } from '../protocol/page-errors.js';
import { CROSS_DEVICE, type CrossDevice, STATUSES } from '../protocol/scope-request.js';
import { errorAt } from './client-error.js';
import {
  androidPackage,
  hexColour,
  isUuid,
  rasterLogo,
  visibleText,
  walletScheme,
  webAddress,
} from './untrusted-text.js';

/** The form of a JWS in compact serialisation (RFC 7515, section 7.1). Its content is for the site's back-end, so the page does not read it. */
const JWT = /^(?:[\w-]+\.){2}[\w-]+$/;

/** The form of a query (application/x-www-form-urlencoded, URL Standard). Nothing in it ends the query of a link that it is added to. */
const QUERY = /^[\w*.~+%=&:/-]{1,2048}$/;

const MAX_JWT = 8192;
const MAX_LABELS = 64;

type Fields = Record<string, unknown>;

/** The members of an object. Any other value has none of the members that we look for. */
function fieldsOf(value: unknown): Fields {
  return Object(value) as Fields;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTime(value: unknown): value is string {
  return isText(value) && !Number.isNaN(Date.parse(value));
}

function demand(isFit: boolean, service: string): asserts isFit {
  if (!isFit) throw errorAt(service, 'invalid_service_response');
}

/** The error in a reply; a reply without a known code counts as `fallback`. The words come from our own table, and the docs address must be http(s). */
export function validateError(body: unknown, fallback: PageErrorCode, service: string): ErrorBody {
  const fields = fieldsOf(body);
  const error = isPageErrorCode(fields['error']) ? fields['error'] : fallback;
  const { message, docs } = errorAt(service, error);
  return {
    error,
    error_description: message,
    docs: webAddress(fields['docs']) ?? docs,
    ...(isText(fields['label']) && { label: visibleText(fields['label'], 128) }),
  };
}

function query(value: unknown): string | undefined {
  return isText(value) && QUERY.test(value) ? value : undefined;
}

/** Takes over the members that are fit, each by its rule. */
function keep<K extends string>(
  target: { [name in NoInfer<K>]?: string },
  fields: Fields,
  rules: Readonly<Record<K, typeof webAddress>>,
): void {
  for (const name in rules) {
    const text = rules[name](fields[name]);
    if (text !== undefined) target[name] = text;
  }
}

function isRequest(value: unknown): value is DigitalRequest {
  const { protocol, data } = fieldsOf(value);
  return isText(protocol) && typeof data === 'object';
}

/** The snapshot in a reply, frozen, with the members that we know and no others. @throws ClientError invalid_service_response */
export function validateSnapshot(body: unknown, service: string): Readonly<Snapshot> {
  const fields = fieldsOf(body);
  const { uuid, status, version, expiresAt, now, authCode } = fields;
  const snapshot = { uuid, status, version, expiresAt, now } as Snapshot;
  demand(isUuid(uuid) && STATUSES.includes(snapshot.status), service);
  demand(Number.isSafeInteger(version) && isTime(expiresAt) && isTime(now), service);
  for (const name of ['qrLink', 'sameDeviceLink'] as const) {
    if (fields[name] === undefined) continue;
    const link = webAddress(fields[name]);
    demand(link !== undefined, service);
    snapshot[name] = link;
  }
  keep(snapshot, fields, { qrRequest: query, sameDeviceRequest: query });
  const { qrCode, crossDevice, digital } = fields;
  if (qrCode === 'both' || qrCode === 'direct') snapshot.qrCode = qrCode;
  if (CROSS_DEVICE.includes(crossDevice as CrossDevice)) snapshot.crossDevice = crossDevice as CrossDevice;
  // What is in it is for the browser and its wallets.
  if (Array.isArray(digital)) snapshot.digital = digital.filter(isRequest);
  if (status === 'answered' && isText(fields['match']) && /^\d\d$/.test(fields['match']))
    snapshot.match = fields['match'];
  if (status === 'approved') {
    demand(isText(authCode) && authCode.length <= MAX_JWT && JWT.test(authCode), service);
    snapshot.authCode = authCode;
  }
  if (status === 'failed')
    snapshot.error = Object.freeze(validateError(fields['error'], 'server_error', service));
  if (fields['notice'] === 'answer_too_large') snapshot.notice = fields['notice'];
  if (fields['verifying'] === 'email' || fields['verifying'] === 'phone')
    snapshot.verifying = fields['verifying'];
  return Object.freeze(snapshot);
}

function validateApp(value: unknown, service: string): Readonly<AppSummary> {
  const { name, isTest, wallets, ...rest } = fieldsOf(value);
  demand(isText(name), service);
  const app: AppSummary = { name: visibleText(name, 64), isTest: isTest === true };
  keep(app, rest, { logo: rasterLogo, brand: hexColour, learnMore: webAddress });
  const listed: unknown[] = Array.isArray(wallets) ? wallets.slice(0, 8) : [];
  const known = listed.flatMap(validWallets);
  if (known.length > 0) app.wallets = known;
  return Object.freeze(app);
}

/** The forms of what a wallet may have beside its name. */
const WALLET_RULES = {
  logo: rasterLogo,
  link: webAddress,
  appStore: webAddress,
  playStore: webAddress,
  scheme: walletScheme,
  universalLink: webAddress,
  androidPackage,
} as const;

/** The wallet with what may be used of it; none when it has no name, or nothing to be opened or got by. */
function validWallets(value: unknown): WalletSummary[] {
  const fields = fieldsOf(value);
  if (!isText(fields['name'])) return [];
  const wallet: WalletSummary = { name: visibleText(fields['name'], 64) };
  keep(wallet, fields, WALLET_RULES);
  const { logo: _, name: _name, ...ways } = wallet;
  return wallet.name && Object.keys(ways).length > 0 ? [Object.freeze(wallet)] : [];
}

/** The parts of the reply to a new scope request. @throws ClientError invalid_service_response */
export function validateCreateReply(
  body: unknown,
  service: string,
): { snapshot: Readonly<Snapshot>; app: Readonly<AppSummary>; labels: readonly string[] } {
  const snapshot = validateSnapshot(body, service);
  const { app, labels } = fieldsOf(body);
  demand(snapshot.sameDeviceLink !== undefined, service);
  demand(Array.isArray(labels) && labels.length <= MAX_LABELS && labels.every(isText), service);
  const words = labels.map((label) => visibleText(label, 128));
  return { snapshot, app: validateApp(app, service), labels: Object.freeze(words) };
}
