import type { FastifyRequest } from 'fastify';
import type { Options } from '../options.js';

/** All public addresses of the service, the present one first. */
export function publicUrls({
  publicUrl,
  formerPublicUrls = [],
}: Pick<Options, 'publicUrl' | 'formerPublicUrls'>): string[] {
  return [publicUrl, ...formerPublicUrls];
}

/**
 * The public address under which a request came: a former one where `Host` is its host, and in every other case the present one. What a client
 * writes there chooses among the addresses that the operator set, and names no other.
 */
export function askedAddress(
  { host }: Pick<FastifyRequest, 'host'>,
  options: Pick<Options, 'publicUrl' | 'formerPublicUrls'>,
): string {
  const [present = '', ...former] = publicUrls(options);
  return former.find((url) => new URL(url).host === host?.toLowerCase()) ?? present;
}
