import type { FastifyReply } from 'fastify';

export interface Cookie {
  name: string;
  value: string;
  /** Below the public address: only what stands there gets it. */
  path: string;
  /** Seconds; 0 takes it away. */
  maxAge: number;
}

/** Gives a browser a cookie that no script sees, and that no other site can send along with a form. */
export function setCookie(
  reply: FastifyReply,
  publicUrl: string,
  { name, value, path, maxAge }: Cookie,
): void {
  const { protocol, pathname } = new URL(`${publicUrl}${path}`);
  const secure = protocol === 'https:' ? '; Secure' : '';
  reply.header(
    'Set-Cookie',
    `${name}=${value}; Path=${pathname}; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`,
  );
}
