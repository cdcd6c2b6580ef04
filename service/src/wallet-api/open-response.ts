import { compactDecrypt, decodeProtectedHeader, importJWK } from 'jose';
import { isObject } from '../credentials/parse-jwt.js';
import { PresentationError } from '../credentials/presentation-error.js';
import type { LinkSecrets } from '../keys/link-secrets.js';
import type { Form } from '../form-bodies.js';

/** A wallet's answer, opened but not verified. */
export type WalletResponse = { vpToken: unknown } | { error: string };

const COMPACT_JWE = /^[A-Za-z0-9_-]+\.\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;

/**
 * Opens an Authorization Response in mode `direct_post.jwt` (OpenID4VP 1.0, 8.3). Only an error may come unencrypted.
 * @throws PresentationError `response_malformed`, `response_undecryptable` or `state_mismatch`
 */
export async function openResponse(
  form: Form,
  state: string,
  { encryptionKey }: LinkSecrets,
): Promise<WalletResponse> {
  if ((form.error === undefined) === (form.response === undefined))
    throw new PresentationError('response_malformed');
  if (form.response === undefined) return parseError(form, state);
  const payload = parsePayload(await decrypt(form.response, encryptionKey));
  if (payload.error !== undefined) return parseError(payload, state);
  if (payload.state !== state) throw new PresentationError('state_mismatch');
  return { vpToken: payload.vp_token };
}

async function decrypt(jwe: string, encryptionKey: LinkSecrets['encryptionKey']): Promise<Uint8Array> {
  try {
    if (!COMPACT_JWE.test(jwe)) throw new Error('not a compact JWE with direct key agreement');
    const { kid } = decodeProtectedHeader(jwe);
    if (kid !== undefined && kid !== encryptionKey.kid) throw new Error('another key');
    const { plaintext } = await compactDecrypt(jwe, await importJWK(encryptionKey, 'ECDH-ES'), {
      keyManagementAlgorithms: ['ECDH-ES'],
      contentEncryptionAlgorithms: ['A128GCM', 'A256GCM'],
    });
    return plaintext;
  } catch (cause) {
    throw new PresentationError('response_undecryptable', { cause });
  }
}

function parsePayload(plaintext: Uint8Array): Record<string, unknown> {
  try {
    const payload: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plaintext));
    if (isObject(payload)) return payload;
  } catch (cause) {
    throw new PresentationError('response_malformed', { cause });
  }
  throw new PresentationError('response_malformed');
}

/** Wallets may leave `state` out of an error; the address has already named the request. */
function parseError({ error, state }: Record<string, unknown>, expectedState: string): WalletResponse {
  if (typeof error !== 'string' || error === '') throw new PresentationError('response_malformed');
  if (state !== undefined && state !== expectedState) throw new PresentationError('state_mismatch');
  return { error };
}
