import type { CreateRateLimitOptions } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ServiceError } from '../errors.js';

/**
 * A limit beside the one of the guard. The plugin's own hooks would let pass whatever one of them has counted.
 * @returns the hook. It throws ServiceError `too_many_requests`
 */
export function furtherLimit(app: FastifyInstance, limit: CreateRateLimitOptions) {
  const count = app.createRateLimit(limit);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const counted = await count(request);
    if (counted.isAllowed || !counted.isExceeded) return;
    reply.header('retry-after', counted.ttlInSeconds);
    throw new ServiceError('too_many_requests');
  };
}
