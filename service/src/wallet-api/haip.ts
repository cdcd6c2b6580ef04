import { sessionTranscript } from '../credentials/mdoc/session-transcript.js';
import type { Context } from '../context.js';
import { buildQuery } from '../scopes/build-query.js';
import { scopeOf } from '../scope-request/scope-request.js';
import { trustedIssuers } from '../trust/anchors.js';
import type { Profile } from '../channels/accept-answer.js';
import { type LiveLink, channelSecrets } from '../channels/live-channel.js';
import { openResponse } from '../channels/open-response.js';
import { clientIdOf, responseUri } from '../channels/verifier.js';

/** HAIP 1.0, sections 5 and 5.1: a signed Request Object at `request_uri`, and an encrypted answer. */
export async function haip(context: Context, link: LiveLink): Promise<Profile> {
  const { request, requestId, channel } = link;
  const { nonce, encryptionKey } = channelSecrets(context, request, channel);
  const clientId = clientIdOf(link);
  const asked = { clientId, nonce, encryptionKey, responseUri: responseUri(context, link) };
  return {
    // The whole query: what a wallet was asked is a part of it, narrowed to what that wallet can show.
    query: buildQuery(scopeOf(request), await trustedIssuers(context)),
    binding: { audience: clientId, nonce, encryptionKey, sessionTranscript: sessionTranscript(asked) },
    open: (form) => openResponse(form, requestId, encryptionKey),
  };
}
