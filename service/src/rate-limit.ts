import type { FastifyRequest } from 'fastify';
import { isIPv6 } from 'node:net';

/** What a rate limit counts by: the address; of IPv6 the /64, because one visitor has a whole one. */
export function clientAddress(request: FastifyRequest): string {
  const { ip } = request;
  if (!isIPv6(ip) || ip.startsWith('::ffff:')) return ip;
  return `${expand(ip).slice(0, 4).join(':')}::/64`;
}

/**
 * For what a wallet does with one link: signing a Request Object and opening an answer cost milliseconds each, and whoever made a scope request
 * could otherwise ask without end. By link and not by address, because many phones share one.
 */
export const PER_LINK = {
  max: 30,
  timeWindow: 60_000,
  keyGenerator: ({ params }: FastifyRequest) => (params as { requestId: string }).requestId,
};

function expand(ip: string): string[] {
  const [head = '', tail = ''] = ip.split('%')[0]?.split('::') ?? [];
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const middle = ip.includes('::') ? Array.from({ length: 8 - left.length - right.length }, () => '0') : [];
  return [...left, ...middle, ...right].map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''));
}
