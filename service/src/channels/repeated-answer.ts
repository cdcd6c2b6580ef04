import type { Context } from '../context.js';
import { sha256 } from '../keys/request-ids.js';
import { current } from '../scope-request/advance.js';
import type { LiveLink } from './live-channel.js';
import type { Form } from '../form-bodies.js';
import { redirectUri } from './redirect-uri.js';

/** Milliseconds for which an answer that was accepted may be sent again, because its reply was lost. */
export const REPEATABLE = 60_000;

/** The hash by which an answer is recognised: base64url(SHA-256). */
export function hashOfAnswer(form: Form): string {
  return sha256(JSON.stringify([form.response, form.vp_token, form.error, form.state]));
}

/**
 * A link whose answer was accepted a moment ago.
 * @returns undefined for every other link
 */
export async function findAnsweredLink(
  context: Context,
  requestId: string,
): Promise<Omit<LiveLink, 'certificate'> | undefined> {
  const found = await context.store.findByLink(sha256(requestId));
  if (!found) return undefined;
  const request = await current(context, found.request);
  const isRecent = request.answer !== undefined && context.clock() < request.answer.until;
  if (!isRecent || request.answeredBy !== found.channel) return undefined;
  const app = await context.store.getApp(request.appId);
  if (!app || app.revokedAt !== undefined) return undefined;
  return { requestId, channel: found.channel as LiveLink['channel'], request, app };
}

/**
 * The reply to an answer that was accepted already, when it is the very same answer.
 * @returns the same redirect URI as the first time; its response code is still good for one use in all
 */
export async function replyAgain(
  context: Context,
  requestId: string,
  hash: string,
): Promise<string | undefined> {
  const link = await findAnsweredLink(context, requestId);
  if (link?.request.answer?.hash !== hash) return undefined;
  const { match, status, linkKey } = link.request;
  const hasCode = link.channel === 'qr' ? match !== undefined : status !== 'denied' && status !== 'failed';
  const code = hasCode ? context.responseCodes.derive(requestId, hash, linkKey) : undefined;
  return redirectUri(context, link, code);
}
