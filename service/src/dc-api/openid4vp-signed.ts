import type { DigitalRequest } from 'civic-elements/protocol';
import type { Profile } from '../channels/accept-answer.js';
import { type LiveChannel, channelSecrets } from '../channels/live-channel.js';
import { openResponse } from '../channels/open-response.js';
import { requestClaims } from '../channels/request-claims.js';
import { clientIdOf, signRequestObject, validity } from '../channels/verifier.js';
import type { Context } from '../context.js';
import { digitalTranscript } from '../credentials/mdoc/session-transcript.js';
import { buildQuery } from '../scopes/build-query.js';
import { scopeOf } from '../scope-request/scope-request.js';
import { trustedIssuers } from '../trust/anchors.js';
import type { DigitalExchange } from './exchanges.js';

const PROTOCOL = 'openid4vp-v1-signed';

/**
 * OpenID4VP over the Digital Credentials API with a signed request (OpenID4VP 1.0, section A.3.2; HAIP 1.0, section 5.2). `expected_origins` ties
 * the request to the page that asked, so that no other page can pass it off as its own.
 */
export const openid4vpSigned: DigitalExchange = {
  async request(context: Context, live: LiveChannel): Promise<DigitalRequest> {
    const { request } = live;
    const claims = await requestClaims(context, live, channelSecrets(context, request, PROTOCOL));
    const jwt = await signRequestObject(context, live, {
      ...claims,
      response_mode: 'dc_api.jwt',
      client_id: clientIdOf(live),
      expected_origins: [request.origin],
      ...validity(context, request),
    });
    return { protocol: PROTOCOL, data: { request: jwt } };
  },

  async profile(context: Context, { request }: LiveChannel): Promise<Profile> {
    const { nonce, encryptionKey } = channelSecrets(context, request, PROTOCOL);
    const { origin } = request;
    return {
      query: buildQuery(scopeOf(request), await trustedIssuers(context)),
      binding: {
        // Section A.4: the origin and not the Client Identifier, also where the request was signed.
        audience: `origin:${origin}`,
        nonce,
        encryptionKey,
        sessionTranscript: digitalTranscript({ origin, nonce, encryptionKey }),
      },
      open: (form) => openResponse(form, undefined, encryptionKey),
    };
  },
};
