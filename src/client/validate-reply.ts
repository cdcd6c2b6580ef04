import { type ErrorCode, isErrorCode } from '../protocol/errors.js';
import type { AppSummary, CreateReply, ErrorBody, Snapshot } from '../protocol/http.js';
import { STATUSES, type Status } from '../protocol/scope-request.js';
import { cleanText } from './clean-text.js';
import { errorAt } from './client-error.js';
import { safeUrl } from './safe-url.js';

/** A uuid as the service writes it (RFC 9562, section 4). */
export const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const RASTER = /^data:image\/(?:png|jpeg|webp|gif);base64,[A-Za-z0-9+/]+={0,2}$/;
const MAX_LOGO = 24_000;
const MAX_LABELS = 64;

type Fields = Record<string, unknown>;

function refuse(service: string): never {
  throw errorAt(service, 'invalid_service_response');
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && Number.isFinite(Date.parse(value));
}

function isStatus(value: unknown): value is Status {
  return STATUSES.includes(value as Status);
}

/** The form of a JWS in compact serialisation (RFC 7515, section 7.1). What it says is between the service and the site's back-end. */
function isJwt(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 8192 && /^(?:[\w-]+\.){2}[\w-]+$/.test(value);
}

/** A logo that an `<img>` may show: a raster `data:` URL (SVG can carry script and remote references), otherwise `undefined`. */
export function safeLogo(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= MAX_LOGO && RASTER.test(value) ? value : undefined;
}

/** An error answer; anything else becomes `fallback`. Words come from our own table, the docs address only when it is http(s). */
export function validateError(body: unknown, fallback: ErrorCode, service: string): ErrorBody {
  const fields = isFields(body) ? body : {};
  const code = isErrorCode(fields['error']) ? fields['error'] : fallback;
  const { message, docs } = errorAt(service, code);
  return { error: code, error_description: message, docs: safeUrl(fields['docs']) ?? docs };
}

/** A snapshot, frozen, with known fields only. @throws ClientError invalid_service_response */
export function validateSnapshot(body: unknown, service: string): Readonly<Snapshot> {
  if (!isFields(body)) refuse(service);
  const { uuid, status, version, expiresAt, now, authCode } = body;
  if (typeof uuid !== 'string' || !UUID.test(uuid)) refuse(service);
  if (!isStatus(status) || typeof version !== 'number' || !Number.isSafeInteger(version)) refuse(service);
  if (!isTime(expiresAt) || !isTime(now)) refuse(service);
  const snapshot: Snapshot = { uuid, status, version, expiresAt, now };
  for (const name of ['qrLink', 'sameDeviceLink'] as const) {
    if (body[name] === undefined) continue;
    const link = safeUrl(body[name]);
    if (link === undefined) refuse(service);
    snapshot[name] = link;
  }
  if (status === 'approved') {
    if (!isJwt(authCode)) refuse(service);
    snapshot.authCode = authCode;
  }
  if (status === 'failed')
    snapshot.error = Object.freeze(validateError(body['error'], 'server_error', service));
  return Object.freeze(snapshot);
}

function validateApp(value: unknown, service: string): Readonly<AppSummary> {
  if (!isFields(value) || typeof value['name'] !== 'string') refuse(service);
  const logo = safeLogo(value['logo']);
  const learnMore = safeUrl(value['learnMore']);
  const listed: unknown[] = Array.isArray(value['wallets']) ? value['wallets'].slice(0, 8) : [];
  const wallets = listed.flatMap((wallet) => {
    const { name, link } = (wallet ?? {}) as Fields;
    const href = safeUrl(link);
    return typeof name === 'string' && href ? [{ name: cleanText(name, 64), link: href }] : [];
  });
  return Object.freeze({
    name: cleanText(value['name'], 64),
    isTest: value['isTest'] === true,
    ...(logo === undefined ? {} : { logo }),
    ...(learnMore === undefined ? {} : { learnMore }),
    ...(wallets.length > 0 ? { wallets } : {}),
  });
}

/** What a new scope request consists of. @throws ClientError invalid_service_response */
export function validateCreateReply(
  body: unknown,
  service: string,
): { snapshot: Readonly<Snapshot>; app: Readonly<AppSummary>; labels: readonly string[] } {
  const snapshot = validateSnapshot(body, service);
  const { app, labels } = body as Partial<CreateReply>;
  if (!snapshot.qrLink || !snapshot.sameDeviceLink) refuse(service);
  if (!Array.isArray(labels) || labels.length > MAX_LABELS) refuse(service);
  const names = labels.map((label: unknown) =>
    typeof label === 'string' ? cleanText(label, 128) : refuse(service),
  );
  return { snapshot, app: validateApp(app, service), labels: Object.freeze(names) };
}
