import type { Snapshot } from 'civic-elements/protocol';
import { ensureAuthCode, signAuthCode } from '../backend-api/auth-code.js';
import type { Context } from '../context.js';
import { ServiceError, errorBody } from '../errors.js';
import { current } from '../store/advance.js';
import type { ScopeRequest } from '../store/store.js';

/** What the page may see of a scope request. The first snapshot of an approved one starts the life of its auth code. */
export async function toSnapshot(context: Context, stored: ScopeRequest): Promise<Snapshot> {
  const request = stored.status === 'approved' ? await withAuthCode(context, stored) : stored;
  const { uuid, status, version } = request;
  const { publicUrl } = context.options;
  const link = (kind: 'qr' | 'same-device') =>
    `${publicUrl}/w/${context.requestIds.derive(uuid, kind, request.generation)}`;
  return {
    uuid,
    status,
    version,
    expiresAt: new Date(request.expiresAt).toISOString(),
    now: new Date(context.clock()).toISOString(),
    ...(request.linkHashes && { qrLink: link('qr'), sameDeviceLink: link('same-device') }),
    ...(status === 'approved' && { authCode: await signAuthCode(context, request) }),
    ...(status === 'failed' && { error: errorBody(request.error ?? 'server_error', publicUrl) }),
  };
}

/** Between reading and writing the code may have been exchanged or expired: then that is what the page sees. */
async function withAuthCode(context: Context, stored: ScopeRequest): Promise<ScopeRequest> {
  try {
    return await ensureAuthCode(context, stored.uuid);
  } catch (error) {
    if (error instanceof ServiceError && error.code === 'wrong_status') return current(context, stored.uuid);
    throw error;
  }
}
