import type { Member, PortalSession } from 'civic-elements/protocol';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Account } from '../accounts/account.js';
import { CEREMONY_LIFETIME } from '../accounts/ceremony.js';
import type { Client, SignedIn } from '../accounts/sessions.js';
import type { Options } from '../options.js';
import { clientAddress } from '../rate-limit.js';
import { setCookie } from './cookies.js';
import { actorOf } from './guard.js';

export function clientOf(request: FastifyRequest): Client {
  return {
    address: request.ip,
    network: clientAddress(request),
    browser: request.headers['user-agent'] ?? '',
  };
}

/** An account as others see it. */
export function memberOf({ id, name, role, createdAt, lastSignInAt }: Account): Member {
  return { id, name, role, createdAt, ...(lastSignInAt !== undefined && { lastSignInAt }) };
}

export function sessionOf({ account, session }: SignedIn): PortalSession {
  return {
    member: memberOf(account),
    expiresAt: session.expiresAt,
    recoveryCodes: account.recoveryHashes.length,
  };
}

/** Sends what a browser makes or shows a passkey with, and has it bring back the ceremony. */
export function sendOptions<T>(
  reply: FastifyReply,
  options: Options,
  begun: { options: T; ceremony: string },
): T {
  setCookie(reply, options, 'portal-ceremony', begun.ceremony, CEREMONY_LIFETIME / 1000);
  return begun.options;
}

/** Gives the browser a session that has begun. The request counts as that of the member. */
export function admitMember(
  request: FastifyRequest,
  reply: FastifyReply,
  options: Options,
  begun: SignedIn & { secret: string },
): PortalSession {
  request.actor = actorOf(request, begun);
  setCookie(reply, options, 'portal', begun.secret);
  setCookie(reply, options, 'portal-ceremony', '', 0);
  return sessionOf(begun);
}
