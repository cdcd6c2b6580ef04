import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import type { Context } from '../context.js';
import type { Desk } from '../issuer/desk.js';
import { randomId } from '../issuer/grants.js';
import { type Persona, SAMPLES, SAMPLE_PERSONA, randomPersona } from './configurations.js';

const Body = Type.Object({
  persona: Type.Optional(Type.Union([Type.Literal('sample'), Type.Literal('random')])),
});

const CODE_LIFETIME = 600_000;

/** `POST /issuer-api/offer`: a Credential Offer (OpenID4VCI 1.0, section 4.1) for all sample credentials, of the usual persona or a random one. */
export function offerRoute(app: FastifyInstance, { clock }: Context, { grants, load }: Desk<Persona>): void {
  app.post<{ Body: Static<typeof Body> }>(
    '/issuer-api/offer',
    { schema: { body: Body, hide: true } },
    async (request) => {
      const { body } = request;
      const grant = {
        id: randomId(),
        expiresAt: clock() + CODE_LIFETIME,
        configurationIds: Object.keys(SAMPLES),
        needsTxCode: false,
        about: body.persona === 'random' ? randomPersona() : SAMPLE_PERSONA,
      };
      const protocol = await load(request);
      return { credential_offer: await protocol.offer(grant, grants.create('code', grant)) };
    },
  );
}
