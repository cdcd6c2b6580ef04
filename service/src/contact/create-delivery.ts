import type { Context } from '../context.js';
import type { Options } from '../options.js';
import type { Contact } from './address.js';
import type { Delivery } from './delivery.js';
import { limitSending } from './limit-sending.js';
import { createOutbox } from './outbox.js';
import { createSmtp } from './smtp.js';
import { createTextWebhook } from './text-webhook.js';

/** Makes the ways to send that the operator set up; in development, what is not set up becomes files. */
export function createDelivery(context: Context): Delivery {
  const { mode, smtp, textWebhook } = context.options;
  const outbox = mode === 'development' ? createOutbox(context) : undefined;
  const email = smtp ? limitSending(createSmtp(context, smtp)) : outbox;
  const phone = textWebhook ? limitSending(createTextWebhook(context, textWebhook)) : outbox;
  return { ...(email && { email }), ...(phone && { phone }) };
}

/** Whether a service can send codes of this kind. */
export function canVerify({ mode, smtp, textWebhook }: Options, kind: Contact['kind']): boolean {
  return mode === 'development' || (kind === 'email' ? smtp : textWebhook) !== undefined;
}
