import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { CREDENTIAL_CONFIGURATIONS, SAMPLE_PERSONA, randomPersona } from './configurations.js';
import type { Grants } from './grants.js';
import type { SampleIssuer } from './sample-issuer.js';

export const PRE_AUTHORIZED = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';

const Body = Type.Object({
  persona: Type.Optional(Type.Union([Type.Literal('sample'), Type.Literal('random')])),
});

const CODE_LIFETIME = 600;

/** `POST /issuer-api/offer`: a Credential Offer (OpenID4VCI 1.0, section 4.1) for all sample credentials, of the usual persona or a random one. */
export function offerRoute(app: FastifyInstance, issuer: SampleIssuer, grants: Grants): void {
  app.post<{ Body: Static<typeof Body> }>(
    '/issuer-api/offer',
    { schema: { body: Body, hide: true } },
    async ({ body }) => {
      const configurationIds = Object.keys(CREDENTIAL_CONFIGURATIONS);
      const persona = body.persona === 'random' ? randomPersona() : SAMPLE_PERSONA;
      const code = grants.create('code', { configurationIds, persona }, CODE_LIFETIME);
      return {
        credential_offer: {
          credential_issuer: issuer.identifier,
          credential_configuration_ids: configurationIds,
          grants: { [PRE_AUTHORIZED]: { 'pre-authorized_code': code } },
        },
      };
    },
  );
}
