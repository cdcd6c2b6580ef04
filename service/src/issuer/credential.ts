import type { FastifyInstance } from 'fastify';
import type { JWK } from 'jose';
import { Type } from 'typebox';
import type { Contact } from '../contact/address.js';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { toErrorCode } from '../log.js';
import { type Configuration, type Configurations, configurationOf } from './configurations.js';
import { createSdJwt } from './create-sd-jwt.js';
import { type AccessGrant, type Grants, randomId } from './grants.js';
import { issuedContactHash, takePlace } from './issued.js';
import type { Issuer } from './issuer.js';
import { PER_ADDRESS } from './limits.js';
import type { LoadProtocol, Protocol } from './protocol.js';
import { statusListUri } from './status-list.js';

const Reply = Type.Object({ credentials: Type.Array(Type.Object({ credential: Type.String() })) });

/**
 * `POST /issuer/credential`: one credential for each proof of a key (OpenID4VCI 1.0, section 8). An access token gives each of its credentials
 * once. A refused request uses up its nonce at most, so that the wallet can try again.
 */
export function credentialRoute(
  app: FastifyInstance,
  context: Context,
  parts: { issuer: Issuer; configurations: Configurations; grants: Grants; load: LoadProtocol },
): void {
  const { issuer, configurations, grants, load } = parts;
  app.post(
    '/issuer/credential',
    {
      schema: { body: Type.Unknown(), response: { 200: Reply } },
      config: { rateLimit: PER_ADDRESS },
      // A body that cannot be read has a code of its own here (section 8.3.1.2).
      errorHandler: (error, _request, reply) => {
        const code = toErrorCode(error);
        if (code === 'invalid_token') reply.header('WWW-Authenticate', 'Bearer error="invalid_token"');
        throw code === 'invalid_request'
          ? new ServiceError('invalid_credential_request', { cause: error })
          : error;
      },
    },
    async ({ body, headers }, reply) => {
      const access = authorise(grants, headers.authorization);
      const protocol = await load();
      const { configurationId, proofs } = protocol.readRequest(body);
      const configuration = configurationOf(configurations, configurationId);
      const claims = configuration?.claims(access.contact);
      if (!configuration || !claims || !access.configurationIds.includes(configurationId))
        throw new ServiceError('unknown_credential_configuration');
      const holderKeys = await verifyProofs(context, protocol, grants, proofs);
      if (!(await grants.spend('access-token', access, configurationId)))
        throw new ServiceError('invalid_token');
      const subject = { configurationId, configuration, claims, contact: access.contact };
      const credentials = await issue(context, issuer, subject, holderKeys);
      return reply.header('Cache-Control', 'no-store').send({ credentials });
    },
  );
}

/** What a credential says. */
interface Subject {
  configurationId: string;
  configuration: Configuration;
  claims: Readonly<Record<string, unknown>>;
  contact: Contact | undefined;
}

/** A credential for each key, all with the same claims and dates, each with a place of its own in a status list. */
async function issue(
  context: Context,
  issuer: Issuer,
  { configurationId, configuration, claims, contact }: Subject,
  holderKeys: readonly JWK[],
): Promise<{ credential: string }[]> {
  const { vct, lifetime } = configuration;
  const iat = Math.floor(context.clock() / 1000);
  const exp = Math.min(iat + lifetime, Math.floor((await issuer.validUntil()) / 1000));
  const issuance = {
    id: randomId(),
    configuration: configurationId,
    issuedAt: iat * 1000,
    expiresAt: exp * 1000,
    ...(contact && { contact: issuedContactHash(context, contact) }),
  };
  const credentials: { credential: string }[] = [];
  let list = 1;
  for (const holderKey of holderKeys) {
    const place = await takePlace(context, issuance, list);
    list = place.list;
    const status = { status_list: { idx: place.index, uri: statusListUri(issuer, list) } };
    credentials.push({ credential: await createSdJwt(issuer, { vct, iat, exp, status }, claims, holderKey) });
  }
  return credentials;
}

/** @throws ServiceError `invalid_token` (RFC 6750, section 3.1) */
function authorise(grants: Grants, authorization: string | undefined): AccessGrant {
  const token = /^Bearer ([\w-]+)$/i.exec(authorization ?? '')?.[1];
  const access = token === undefined ? undefined : grants.read('access-token', token);
  if (!access) throw new ServiceError('invalid_token');
  return access;
}

/** All proofs of a request carry the same nonce, which is valid for one request. */
async function verifyProofs(
  context: Context,
  protocol: Protocol,
  grants: Grants,
  proofs: string[],
): Promise<JWK[]> {
  const verified = await Promise.all(proofs.map((jwt) => protocol.verifyProof(jwt, context.clock())));
  const [nonce = '', ...others] = new Set(verified.map((proof) => proof.nonce));
  const grant = others.length === 0 ? grants.read('nonce', nonce) : undefined;
  if (!grant || !(await grants.spend('nonce', grant))) throw new ServiceError('invalid_nonce');
  return verified.map(({ key }) => key);
}
