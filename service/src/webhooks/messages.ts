import { randomUUID } from 'node:crypto';
import type { StatusReached } from '../events.js';
import type { WebhookDelivery } from '../store/webhook-store.js';

/** A message that says that a scope request has reached a status. It holds nothing about the person. */
export function statusMessage({
  uuid,
  appId,
  status,
  scope,
  at,
  createdAt,
  channel,
  error,
}: StatusReached): WebhookDelivery {
  const name = status === 'pending' ? 'created' : status;
  return message(appId, `scope-request.${name}`, at, {
    uuid,
    appId,
    status,
    scope,
    createdAt: new Date(createdAt).toISOString(),
    ...(channel !== undefined && { channel }),
    ...(error !== undefined && { error }),
  });
}

/** A message by which an integrator sees whether the receiver works. */
export function testMessage(appId: string, now: number): WebhookDelivery {
  return message(appId, 'webhook.test', now, { appId });
}

function message(appId: string, type: string, at: number, data: object): WebhookDelivery {
  return {
    id: `msg_${randomUUID()}`,
    appId,
    type,
    body: JSON.stringify({ type, timestamp: new Date(at).toISOString(), data }),
    createdAt: at,
    state: 'waiting',
    tries: 0,
    dueAt: at,
  };
}
