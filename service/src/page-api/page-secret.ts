import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { sha256 } from '../keys/request-ids.js';
import type { ScopeRequest } from '../scope-request/scope-request.js';
import { isSameText } from '../tokens/is-same-text.js';
import { isUuid } from '../untrusted-text.js';
import { shownOrigin } from './shown-origin.js';

export const UuidParams = Type.Object({ uuid: Type.String({ format: 'uuid' }) });

/**
 * Finds the scope request of a page that proves its page secret: only that page may follow, cancel, renew and return. A wrong secret and an
 * unknown uuid get the same error. A browser that names an origin must name the one that started the scope request.
 * @returns the row as it was read; it may be due to lapse
 * @throws ServiceError `invalid_request`, `unknown_scope_request`, `origin_not_registered`
 */
export async function authorisePage(context: Context, request: FastifyRequest): Promise<ScopeRequest> {
  const { uuid } = request.params as { uuid: string };
  if (!isUuid(uuid)) throw new ServiceError('invalid_request');
  const secret = /^Bearer ([\w-]{43})$/.exec(request.headers.authorization ?? '')?.[1];
  const found = await context.store.getScopeRequest(uuid);
  if (!found || !secret || !isSameText(found.challenge, sha256(secret)))
    throw new ServiceError('unknown_scope_request');
  const { origin } = request.headers;
  if (origin !== undefined && origin !== found.origin)
    throw new ServiceError('origin_not_registered', {
      about: { appId: found.appId, origin: shownOrigin(origin) },
    });
  return found;
}
