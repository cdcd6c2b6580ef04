import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Options } from '../options.js';
import { askedAddress } from './asked-address.js';

/** Pages for people, which lead nowhere else. Everything that a program asks for is answered under a former address as under the present one. */
const PAGES = /^\/(?:(?:docs\/errors|portal(?:\/[^?]*)?)\/?)?(?:\?|$)/;

const PORTAL = /^\/portal\/?(?:\?|$)/;

/** Sends browsers that open one of the service's own pages under a former address on to the present one. Browsers keep the fragment. */
export function leaveFormerAddress(options: Pick<Options, 'publicUrl' | 'formerPublicUrls'>) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    if (!isReading || !PAGES.test(request.url)) return undefined;
    if (askedAddress(request, options) === options.publicUrl) return undefined;
    // The portal tells people that their passkeys belong to the former host.
    const path = PORTAL.test(request.url) ? '/portal/?moved' : request.url;
    return reply.redirect(`${options.publicUrl}${path}`, 302);
  };
}
