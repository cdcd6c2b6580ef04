import { randomUUID } from 'node:crypto';
import type { Context } from '../context.js';
import type { Delivered } from '../events.js';
import type { Options } from '../options.js';
import { type PostPublic, createPostPublic } from '../outgoing/fetch-public.js';
import { webhookHeaders } from '../outgoing/standard-webhook.js';
import type { Deliver } from './delivery.js';
import { composeText } from './mail.js';

/** Milliseconds for one try. */
const TIMEOUT = 5_000;

/** Tries, all with one id, by which the receiver knows a message that it has already. */
const TRIES = 3;

/** Statuses that may be about this number. What the gateway means by them is between it and the operator. */
const REFUSALS = new Set([400, 422]);

/**
 * Hands text messages to the webhook that the operator set up, in the form of Standard Webhooks 1.0: `{type: "contact.code", timestamp, data: {to, text,
 * code}}`, with `webhook-id`, `webhook-timestamp` (seconds) and `webhook-signature`, `v1,` and HMAC-SHA-256 as base64 over
 * `<id>.<timestamp>.<body>`. Any 2xx takes it, 400 and 422
 * refuse it. After anything else, or without an answer in 5 s, it is tried twice more.
 */
export function createTextWebhook(
  { options, events, clock }: Pick<Context, 'options' | 'events' | 'clock'>,
  { url, key }: NonNullable<Options['textWebhook']>,
  post: PostPublic = createPostPublic(options.mode),
): Deliver {
  return async (message) => {
    const now = clock();
    const id = `msg_${randomUUID()}`;
    const { contact, code } = message;
    const data = { to: contact.value, text: await composeText(message), code };
    const body = JSON.stringify({ type: 'contact.code', timestamp: new Date(now).toISOString(), data });
    const headers = webhookHeaders(id, body, key, now);
    let delivered: Omit<Delivered, 'kind'> = { outcome: 'failed' };
    for (let nth = 0; nth < TRIES && delivered.outcome === 'failed'; nth++) {
      delivered = await post(url, body, headers, TIMEOUT).then(judge, explain);
    }
    events.emit('delivered', { kind: 'phone', ...delivered });
    return delivered.outcome !== 'failed';
  };
}

function judge(reply: number): Omit<Delivered, 'kind'> {
  if (reply >= 200 && reply < 300) return { outcome: 'taken' };
  return { outcome: REFUSALS.has(reply) ? 'refused' : 'failed', reply };
}

function explain(error: unknown): Omit<Delivered, 'kind'> {
  const { code, name } = error as { code?: string; name: string };
  return { outcome: 'failed', cause: code ?? name };
}
