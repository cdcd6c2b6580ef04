import { formatOf } from './credential-format.js';
import type { Part } from './evaluate-query.js';
import { loadMdoc } from './load-mdoc.js';
import type { ResolvedRequest } from './resolve-request.js';
import { bind } from './sd-jwt.js';

/**
 * Binds what is shared to the Verifier, to the nonce of the request and to the key of the holder.
 *
 * @param issuedAt the present time in seconds since 1970
 */
export async function present(
  { presentation, held: { holderKey } }: Part,
  { verifier: { clientId }, nonce, responseUriText, encryption }: ResolvedRequest,
  issuedAt: number,
): Promise<string> {
  if (formatOf(presentation) === 'dc+sd-jwt') {
    return bind(presentation, { holderKey, audience: clientId, nonce, issuedAt });
  }
  const { bindMdoc } = await loadMdoc();
  return bindMdoc(presentation, {
    holderKey,
    clientId,
    nonce,
    responseUri: responseUriText,
    ...(encryption && { encryptionKey: encryption.key }),
  });
}
