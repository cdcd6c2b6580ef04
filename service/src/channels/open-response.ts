import type { Document } from '../credentials/mdoc/parse-device-response.js';
import { PresentationError } from '../credentials/presentation-error.js';
import type { ChannelSecrets } from '../keys/channel-secrets.js';
import { parseJsonObject } from '../tokens/json.js';
import { openJwe } from '../tokens/open-jwe.js';
import type { Form } from '../form-bodies.js';

/** A wallet's answer, decrypted but not verified: a VP Token of OpenID4VP, the documents of a DeviceResponse of ISO/IEC 18013-5, or why neither. */
export type WalletResponse = { vpToken: unknown } | { documents: Document[] } | { error: string };

/**
 * Opens an Authorization Response in mode `direct_post.jwt` or `dc_api.jwt` (OpenID4VP 1.0, sections 8.3 and A.4). Only an error may come
 * unencrypted.
 * @param state that of the request; undefined where it has none
 * @throws PresentationError `response_malformed`, `response_undecryptable` or `state_mismatch`
 */
export function openResponse(
  form: Form,
  state: string | undefined,
  encryptionKey: ChannelSecrets['encryptionKey'],
): WalletResponse {
  if ((form.error === undefined) === (form.response === undefined))
    throw new PresentationError('response_malformed');
  if (form.response === undefined) return parseError(form, state);
  const payload = parseJsonObject(decrypt(form.response, encryptionKey));
  if (!payload) throw new PresentationError('response_malformed');
  if (payload.error !== undefined) return parseError(payload, state);
  if (payload.state !== state) throw new PresentationError('state_mismatch');
  return { vpToken: payload.vp_token };
}

/**
 * Opens an Authorization Response in mode `direct_post` (section 8.2), which comes in the clear.
 * @throws PresentationError `response_malformed` or `state_mismatch`
 */
export function openPlainResponse(form: Form, state: string): WalletResponse {
  if ((form.error === undefined) === (form.vp_token === undefined))
    throw new PresentationError('response_malformed');
  if (form.vp_token === undefined) return parseError(form, state);
  if (form.state !== state) throw new PresentationError('state_mismatch');
  return { vpToken: parseJsonObject(Buffer.from(form.vp_token)) };
}

function decrypt(jwe: string, encryptionKey: ChannelSecrets['encryptionKey']): Buffer {
  try {
    return openJwe(jwe, encryptionKey);
  } catch (cause) {
    throw new PresentationError('response_undecryptable', { cause });
  }
}

/** Wallets may leave `state` out of an error, because the address already names the request. */
function parseError(
  { error, state }: Record<string, unknown>,
  expectedState: string | undefined,
): WalletResponse {
  if (typeof error !== 'string' || error === '') throw new PresentationError('response_malformed');
  if (state !== undefined && state !== expectedState) throw new PresentationError('state_mismatch');
  return { error };
}
