import type { WebhookDeliveryRow } from 'civic-elements/protocol';
import { findApp } from '../apps/change-app.js';
import type { Context } from '../context.js';
import type { WebhookDelivery } from '../store/webhook-store.js';

/** Messages in one answer. */
const PAGE = 100;

/** The last messages of an app, newest first. @throws AppError */
export async function listDeliveries(context: Context, appId: string): Promise<WebhookDeliveryRow[]> {
  await findApp(context, appId);
  return (await context.store.listDeliveries(appId, PAGE)).map(describeDelivery);
}

export function describeDelivery({ appId: _appId, body, ...row }: WebhookDelivery): WebhookDeliveryRow {
  return { ...row, body };
}
