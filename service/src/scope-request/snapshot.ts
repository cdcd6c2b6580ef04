import type { Channel, Snapshot } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import { errorBody } from '../errors.js';
import { signAuthCode } from './auth-code.js';
import { landingAddress } from './link-address.js';
import { type ScopeRequest, isOpen } from './scope-request.js';

/**
 * What the page may see of a scope request. This changes nothing: an approved one must have been picked up before
 * (`pickUpAndStartAuthCode`).
 * @throws ServiceError `wrong_status` when an approved one has no auth code
 */
export async function createSnapshot(context: Context, request: ScopeRequest): Promise<Snapshot> {
  const { uuid, status, version, generation, linkHashes, linkKey, crossDevice = 'always' } = request;
  const { publicUrl } = context.options;
  const link = (channel: Channel) =>
    landingAddress(context, request, context.requestIds.derive(uuid, channel, generation, linkKey));
  return {
    uuid,
    status,
    version,
    expiresAt: new Date(request.expiresAt).toISOString(),
    now: new Date(context.clock()).toISOString(),
    ...(isOpen(request) && request.notice && { notice: request.notice }),
    ...(status === 'read' && request.verifying && { verifying: request.verifying }),
    ...(isOpen(request) && {
      ...(linkHashes?.qr !== undefined && { qrLink: link('qr') }),
      ...(linkHashes?.['same-device'] !== undefined && { sameDeviceLink: link('same-device') }),
      crossDevice,
    }),
    ...(status === 'answered' && request.match && { match: request.match.number }),
    ...(status === 'approved' && { authCode: await signAuthCode(context, request) }),
    ...(status === 'failed' && {
      error: errorBody(request.error ?? 'server_error', publicUrl, { label: request.errorLabel }),
    }),
  };
}
