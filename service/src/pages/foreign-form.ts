import type { FastifyRequest } from 'fastify';
import { ServiceError } from '../errors.js';

/**
 * Another site must not act in the name of its visitors. Browsers say where a form came from; `Origin` would be `null`, because these pages
 * send no referrer.
 * @throws ServiceError `invalid_request`
 */
export function refuseForeign({ headers }: FastifyRequest): void {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw new ServiceError('invalid_request', { rule: 'foreign form' });
}
