import type { Context } from '../context.js';
import type { PostPublic } from '../outgoing/fetch-public.js';
import { webhookHeaders } from '../outgoing/standard-webhook.js';
import type { WebhookDelivery } from '../store/webhook-store.js';
import { openKey } from './settings.js';

/** Milliseconds for one try. */
const TIMEOUT = 5_000;

/** Milliseconds between two tries: six in all, over seven hours. */
const PAUSES = [5_000, 60_000, 600_000, 3_600_000, 21_600_000];

/** The receiver wants no more messages (Standard Webhooks 1.0). */
const GONE = 410;

/**
 * Tries once to deliver a message, and stores what became of it: any 2xx takes it, 410 ends it, and whatever else, a redirect too, is tried again later.
 * @returns the message as it is stored now
 */
export async function deliver(
  context: Context,
  post: PostPublic,
  delivery: WebhookDelivery,
): Promise<WebhookDelivery> {
  const { dueAt: _dueAt, reply: _reply, cause: _cause, ...rest } = delivery;
  const tried = { ...rest, tries: delivery.tries + 1, lastTryAt: context.clock() };
  const outcome = await attempt(context, post, delivery);
  const pause = outcome.isOver ? undefined : PAUSES[delivery.tries];
  const { isTaken, isOver: _isOver, ...about } = outcome;
  const next: WebhookDelivery = {
    ...tried,
    ...about,
    state: isTaken ? 'delivered' : pause === undefined ? 'failed' : 'waiting',
    ...(!isTaken && pause !== undefined && { dueAt: context.clock() + pause }),
  };
  await context.store.putDelivery(next);
  return next;
}

interface Outcome {
  isTaken: boolean;
  /** Whether nothing can come of another try. */
  isOver: boolean;
  reply?: number;
  cause?: string;
}

async function attempt(
  context: Context,
  post: PostPublic,
  { id, appId, body }: WebhookDelivery,
): Promise<Outcome> {
  const { webhook, revokedAt } = (await context.store.getApp(appId)) ?? {};
  if (!webhook || revokedAt !== undefined) return { isTaken: false, isOver: true, cause: 'removed' };
  const headers = webhookHeaders(id, body, openKey(context, appId, webhook.sealedKey), context.clock());
  try {
    const reply = await post(webhook.url, body, headers, TIMEOUT);
    const isTaken = reply >= 200 && reply < 300;
    return { isTaken, isOver: isTaken || reply === GONE, reply };
  } catch (error) {
    const { code, name } = error as { code?: string; name: string };
    return { isTaken: false, isOver: false, cause: code ?? name };
  }
}
