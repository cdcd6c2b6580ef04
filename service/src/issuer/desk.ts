import type { FastifyRequest, RouteShorthandOptions } from 'fastify';
import type { Configurations } from './configurations.js';
import type { StatusReference } from './create-mdoc.js';
import type { Grants } from './grants.js';
import type { Described } from './issuer-metadata.js';
import type { LoadProtocol } from './protocol.js';
import type { KeptTokens } from './repeated-token.js';
import type { CredentialSigner } from './signer.js';

/** What may have been withdrawn. */
export interface Given<About> {
  /** The id of the issuance. */
  id: string;
  about: About | undefined;
  /** When the access token was made, milliseconds. */
  since: number;
}

/** A credential, or the copies of one, before it has a place in a status list. Times are milliseconds. */
export interface NewIssuance<About> {
  id: string;
  configuration: string;
  issuedAt: number;
  expiresAt: number;
  about: About | undefined;
}

/** An issuer as its wallets meet it: the service's own, or that of the samples of development. */
export interface DeskOptions<About> {
  /** Below the public address, and the last part of the identifier. */
  path: '/issuer' | '/issuer-api';
  /** Shown by wallets: one name for everybody, or that of each language. */
  name: Described<About>['name'];
  signer: CredentialSigner;
  configurations: Configurations<About>;
  /** Takes a place in a status list. @returns the `status` claim */
  takePlace(issuance: NewIssuance<About>): Promise<StatusReference>;
  /** Whether the operator has withdrawn what an access token gave, or what there was about the same person. */
  isWithdrawn?(given: Given<About>): Promise<boolean>;
  /** Counts a client who gets a credential for no code. @throws ServiceError `too_many_requests` */
  countFree?(from: string): Promise<void>;
  /** Checks the code that a person typed, where an offer asks for one, and counts it for the client that sent it. @throws ServiceError `invalid_grant` */
  confirm?(id: string, code: string, from: string): Promise<About>;
  /** The access tokens that such codes were swapped for. */
  keptTokens?: KeptTokens;
  /** What all its routes have: a rate limit, or that they are not described. */
  route?: Pick<RouteShorthandOptions, 'config'> & { isHidden?: boolean };
}

export interface Desk<About> extends DeskOptions<About> {
  grants: Grants<About>;
  /** The messages of the issuer under the address at which a request came. */
  load(request: Pick<FastifyRequest, 'host'>): ReturnType<LoadProtocol<About>>;
}

/** The options of a route of the desk. */
export function routeOptions(
  { route }: Pick<DeskOptions<unknown>, 'route'>,
  schema: NonNullable<RouteShorthandOptions['schema']>,
): RouteShorthandOptions {
  return {
    schema: { ...schema, ...(route?.isHidden && { hide: true }) },
    ...(route?.config && { config: route.config }),
  };
}
