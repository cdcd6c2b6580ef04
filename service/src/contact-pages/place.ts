import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { type LiveLink, findLink } from '../channels/live-channel.js';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { sendPage } from '../pages/page.js';
import { wordsFor } from '../pages/words.js';
import { clientAddress } from '../rate-limit.js';
import { visibleText } from '../untrusted-text.js';
import type { View, Waiting } from './views.js';

export const Params = Type.Object({ requestId: Type.Optional(Type.String()) });
export type Params = Static<typeof Params>;

/** Each view draws a QR code. */
export const PER_CLIENT = { max: 60, timeWindow: 60_000, keyGenerator: clientAddress };

/** Where a page stands: by itself, or for a scope request whose link is alive. */
export interface Place {
  /** Below the public address. */
  path: string;
  link?: LiveLink;
  waiting: Waiting;
}

/** Characters of a name that are shown. */
const MAX_NAME = 64;

/**
 * @param page the last part of the path
 * @throws ServiceError `link_expired`
 */
export async function findPlace(context: Context, { requestId }: Params, page: string): Promise<Place> {
  if (requestId === undefined) return { path: `/contact/${page}`, waiting: undefined };
  const link = await findLink(context, requestId);
  return {
    path: `/w/${requestId}/contact/${page}`,
    link,
    waiting: { site: visibleText(link.app.name, MAX_NAME), href: `../../${requestId}` },
  };
}

/** The two paths of a page. */
export const pathsOf = (page: string) => [`/w/:requestId/contact/${page}`, `/contact/${page}`];

export async function sendView(
  { options }: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  view: View,
): Promise<FastifyReply> {
  const isAlone = (request.params as Params).requestId === undefined;
  return sendPage(reply, {
    words: await wordsFor(request),
    ...view,
    hasForm: true,
    hasPing: true,
    isTest: options.mode === 'development',
    styleSheet: isAlone ? '../w/style.css' : '../../style.css',
  });
}

/** Whether an error says that the scope request is over. */
export function isDead(error: unknown): boolean {
  return error instanceof ServiceError && error.code === 'link_expired';
}
