import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { JWK } from 'jose';
import { Type } from 'typebox';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { toErrorCode } from '../log.js';
import { type Configuration, configurationOf } from './configurations.js';
import { createMdoc } from './create-mdoc.js';
import { createSdJwt } from './create-sd-jwt.js';
import { type Desk, routeOptions } from './desk.js';
import { ACCESS_LIFETIME, type AccessGrant, type Grant, type Grants } from './grants.js';
import { newNonce } from './nonce.js';
import type { Protocol } from './protocol.js';

const Reply = Type.Object({
  credentials: Type.Array(Type.Object({ credential: Type.String() })),
  c_nonce: Type.String(),
});

/**
 * `POST …/credential`: one credential for each proof of a key (OpenID4VCI 1.0, section 8). An access token gives each of its credentials
 * three times at most. A refused request uses up its nonce at most, so that the wallet can try again.
 */
export function credentialRoute<About>(app: FastifyInstance, context: Context, desk: Desk<About>): void {
  const { path, configurations, grants } = desk;
  app.post(
    `${path}/credential`,
    {
      ...routeOptions(desk, { body: Type.Unknown(), response: { 200: Reply } }),
      // A body that cannot be read has a code of its own here (section 8.3.1.2).
      errorHandler: (error, _request, reply) => {
        const code = toErrorCode(error);
        if (code === 'invalid_token') reply.header('WWW-Authenticate', 'Bearer error="invalid_token"');
        throw code === 'invalid_request'
          ? new ServiceError('invalid_credential_request', { cause: error })
          : error;
      },
    },
    async (request, reply) => {
      const { body, headers } = request;
      const access = authorise(grants, headers.authorization);
      const protocol = await desk.load(request);
      const { configurationId, proofs } = protocol.readRequest(body);
      const configuration = configurationOf(configurations, configurationId);
      const claims = configuration?.claims(access.about);
      if (!configuration || !claims || !access.configurationIds.includes(configurationId))
        throw new ServiceError('unknown_credential_configuration');
      const id = issuanceId(access, configuration.type);
      const given = { id, about: access.about, since: access.expiresAt - ACCESS_LIFETIME };
      if (await desk.isWithdrawn?.(given)) throw new ServiceError('invalid_token', { rule: 'withdrawn' });
      const holderKeys = await verifyProofs(context, protocol, grants, proofs);
      await countRequest(grants, access, configurationId);
      const subject = { id, configurationId, configuration, claims, about: access.about };
      const credentials = await issue(context, desk, subject, holderKeys);
      // An operator may have withdrawn it while it was made.
      if (await desk.isWithdrawn?.(given)) {
        await context.store.revokeIssued({ id }, context.clock());
        throw new ServiceError('invalid_token', { rule: 'withdrawn' });
      }
      // As in drafts of the standard: wallets that take several credentials of one offer ask for a nonce only before the first.
      const c_nonce = newNonce(context, grants);
      return reply.header('Cache-Control', 'no-store').send({ credentials, c_nonce });
    },
  );
}

/** Requests for one credential with one access token: a reply that got lost must not cost a person another code. */
const MAX_REQUESTS = 3;

async function countRequest<About>(
  grants: Grants<About>,
  access: AccessGrant<About>,
  configurationId: string,
): Promise<void> {
  for (let number = 1; number <= MAX_REQUESTS; number++) {
    if (await grants.spend('access-token', access, `${configurationId}:${number}`)) return;
  }
  throw new ServiceError('invalid_token');
}

/** One for all that an access token gives of one type, in either format, so that it is withdrawn together. */
function issuanceId({ id }: Grant, type: string): string {
  return createHash('sha256').update(`${id} ${type}`).digest('base64url').slice(0, 22);
}

/** What a credential says. */
interface Subject<About> {
  id: string;
  configurationId: string;
  configuration: Configuration<About>;
  claims: Readonly<Record<string, unknown>>;
  about: About | undefined;
}

/** A credential for each key, all with the same claims and dates, each with a place of its own in a status list. */
async function issue<About>(
  { clock }: Context,
  { signer, takePlace }: Desk<About>,
  { id, configurationId, configuration, claims, about }: Subject<About>,
  holderKeys: readonly JWK[],
): Promise<{ credential: string }[]> {
  const { format, type, lifetime, shown } = configuration;
  const iat = Math.floor(clock() / 1000);
  const { certificate } = await signer.leaf();
  const exp = Math.min(iat + lifetime, Math.floor(Date.parse(certificate.validTo) / 1000));
  const times = { issuedAt: iat * 1000, expiresAt: exp * 1000 };
  const issuance = { id, configuration: configurationId, ...times, about };
  const credentials: { credential: string }[] = [];
  for (const holderKey of holderKeys) {
    const status = await takePlace(issuance);
    const credential =
      format === 'mso_mdoc'
        ? await createMdoc(
            signer,
            { docType: type, issuedAt: iat, expiresAt: exp, status },
            claims,
            holderKey,
          )
        : await createSdJwt(signer, { vct: type, iat, exp, status, ...shown }, claims, holderKey);
    credentials.push({ credential });
  }
  return credentials;
}

/** @throws ServiceError `invalid_token` (RFC 6750, section 3.1) */
function authorise<About>(grants: Grants<About>, authorization: string | undefined): AccessGrant<About> {
  const token = /^Bearer ([\w.-]+)$/i.exec(authorization ?? '')?.[1];
  const access = token === undefined ? undefined : grants.read('access-token', token);
  if (!access) throw new ServiceError('invalid_token');
  return access;
}

/** All proofs of a request carry the same nonce, which is valid for one request. */
async function verifyProofs<About>(
  context: Context,
  protocol: Protocol<About>,
  grants: Grants<About>,
  proofs: string[],
): Promise<JWK[]> {
  const verified = await Promise.all(proofs.map((jwt) => protocol.verifyProof(jwt, context.clock())));
  const [nonce = '', ...others] = new Set(verified.map((proof) => proof.nonce));
  const grant = others.length === 0 ? grants.read('nonce', nonce) : undefined;
  if (!grant || !(await grants.spend('nonce', grant))) throw new ServiceError('invalid_nonce');
  return verified.map(({ key }) => key);
}
