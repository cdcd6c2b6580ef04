import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Options } from '../options.js';

/** The cookies of the portal: who is signed in, what passkey is being made or shown, and that this browser has begun to sign in by a wallet. */
type Kind = 'portal' | 'portal-ceremony' | 'portal-wallet';

/** A browser keeps a `__Host-` cookie only from https, for exactly this host (RFC 6265bis, section 4.1.3.2). On plain http, in development, there is none such. */
function nameOf({ publicUrl }: Pick<Options, 'publicUrl'>, kind: Kind): string {
  return publicUrl.startsWith('https:') ? `__Host-civic-${kind}` : `civic-${kind}`;
}

export function readCookie(request: FastifyRequest, options: Options, kind: Kind): string | undefined {
  const name = nameOf(options, kind);
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  const [, value] = pairs.find(([key]) => key === name) ?? [];
  return value === undefined || !/^[\w.-]+$/.test(value) ? undefined : value;
}

/**
 * Gives the browser a cookie that no script sees, and that goes along with requests of our own pages alone.
 * @param maxAge seconds; 0 takes it away, and without it the cookie ends with the browser
 */
export function setCookie(
  reply: FastifyReply,
  options: Options,
  kind: Kind,
  value: string,
  maxAge?: number,
): void {
  const secure = options.publicUrl.startsWith('https:') ? '; Secure' : '';
  const age = maxAge === undefined ? '' : `; Max-Age=${maxAge}`;
  reply.header(
    'set-cookie',
    `${nameOf(options, kind)}=${value}; Path=/${age}; HttpOnly; SameSite=Strict${secure}`,
  );
}
