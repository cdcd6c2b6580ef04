import type { FastifyInstance } from 'fastify';
import { CREDENTIAL_CONFIGURATIONS } from './configurations.js';
import type { SampleIssuer } from './sample-issuer.js';

/** Both metadata documents, at the paths that RFC 8414 and OpenID4VCI 1.0, section 12.2.2, derive from the identifier. */
export function metadataRoutes(app: FastifyInstance, { identifier }: SampleIssuer): void {
  // Where the service has a path of its own, that path follows the well-known part.
  const { pathname } = new URL(identifier);
  app.get(`/.well-known/openid-credential-issuer${pathname}`, { schema: { hide: true } }, async () => ({
    credential_issuer: identifier,
    credential_endpoint: `${identifier}/credential`,
    nonce_endpoint: `${identifier}/nonce`,
    display: [{ name: 'Sample issuer (test data)', locale: 'en' }],
    credential_configurations_supported: Object.fromEntries(
      Object.entries(CREDENTIAL_CONFIGURATIONS).map(([id, { vct, name }]) => [
        id,
        {
          format: 'dc+sd-jwt',
          vct,
          cryptographic_binding_methods_supported: ['jwk'],
          credential_signing_alg_values_supported: ['ES256'],
          proof_types_supported: { jwt: { proof_signing_alg_values_supported: ['ES256'] } },
          credential_metadata: { display: [{ name, locale: 'en' }] },
          display: [{ name, locale: 'en' }],
        },
      ]),
    ),
  }));
  app.get(`/.well-known/oauth-authorization-server${pathname}`, { schema: { hide: true } }, async () => ({
    issuer: identifier,
    token_endpoint: `${identifier}/token`,
    response_types_supported: ['token'],
    grant_types_supported: ['urn:ietf:params:oauth:grant-type:pre-authorized_code'],
    'pre-authorized_grant_anonymous_access_supported': true,
  }));
}
