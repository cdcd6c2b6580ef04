import type { WebhookDeliveryRow } from 'civic-elements/protocol';

/** A message for the webhook of an app, as the portal shows it: what waits to be delivered, and what became of it. */
export interface WebhookDelivery extends WebhookDeliveryRow {
  appId: string;
}

/** Messages that wait for one app at most. Further ones are lost. */
export const MOST_WAITING = 1_000;

/** Messages of one app that are over and stay in the log at most. */
export const MOST_OVER = 1_000;

/** Milliseconds for which a message stays in the log: 7 days. */
export const KEPT_DELIVERIES = 604_800_000;

/** What a store keeps of messages to webhooks. */
export interface WebhookStore {
  /** Adds messages in one transaction, as far as the app has not too many that wait, and forgets its oldest ones that are over. */
  addDeliveries(deliveries: readonly WebhookDelivery[]): Promise<void>;
  /** Replaces one. */
  putDelivery(delivery: WebhookDelivery): Promise<void>;
  /** Those that are due, the longest overdue first, and of one app `perApp` at most, so that none starves the others. */
  dueDeliveries(now: number, perApp: number): Promise<WebhookDelivery[]>;
  /** The last ones of an app, newest first. */
  listDeliveries(appId: string, limit: number): Promise<WebhookDelivery[]>;
}
