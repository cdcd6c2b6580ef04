import { channelSecrets } from '../channels/live-channel.js';
import { chainOf, keyOf } from '../channels/verifier.js';
import type { Context } from '../context.js';
import { isoTranscript } from '../credentials/mdoc/session-transcript.js';
import { ServiceError } from '../errors.js';
import { type Ask, chooseRegistration } from '../registration/choose-registration.js';
import type { TrustedFor } from '../scopes/build-query.js';
import { VERIFIED_CONTACT_MDOC } from '../scopes/mdoc-sources.js';
import type { ResolvedScope } from '../scopes/scope-definition.js';
import { scopeOf } from '../scope-request/scope-request.js';
import type { App } from '../store/store.js';
import { trustedIssuers } from '../trust/anchors.js';
import { deviceRequest } from './device-request.js';
import { encryptionInfo } from './encryption-info.js';
import type { DigitalExchange } from './exchanges.js';
import { platformCertificate } from './platform-certificate.js';
import { openEncryptedResponse } from './open-encrypted-response.js';

const PROTOCOL = 'org-iso-mdoc';
const MDOCS: ReadonlySet<string> = new Set(['mso_mdoc']);

/**
 * The protocol of ISO (ISO/IEC TS 18013-7, annex C), for scopes that mdocs alone can answer. It is the only one that Apple's wallet speaks, and the
 * first one of the EU's age apps.
 */
export const isoMdoc: DigitalExchange = {
  isPossible: async (context, app, scope) => (await askForMdocs(context, app, scope)) !== undefined,

  async request(context, live) {
    const { request, app } = live;
    const ask = await askForMdocs(context, app, scopeOf(request));
    if (!ask) return undefined;
    const info = encryptionInfo(channelSecrets(context, request, PROTOCOL));
    const transcript = isoTranscript(info, request.origin);
    const apple = platformCertificate(app, 'apple', context.clock());
    const asking = apple ? { ...live, certificate: apple } : live;
    const asked = deviceRequest(ask.query, transcript, {
      key: keyOf(context, asking),
      chain: chainOf(asking),
      registration: ask.registration?.certificate,
    });
    return {
      protocol: PROTOCOL,
      data: { deviceRequest: asked.toString('base64url'), encryptionInfo: info },
    };
  },

  async profile(context, { request, app }) {
    const ask = await askForMdocs(context, app, scopeOf(request));
    if (!ask) throw new ServiceError('no_trusted_issuer');
    const secrets = channelSecrets(context, request, PROTOCOL);
    const { nonce, encryptionKey } = secrets;
    const sessionTranscript = isoTranscript(encryptionInfo(secrets), request.origin);
    return {
      query: ask.query,
      binding: { audience: `origin:${request.origin}`, nonce, encryptionKey, sessionTranscript },
      open: (form) => openEncryptedResponse(form, encryptionKey, sessionTranscript),
    };
  },
};

/**
 * Without our contacts as mdoc: Apple's wallet takes documents of states alone, so that a browser that speaks this protocol only would open a prompt
 * that nobody can answer, and an older wallet would take them for needed besides an alternative. They go by OpenID4VP.
 */
function held({ types }: TrustedFor): TrustedFor[] {
  const documents = types.filter((type) => type !== VERIFIED_CONTACT_MDOC.type);
  return [
    { types, format: 'dc+sd-jwt' },
    { types: documents, format: 'mso_mdoc' },
  ];
}

/** @returns undefined when the scope needs a credential that is no mdoc */
async function askForMdocs(context: Context, app: App, scope: ResolvedScope): Promise<Ask | undefined> {
  const issuers = (await trustedIssuers(context)).flatMap(held);
  const ask = chooseRegistration(app, scope, issuers, context.clock(), MDOCS);
  return ask.query.credentials.every(({ format }) => MDOCS.has(format)) ? ask : undefined;
}
