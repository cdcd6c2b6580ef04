import type { FastifyInstance } from 'fastify';
import type { Options } from '../options.js';
import { type Desk, routeOptions } from './desk.js';
import { identifierAt, identifiersOf } from './identifiers.js';
import type { Issuer } from './issuer.js';
import { PRE_AUTHORIZED } from './issuer-metadata.js';

/** Where an identifier has a path, that path follows the well-known part (RFC 8414; OpenID4VCI 1.0, section 12.2.2; SD-JWT VC, section 5). */
const wellKnown = (name: string, identifier: string) => `/.well-known/${name}${new URL(identifier).pathname}`;

/** The addresses of such a document: one for the present identifier, and others where former ones have another path. */
function paths(name: string, identifiers: readonly string[]): string[] {
  return [...new Set(identifiers.map((identifier) => wellKnown(name, identifier)))];
}

/** What wallets need to know: the metadata of the issuer and of its authorization server, each for the identifier under which it is asked. */
export function serverMetadataRoutes<About>(
  app: FastifyInstance,
  options: Pick<Options, 'publicUrl' | 'formerPublicUrls'>,
  desk: Desk<About>,
): void {
  const identifiers = identifiersOf(options, desk.path);
  const { schema = {} } = routeOptions(desk, {});
  for (const path of paths('openid-credential-issuer', identifiers))
    app.get(path, { schema }, async (request) => (await desk.load(request)).metadata);
  for (const path of paths('oauth-authorization-server', identifiers)) {
    app.get(path, { schema }, async (request) => {
      const identifier = identifierAt(request, options, desk.path);
      return {
        issuer: identifier,
        token_endpoint: `${identifier}/token`,
        token_endpoint_auth_methods_supported: ['none'],
        response_types_supported: [],
        grant_types_supported: [PRE_AUTHORIZED],
        'pre-authorized_grant_anonymous_access_supported': true,
      };
    });
  }
}

/** What verifiers need to know: its keys, and the certificate of its authority. Credentials name the identifier under which they were issued. */
export function keyRoutes(
  app: FastifyInstance,
  options: Pick<Options, 'publicUrl' | 'formerPublicUrls'>,
  issuer: Issuer,
): void {
  for (const path of paths('jwt-vc-issuer', identifiersOf(options, '/issuer'))) {
    app.get(path, async (request) => ({
      issuer: identifierAt(request, options, '/issuer'),
      jwks: { keys: await issuer.keys() },
    }));
  }
  app.get('/issuer/certificate.pem', async (_request, reply) =>
    reply.type('application/pem-certificate-chain').send(await issuer.certificate()),
  );
}
