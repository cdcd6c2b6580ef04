import type { FastifyInstance } from 'fastify';
import type { Issuer } from './issuer.js';
import type { LoadProtocol } from './protocol.js';
import { issuerWords } from 'civic-elements/locales/en/issuer';
import type { Configuration, Configurations } from './configurations.js';
import { PRE_AUTHORIZED } from './token.js';

/** Credentials of one request at most: copies, each bound to a key of its own, so that sites cannot tell by the key that two came from one wallet. */
export const BATCH_SIZE = 5;

/** Credential Issuer Metadata (OpenID4VCI 1.0, section 12.2). */
export function issuerMetadata(identifier: string, configurations: Configurations) {
  return {
    credential_issuer: identifier,
    credential_endpoint: `${identifier}/credential`,
    nonce_endpoint: `${identifier}/nonce`,
    batch_credential_issuance: { batch_size: BATCH_SIZE },
    display: [{ name: new URL(identifier).host, locale: 'en' }],
    credential_configurations_supported: Object.fromEntries(
      Object.entries(configurations).map(([id, configuration]) => [id, describe(configuration)]),
    ),
  };
}

function describe({ vct, name, claimNames }: Configuration) {
  return {
    format: 'dc+sd-jwt' as const,
    vct,
    cryptographic_binding_methods_supported: ['jwk'],
    credential_signing_alg_values_supported: ['ES256'],
    proof_types_supported: { jwt: { proof_signing_alg_values_supported: ['ES256'] } },
    credential_metadata: {
      display: [{ name, locale: 'en' }],
      claims: claimNames.map((claim) => ({
        path: [claim],
        display: [{ name: issuerWords[claim], locale: 'en' }],
      })),
    },
  };
}

/** Every metadata document, at the paths that RFC 8414, OpenID4VCI 1.0 (section 12.2.2) and SD-JWT VC (section 5) derive from the identifier. */
export function metadataRoutes(app: FastifyInstance, issuer: Issuer, load: LoadProtocol): void {
  const { identifier } = issuer;
  // Where the service has a path of its own, that path follows the well-known part.
  const { pathname } = new URL(identifier);
  app.get(`/.well-known/openid-credential-issuer${pathname}`, async () => (await load()).metadata);
  app.get(`/.well-known/oauth-authorization-server${pathname}`, async () => ({
    issuer: identifier,
    token_endpoint: `${identifier}/token`,
    token_endpoint_auth_methods_supported: ['none'],
    response_types_supported: [],
    grant_types_supported: [PRE_AUTHORIZED],
    'pre-authorized_grant_anonymous_access_supported': true,
  }));
  app.get(`/.well-known/jwt-vc-issuer${pathname}`, async () => ({
    issuer: identifier,
    jwks: { keys: await issuer.keys() },
  }));
  app.get('/issuer/certificate.pem', async (_request, reply) =>
    reply.type('application/pem-certificate-chain').send(await issuer.certificate()),
  );
}
