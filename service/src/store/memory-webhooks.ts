import { type MemoryTables, eraseOf, tableOf } from './memory-data.js';
import {
  KEPT_DELIVERIES,
  MOST_OVER,
  MOST_WAITING,
  type WebhookDelivery,
  type WebhookStore,
} from './webhook-store.js';

/** That part of a store in memory. `purge` deletes messages that are 7 days old, and says how many. */
export function createMemoryWebhookStore(): WebhookStore & {
  purge(now: number, limit: number): number;
  tables(): MemoryTables;
} {
  const deliveries = new Map<string, WebhookDelivery>();
  const of = (appId: string) => [...deliveries.values()].filter((one) => one.appId === appId);

  return {
    async addDeliveries(added) {
      for (const one of added) {
        const waiting = of(one.appId).filter(({ dueAt }) => dueAt !== undefined);
        if (waiting.length < MOST_WAITING) deliveries.set(one.id, structuredClone(one));
      }
      for (const appId of new Set(added.map((one) => one.appId))) {
        const over = of(appId).filter(({ dueAt }) => dueAt === undefined);
        for (const { id } of over.slice(0, -MOST_OVER)) deliveries.delete(id);
      }
    },
    async putDelivery(one) {
      if (deliveries.has(one.id)) deliveries.set(one.id, structuredClone(one));
    },
    async dueDeliveries(now, perApp) {
      const dueOf = ({ dueAt = Number.POSITIVE_INFINITY }: WebhookDelivery) => dueAt;
      const due = [...deliveries.values()]
        .filter((one) => dueOf(one) <= now)
        .toSorted((a, b) => dueOf(a) - dueOf(b));
      const taken = due.filter(
        (one, index) => due.slice(0, index).filter(({ appId }) => appId === one.appId).length < perApp,
      );
      return structuredClone(taken);
    },
    async listDeliveries(appId, limit) {
      return structuredClone(of(appId).toReversed().slice(0, limit));
    },
    tables: () => ({
      webhook_deliveries: {
        ...tableOf(deliveries.size, deliveries.values()),
        erase: (appId) => eraseOf(deliveries, appId),
      },
    }),
    purge(now, limit) {
      const old = [...deliveries.values()].filter(({ createdAt }) => createdAt < now - KEPT_DELIVERIES);
      const purged = old.slice(0, limit);
      for (const { id } of purged) deliveries.delete(id);
      return purged.length;
    },
  };
}
