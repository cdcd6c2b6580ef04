import type { AppSummary, ErrorBody, Snapshot } from '../protocol/http.js';
import { isPageErrorCode, type PageErrorCode } from '../protocol/page-errors.js';
import { STATUSES } from '../protocol/statuses.js';
import { cleanText } from './clean-text.js';
import { errorAt } from './client-error.js';
import { safeUrl } from './safe-url.js';

/** A uuid as the service writes it (RFC 9562, section 4). */
export const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** The form of a JWS in compact serialisation (RFC 7515, section 7.1). What it says is between the service and the site's back-end. */
const JWT = /^(?:[\w-]+\.){2}[\w-]+$/;
const RASTER = /^data:image\/(?:png|jpeg|webp|gif);base64,[A-Za-z0-9+/]+={0,2}$/;

const MAX_JWT = 8192;
const MAX_LOGO = 24_000;
const MAX_LABELS = 64;

type Fields = Record<string, unknown>;

/** The members of an object; of anything else none that we look for. */
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

/** A logo that an `<img>` may show: a raster `data:` URL (SVG can carry script and remote references), otherwise `undefined`. */
export function safeLogo(value: unknown): string | undefined {
  return isText(value) && value.length <= MAX_LOGO && RASTER.test(value) ? value : undefined;
}

/** An error answer; anything else becomes `fallback`. Words come from our own table, the docs address only when it is http(s). */
export function validateError(body: unknown, fallback: PageErrorCode, service: string): ErrorBody {
  const fields = fieldsOf(body);
  const error = isPageErrorCode(fields['error']) ? fields['error'] : fallback;
  const { message, docs } = errorAt(service, error);
  return { error, error_description: message, docs: safeUrl(fields['docs']) ?? docs };
}

/** A snapshot, frozen, with known fields only. @throws ClientError invalid_service_response */
export function validateSnapshot(body: unknown, service: string): Readonly<Snapshot> {
  const fields = fieldsOf(body);
  const { uuid, status, version, expiresAt, now, authCode } = fields;
  const snapshot = { uuid, status, version, expiresAt, now } as Snapshot;
  demand(isText(uuid) && UUID.test(uuid) && STATUSES.includes(snapshot.status), service);
  demand(Number.isSafeInteger(version) && isTime(expiresAt) && isTime(now), service);
  for (const name of ['qrLink', 'sameDeviceLink'] as const) {
    if (fields[name] === undefined) continue;
    const link = safeUrl(fields[name]);
    demand(link !== undefined, service);
    snapshot[name] = link;
  }
  if (status === 'approved') {
    demand(isText(authCode) && authCode.length <= MAX_JWT && JWT.test(authCode), service);
    snapshot.authCode = authCode;
  }
  if (status === 'failed')
    snapshot.error = Object.freeze(validateError(fields['error'], 'server_error', service));
  return Object.freeze(snapshot);
}

function validateApp(value: unknown, service: string): Readonly<AppSummary> {
  const { name, isTest, wallets, ...rest } = fieldsOf(value);
  demand(isText(name), service);
  const app: AppSummary = { name: cleanText(name, 64), isTest: isTest === true };
  const logo = safeLogo(rest['logo']);
  if (logo) app.logo = logo;
  const learnMore = safeUrl(rest['learnMore']);
  if (learnMore) app.learnMore = learnMore;
  const listed: unknown[] = Array.isArray(wallets) ? wallets.slice(0, 8) : [];
  const known = listed.flatMap((wallet) => {
    const fields = fieldsOf(wallet);
    const link = safeUrl(fields['link']);
    return isText(fields['name']) && link ? [{ name: cleanText(fields['name'], 64), link }] : [];
  });
  if (known.length > 0) app.wallets = known;
  return Object.freeze(app);
}

/** What a new scope request consists of. @throws ClientError invalid_service_response */
export function validateCreateReply(
  body: unknown,
  service: string,
): { snapshot: Readonly<Snapshot>; app: Readonly<AppSummary>; labels: readonly string[] } {
  const snapshot = validateSnapshot(body, service);
  const { app, labels } = fieldsOf(body);
  demand(Boolean(snapshot.qrLink && snapshot.sameDeviceLink), service);
  demand(Array.isArray(labels) && labels.length <= MAX_LABELS && labels.every(isText), service);
  const words = labels.map((label) => cleanText(label, 128));
  return { snapshot, app: validateApp(app, service), labels: Object.freeze(words) };
}
