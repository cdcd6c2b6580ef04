import type { DigitalProtocol } from 'civic-elements/protocol';
import type { JWTPayload } from 'jose';
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
import type { PlatformCertificate } from '../store/store.js';
import type { DigitalExchange } from './exchanges.js';
import { platformCertificate } from './platform-certificate.js';

const SIGNED = 'openid4vp-v1-signed';
const UNSIGNED = 'openid4vp-v1-unsigned';

/** The answer is always encrypted to the service, so that the page reads nothing of it. */
const RESPONSE_MODE = 'dc_api.jwt';

/**
 * OpenID4VP over the Digital Credentials API with a signed request (OpenID4VP 1.0, section A.3.2; HAIP 1.0, section 5.2). `expected_origins` ties
 * the request to the page that asked, so that no other page can pass it off as its own.
 */
export const openid4vpSigned: DigitalExchange = {
  isPossible: () => true,

  async request(context, live) {
    const { request, app } = live;
    const google = platformCertificate(app, 'google', context.clock());
    const asking = google ? { ...live, certificate: google } : live;
    const claims = await requestClaims(context, asking, channelSecrets(context, request, SIGNED));
    const jwt = signRequestObject(context, asking, {
      ...(google ? withMetadata(claims, google) : claims),
      response_mode: RESPONSE_MODE,
      client_id: clientIdOf(asking),
      expected_origins: [request.origin],
      ...validity(context, request),
    });
    return { protocol: SIGNED, data: { request: jwt } };
  },

  profile: (context, live) => profileOf(context, live, SIGNED),
};

/** Google's wallet shows what its certificate holds the hash of. */
function withMetadata(claims: JWTPayload, { metadata }: PlatformCertificate): JWTPayload {
  const { client_metadata: clientMetadata } = claims;
  return {
    ...claims,
    client_metadata: { ...(clientMetadata as object), gw_rp_metadata_bytes: metadata },
  };
}

/**
 * The same with a request that nobody has signed (section A.3.1), for apps that allow it. The wallet knows the page by its origin alone, so there
 * is no Client Identifier, and nothing that would vouch for one.
 */
export const openid4vpUnsigned: DigitalExchange = {
  isPossible: (_context, { allowsUnsigned = false }) => allowsUnsigned,

  async request(context, live) {
    const secrets = channelSecrets(context, live.request, UNSIGNED);
    const { verifier_info: _, ...claims } = await requestClaims(context, live, secrets);
    return { protocol: UNSIGNED, data: { ...claims, response_mode: RESPONSE_MODE } };
  },

  profile: (context, live) => profileOf(context, live, UNSIGNED),
};

async function profileOf(
  context: Context,
  { request }: LiveChannel,
  protocol: DigitalProtocol,
): Promise<Profile> {
  const { nonce, encryptionKey } = channelSecrets(context, request, protocol);
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
}
