import { CompactEncrypt, importJWK } from 'jose';
import type { Choice } from './choose.js';
import { WalletError, type WalletErrorCode } from './errors.js';
import type { Part } from './evaluate-query.js';
import { form, send } from './http.js';
import { parseObject } from './json.js';
import { type WalletOptions, secondsNow } from './options.js';
import { present } from './present.js';
import type { ResolvedRequest } from './resolve-request.js';
import type { DisclosedClaim } from './share.js';
import { appAddress } from './app-address.js';
import { webAddress } from './untrusted-text.js';

/** The index of the chosen candidate for each ask of a {@link Choice}. `undefined` leaves an optional ask out. */
export type Selection = readonly (number | undefined)[];

/** What happened to an answer that the service accepted. */
export interface AnswerResult {
  /** The names of the claims that were asked for and disclosed. It is empty after a denial. */
  disclosed: string[];
  /** The names of the claims that went along, because the issuer made them inseparable from these or part of every presentation. */
  alongside: string[];
  /** Where the person continues, if the service named a place: a web address, or one of an app (`shop.example.app://…`), which only a tap may open. */
  redirectUri?: URL;
}

/** Selects the first candidate of every required ask, and nothing that is optional. */
export function defaultSelection(choice: Choice): Selection {
  return choice.asks.map((ask) => (ask.required ? 0 : undefined));
}

/**
 * Finds the parts that a selection stands for, one for each Credential Query.
 *
 * @throws {WalletError} `no_matching_credential` or `invalid_selection`.
 */
export function selectedParts(choice: Choice, selection: Selection): Part[] {
  if (choice.misfit) throw new WalletError('no_matching_credential');
  const parts = new Map<string, Part>();
  choice.asks.forEach((ask, index) => {
    const chosen = selection[index];
    if (chosen === undefined && !ask.required) return;
    const candidate = chosen === undefined ? undefined : ask.candidates[chosen];
    if (!candidate) throw new WalletError('invalid_selection');
    for (const part of candidate.parts) if (!parts.has(part.queryId)) parts.set(part.queryId, part);
  });
  return [...parts.values()];
}

/**
 * Presents the selected credentials: sends an Authorization Response to `response_uri`, encrypted when the request asks for that
 * (OpenID4VP 1.0, sections 8.1 to 8.3). Each presentation is bound to this Verifier and this nonce.
 *
 * @throws {WalletError} `no_matching_credential`, `invalid_selection`, `request_expired`, `link_expired`, `credential_over`, `answer_refused`, `invalid_redirect_uri`, or a failure of the network.
 * @example
 * ```ts
 * import { approve, chooseCredentials, defaultSelection, type HeldCredential, type ResolvedRequest } from 'civic-wallet/core';
 *
 * export async function shareDefaults(request: ResolvedRequest, held: HeldCredential[]): Promise<string[]> {
 *   const choice = await chooseCredentials(request.query, held);
 *   const { disclosed } = await approve(request, choice, defaultSelection(choice));
 *   return disclosed;
 * }
 * ```
 */
export async function approve(
  request: ResolvedRequest,
  choice: Choice,
  selection: Selection,
  options: WalletOptions = {},
): Promise<AnswerResult> {
  const parts = selectedParts(choice, selection);
  if (request.expiresAt <= secondsNow(options) * 1000) throw new WalletError('request_expired');
  const vpToken: Record<string, string[]> = {};
  for (const part of parts) vpToken[part.queryId] = [await present(part, request, secondsNow(options))];
  const state = request.state === undefined ? {} : { state: request.state };
  const fields = request.encryption
    ? { response: await encrypt({ vp_token: vpToken, ...state }, request.encryption) }
    : { vp_token: JSON.stringify(vpToken), ...state };
  const redirectUri = await post(request, fields, options);
  return {
    disclosed: namesOf(parts.flatMap(({ claims }) => claims)),
    alongside: namesOf(parts.flatMap(({ alongside }) => alongside)),
    ...(redirectUri && { redirectUri }),
  };
}

function namesOf(claims: readonly DisclosedClaim[]): string[] {
  return [...new Set(claims.map(({ name }) => name))];
}

/**
 * Tells the Verifier that the person did not agree, with `error=access_denied`. The same answer is right when nothing in the wallet fits, so that the
 * Verifier cannot tell the two apart (OpenID4VP 1.0, section 8.5).
 *
 * @throws {WalletError} `answer_refused`, `link_expired`, `invalid_redirect_uri`, or a failure of the network.
 * @example
 * ```ts
 * import { deny, resolveRequest } from 'civic-wallet/core';
 *
 * export async function refuse(link: string): Promise<void> {
 *   await deny(await resolveRequest(link));
 * }
 * ```
 */
export async function deny(request: ResolvedRequest, options: WalletOptions = {}): Promise<AnswerResult> {
  const state = request.state === undefined ? {} : { state: request.state };
  const redirectUri = await post(request, { error: 'access_denied', ...state }, options);
  return { disclosed: [], alongside: [], ...(redirectUri && { redirectUri }) };
}

async function encrypt(
  payload: Record<string, unknown>,
  { key, enc }: NonNullable<ResolvedRequest['encryption']>,
): Promise<string> {
  const header = { alg: 'ECDH-ES', enc, ...(key.kid !== undefined && { kid: key.kid }) };
  let publicKey: Awaited<ReturnType<typeof importJWK>>;
  try {
    publicKey = await importJWK(key, 'ECDH-ES');
  } catch (error) {
    throw new WalletError('no_encryption_key', { cause: error });
  }
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader(header)
    .encrypt(publicKey);
}

/** What a refusal means for the person, where a service says so: `credential_over` is a word of `civic-service`. */
function refusalOf(status: number, error: unknown): WalletErrorCode {
  if (error === 'credential_over') return 'credential_over';
  return status === 404 || status === 410 ? 'link_expired' : 'answer_refused';
}

async function post(
  request: ResolvedRequest,
  fields: Record<string, string>,
  options: WalletOptions,
): Promise<URL | undefined> {
  const reply = await send(request.responseUri, form(fields, { Accept: 'application/json' }), options);
  if (reply.status >= 500) throw new WalletError('service_failed');
  const body = parseObject(reply.text);
  if (!reply.ok || !body) throw new WalletError(refusalOf(reply.status, body?.['error']));
  const { redirect_uri: target } = body;
  if (target === undefined) return undefined;
  const address = webAddress(target) ?? appAddress(target);
  if (address === undefined) throw new WalletError('invalid_redirect_uri');
  return new URL(address);
}
