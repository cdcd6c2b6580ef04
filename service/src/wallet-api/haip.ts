import type { Context } from '../context.js';
import { buildQuery } from '../scopes/build-query.js';
import { scopeOf } from '../scope-request/scope-request.js';
import { trustedIssuers } from '../trust/anchors.js';
import type { Profile } from './accept-answer.js';
import { type LiveLink, linkSecrets } from './find-link.js';
import { openResponse } from './open-response.js';
import { clientIdOf, responseUri } from './verifier.js';

/** HAIP 1.0, sections 5 and 5.1: a signed Request Object at `request_uri`, and an encrypted answer. */
export async function haip(context: Context, link: LiveLink): Promise<Profile> {
  const secrets = linkSecrets(context, link);
  return {
    // The whole query: what a wallet was asked is a part of it, narrowed to what that wallet can show.
    query: buildQuery(scopeOf(link.request), await trustedIssuers(context)),
    binding: {
      clientId: clientIdOf(link),
      nonce: secrets.nonce,
      responseUri: responseUri(context, link.requestId),
      encryptionKey: secrets.encryptionKey,
    },
    open: (form) => openResponse(form, link.requestId, secrets),
  };
}
