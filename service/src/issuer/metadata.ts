import type { FastifyInstance } from 'fastify';
import { type Desk, routeOptions } from './desk.js';
import type { Issuer } from './issuer.js';
import { PRE_AUTHORIZED } from './issuer-metadata.js';

/** Where an identifier has a path, that path follows the well-known part (RFC 8414; OpenID4VCI 1.0, section 12.2.2; SD-JWT VC, section 5). */
const wellKnown = (name: string, identifier: string) => `/.well-known/${name}${new URL(identifier).pathname}`;

/** What wallets need to know: the metadata of the issuer and of its authorization server. */
export function serverMetadataRoutes<About>(app: FastifyInstance, desk: Desk<About>): void {
  const { identifier } = desk.signer;
  const { schema = {} } = routeOptions(desk, {});
  app.get(
    wellKnown('openid-credential-issuer', identifier),
    { schema },
    async () => (await desk.load()).metadata,
  );
  app.get(wellKnown('oauth-authorization-server', identifier), { schema }, async () => ({
    issuer: identifier,
    token_endpoint: `${identifier}/token`,
    token_endpoint_auth_methods_supported: ['none'],
    response_types_supported: [],
    grant_types_supported: [PRE_AUTHORIZED],
    'pre-authorized_grant_anonymous_access_supported': true,
  }));
}

/** What verifiers need to know: its keys, and the certificate of its authority. */
export function keyRoutes(app: FastifyInstance, issuer: Issuer): void {
  app.get(wellKnown('jwt-vc-issuer', issuer.identifier), async () => ({
    issuer: issuer.identifier,
    jwks: { keys: await issuer.keys() },
  }));
  app.get('/issuer/certificate.pem', async (_request, reply) =>
    reply.type('application/pem-certificate-chain').send(await issuer.certificate()),
  );
}
