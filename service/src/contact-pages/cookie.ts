import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sha256 } from '../keys/request-ids.js';
import { setCookie } from '../pages/set-cookie.js';

const NAME = 'civic-contact';

/** Seconds, as long as a verification lives at most without a new code. */
const MAX_AGE = 900;

/** The secret that says which verification a browser is in. Its hash is the verification's id, so that nobody can take part with a stolen database. */
export function newSecret(): { secret: string; id: string } {
  const secret = randomBytes(32).toString('base64url');
  return { secret, id: sha256(secret) };
}

/** The id of the verification that the browser is in; undefined when it is in none. */
export function readCookie({ headers }: FastifyRequest): { secret: string; id: string } | undefined {
  const [, secret] = /(?:^|;\s*)civic-contact=([\w-]{43})(?:;|$)/.exec(headers.cookie ?? '') ?? [];
  return secret === undefined ? undefined : { secret, id: sha256(secret) };
}

/** Only this page gets it. An empty secret takes it away. */
export function setSecret(reply: FastifyReply, publicUrl: string, path: string, secret: string): void {
  setCookie(reply, publicUrl, { name: NAME, value: secret, path, maxAge: secret === '' ? 0 : MAX_AGE });
}
