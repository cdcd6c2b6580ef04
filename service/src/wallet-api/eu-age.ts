import type { ErrorCode } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { sessionTranscript } from '../credentials/mdoc/session-transcript.js';
import type { CredentialQuery, Query } from '../credentials/query.js';
import { chooseRegistration } from '../registration/choose-registration.js';
import { queryOf } from '../scopes/build-query.js';
import { scopeOf } from '../scope-request/scope-request.js';
import { addressOf } from '../scope-request/link-address.js';
import { trustedIssuers } from '../trust/anchors.js';
import type { Profile } from '../channels/accept-answer.js';
import { type LiveLink, nonceByValue } from '../channels/live-channel.js';
import { openPlainResponse } from '../channels/open-response.js';
import { VP_FORMATS } from '../channels/vp-formats.js';

/** The EU's proof of age, the one credential of this profile. */
const PROOF_OF_AGE = 'eu.europa.ec.av.1';

/** What the EU's age apps listen to. */
const SCHEME = 'av://';

/** What an age app is asked. */
interface AgeRequest {
  query: Query;
  clientId: string;
  nonce: string;
  responseUri: string;
}

/**
 * The EU age verification profile (technical specification, annex A): a request by value, which is neither signed nor encrypted, for scopes that a
 * proof of age alone can answer. It says nothing but an age, and TLS protects it on its way. Its apps know no signed requests.
 * @throws ServiceError `no_trusted_issuer` when the scope needs more than a proof of age, or nobody is trusted for one;
 *   `scope_exceeds_registration` when the app is not registered for it
 */
async function ageRequest(context: Context, link: LiveLink): Promise<AgeRequest> {
  const { app, request } = link;
  const scope = scopeOf(request);
  // An app with a registration is asked for nothing else here, either.
  const { issuers } = chooseRegistration(app, scope, await trustedIssuers(context), context.clock());
  const query = queryOf(scope, issuers, isProofOfAge);
  if (!query) throw new ServiceError('no_trusted_issuer', { about: { appId: app.appId, scope: scope.name } });
  const responseUri = `${addressOf(context, request)}/wallet-api/eu-age/${link.requestId}`;
  return { query, clientId: `redirect_uri:${responseUri}`, nonce: nonceByValue(context, link), responseUri };
}

/** How the answer of an age app is read. @throws ServiceError as `ageRequest` does */
export async function euAge(context: Context, link: LiveLink): Promise<Profile> {
  const { query, ...asked } = await ageRequest(context, link);
  const { clientId: audience, nonce } = asked;
  const encryptionKey = undefined;
  return {
    query,
    binding: {
      audience,
      nonce,
      encryptionKey,
      sessionTranscript: sessionTranscript({ ...asked, encryptionKey }),
    },
    open: (form) => openPlainResponse(form, link.requestId),
  };
}

function isProofOfAge(query: CredentialQuery): boolean {
  return query.format === 'mso_mdoc' && query.meta.doctype_value === PROOF_OF_AGE;
}

/** Without these, there is nothing for an age app to answer. */
const NO_LINK: ReadonlySet<ErrorCode> = new Set(['no_trusted_issuer', 'scope_exceeds_registration']);

/** The link that opens an age app, where the scope can be answered by it. */
export async function euAgeLink(context: Context, link: LiveLink): Promise<string | undefined> {
  try {
    const { query, clientId, nonce, responseUri } = await ageRequest(context, link);
    const parameters = new URLSearchParams({
      response_type: 'vp_token',
      response_mode: 'direct_post',
      client_id: clientId,
      response_uri: responseUri,
      nonce,
      state: link.requestId,
      dcql_query: JSON.stringify(query),
      client_metadata: JSON.stringify({ vp_formats_supported: { mso_mdoc: VP_FORMATS.mso_mdoc } }),
    });
    return `${SCHEME}?${parameters}`;
  } catch (error) {
    if (error instanceof ServiceError && NO_LINK.has(error.code)) return undefined;
    throw error;
  }
}
