import type { FastifyRequest } from 'fastify';
import { hash } from 'node:crypto';
import { isIPv6 } from 'node:net';

/** The key by which a rate limit counts: the address, or for IPv6 its /64, because one visitor has a whole one. */
export function clientAddress(request: FastifyRequest): string {
  const { ip } = request;
  if (!isIPv6(ip) || ip.startsWith('::ffff:')) return ip;
  return `${expand(ip).slice(0, 4).join(':')}::/64`;
}

/**
 * The limit for work on one link: signing a Request Object, opening an answer or drawing a QR code costs milliseconds, and whoever made a scope
 * request could otherwise ask without end. It counts by link and not by address, because many phones share one address.
 */
export const PER_LINK = {
  max: 30,
  timeWindow: 60_000,
  keyGenerator: ({ params }: FastifyRequest) => (params as { requestId: string }).requestId,
};

/**
 * The same for work that a page asks for. The uuid is public, so it counts by page secret: with a wrong one nothing costly is done. By its hash, because
 * whatever strangers send in its place is remembered for a while.
 */
export const PER_PAGE = {
  ...PER_LINK,
  keyGenerator: ({ headers }: FastifyRequest) => sha256(headers.authorization ?? ''),
};

/** The same for a phone that has answered. Whoever shows the code knows the link, and must not use the phone's share up, so it counts by the whole address. */
export const PER_ANSWER = { ...PER_LINK, keyGenerator: ({ url }: FastifyRequest) => sha256(url) };

/** The same for snapshots, each of which has its requests for the browser's wallet prompt signed: room for a page that asks every second. */
export const PER_FOLLOWER = { ...PER_PAGE, max: 120 };

function sha256(text: string): string {
  return hash('sha256', text, 'base64url');
}

function expand(ip: string): string[] {
  const [head = '', tail = ''] = ip.split('%')[0]?.split('::') ?? [];
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const middle = ip.includes('::') ? Array.from({ length: 8 - left.length - right.length }, () => '0') : [];
  return [...left, ...middle, ...right].map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''));
}
