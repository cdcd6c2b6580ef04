import type { JWTPayload } from 'jose';
import type { Context } from '../context.js';
import type { ChannelSecrets } from '../keys/channel-secrets.js';
import { chooseRegistration } from '../registration/choose-registration.js';
import { registrationElement } from '../registration/verifier-info.js';
import { scopeOf } from '../scope-request/scope-request.js';
import { trustedIssuers } from '../trust/anchors.js';
import type { LiveChannel } from './live-channel.js';
import { VP_FORMATS } from './vp-formats.js';

/**
 * What every OpenID4VP request asks, whichever way it takes: the query, the key for the answer, and who asks.
 * @param formats those that the wallet can present, if it says so
 * @throws ServiceError `no_trusted_issuer` or `scope_exceeds_registration`
 */
export async function requestClaims(
  context: Context,
  { request, app, channel }: LiveChannel,
  { nonce, encryptionKey }: ChannelSecrets,
  formats?: ReadonlySet<string>,
): Promise<JWTPayload> {
  const { d: _, ...publicKey } = encryptionKey;
  const issuers = await trustedIssuers(context);
  const { query, registration } = chooseRegistration(
    app,
    scopeOf(request),
    issuers,
    context.clock(),
    formats,
  );
  return {
    response_type: 'vp_token',
    nonce,
    dcql_query: query,
    client_metadata: {
      jwks: { keys: [publicKey] },
      encrypted_response_enc_values_supported: ['A128GCM', 'A256GCM'],
      vp_formats_supported: VP_FORMATS,
    },
    // Some wallets take exactly one element, so a registration certificate stands alone.
    verifier_info: [
      registration
        ? registrationElement(registration)
        : { format: 'registration_info+json', data: registrationInfo(context, { app, request, channel }) },
    ],
  };
}

/**
 * What the app registered, and never what the page claims, for wallets that show it beside the certificate's name. Through the prompt of a browser it
 * has no logo: that is a third larger in base64, and a third more in the JWT, the page gets it with every snapshot, and no wallet behind a prompt shows it.
 */
function registrationInfo(
  { options }: Context,
  { app, request, channel }: Pick<LiveChannel, 'app' | 'request' | 'channel'>,
): Record<string, unknown> {
  return {
    name: app.name,
    origin: request.origin,
    ...(channel !== 'dc-api' && app.logo !== undefined && { logo: app.logo }),
    purpose: request.scope,
    isTest: options.mode === 'development',
  };
}
