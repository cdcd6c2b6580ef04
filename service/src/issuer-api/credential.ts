import type { FastifyInstance } from 'fastify';
import { EmbeddedJWK, type JWK, jwtVerify } from 'jose';
import { type Static, Type } from 'typebox';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { createSdJwt } from '../issuer/create-sd-jwt.js';
import { CREDENTIAL_CONFIGURATIONS } from './configurations.js';
import type { Grant, Grants } from './grants.js';
import type { SampleIssuer } from './sample-issuer.js';
import { randomStatus } from './status-list.js';

const Body = Type.Object({
  credential_configuration_id: Type.String(),
  proofs: Type.Object({ jwt: Type.Array(Type.String(), { minItems: 1, maxItems: 5 }) }),
});

/** Seconds that a sample is valid. */
const LIFETIME = 90 * 86_400;

/** `POST /issuer-api/credential`: one credential for each proof of a key (OpenID4VCI 1.0, section 8). */
export function credentialRoute(
  app: FastifyInstance,
  context: Context,
  issuer: SampleIssuer,
  grants: Grants,
): void {
  app.post<{ Body: Static<typeof Body> }>(
    '/issuer-api/credential',
    { schema: { body: Body, hide: true } },
    async ({ body, headers }, reply) => {
      const { persona } = authorise(grants, headers.authorization, body.credential_configuration_id);
      const configuration = CREDENTIAL_CONFIGURATIONS[body.credential_configuration_id];
      if (!configuration) throw new ServiceError('invalid_request');
      const holderKeys = await verifyProofs(context, issuer, grants, body.proofs.jwt);
      const claims = configuration.claims(persona);
      const iat = Math.floor(context.clock() / 1000);
      const shown = { vct: configuration.vct, iat, exp: iat + LIFETIME, test_data: true };
      const credentials = await Promise.all(
        holderKeys.map(async (holderKey) => ({
          credential: await createSdJwt(
            issuer,
            { ...shown, status: randomStatus(issuer) },
            claims,
            holderKey,
          ),
        })),
      );
      return reply.header('Cache-Control', 'no-store').send({ credentials });
    },
  );
}

function authorise(grants: Grants, authorization: string | undefined, configurationId: string): Grant {
  const token = /^Bearer ([\w-]+)$/i.exec(authorization ?? '')?.[1];
  const access = token === undefined ? undefined : grants.read('access-token', token);
  if (!access?.grant.configurationIds.includes(configurationId)) throw new ServiceError('invalid_client');
  return access.grant;
}

/** Verifies key proofs of type `jwt` (OpenID4VCI 1.0, section F.1). All proofs of a request carry the same nonce, which is valid for one request. */
async function verifyProofs(
  context: Context,
  issuer: SampleIssuer,
  grants: Grants,
  proofs: string[],
): Promise<JWK[]> {
  const keys: JWK[] = [];
  const nonces = new Set<unknown>();
  for (const proof of proofs) {
    try {
      const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, {
        algorithms: ['ES256'],
        typ: 'openid4vci-proof+jwt',
        audience: issuer.identifier,
        maxTokenAge: 300,
        clockTolerance: 60,
        currentDate: new Date(context.clock()),
      });
      nonces.add(payload.nonce);
      if (protectedHeader.jwk) keys.push(protectedHeader.jwk);
    } catch (cause) {
      throw new ServiceError('invalid_request', { cause });
    }
  }
  const [nonce, ...others] = nonces;
  const known = typeof nonce === 'string' && others.length === 0 ? grants.read('nonce', nonce) : undefined;
  if (!known || !(await context.store.spend(known.spendKey, known.expiresAt, context.clock()))) {
    throw new ServiceError('invalid_request');
  }
  return keys;
}
