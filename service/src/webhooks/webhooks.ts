import type { Context } from '../context.js';
import type { StatusReached } from '../events.js';
import { type PostPublic, createPostPublic } from '../outgoing/fetch-public.js';
import type { WebhookDelivery } from '../store/webhook-store.js';
import { deliver } from './deliver.js';
import { statusMessage, testMessage } from './messages.js';
import { findWebhook } from './settings.js';

/** Milliseconds between two looks at what is due. */
const INTERVAL = 1_000;

/** Messages of one app that are on their way at a time, so that a slow receiver costs the others nothing. */
const PER_APP = 5;

/** Milliseconds for which a try belongs to the instance that began it: longer than one lasts. */
const LEASE = 30_000;

/** Status changes that wait for the next look at most. */
const MOST_NOTED = 10_000;

/** The messages of a service to the webhooks of its apps. */
export interface Webhooks {
  /** Stores what happened since the last look, and sends what is due. @returns when all that was sent has been answered */
  run(): Promise<void>;
  /** Notes nothing more. What waits is sent after the next start. */
  stop(): Promise<void>;
}

/** Notes status changes off the path of every request: no flow waits for it, and a crash loses a second of it. */
export function createWebhooks(
  context: Context,
  post: PostPublic = createPostPublic(context.options.mode),
): Webhooks {
  const { store, events, clock } = context;
  const underWay = new Map<string, Promise<WebhookDelivery>>();
  let noted: StatusReached[] = [];
  let isStopped = false;
  const onStatus = (reached: StatusReached) => {
    if (noted.length < MOST_NOTED) noted.push(reached);
  };
  events.on('status-reached', onStatus);

  async function storeNoted(): Promise<void> {
    const batch = noted;
    noted = [];
    const appIds = [...new Set(batch.map(({ appId }) => appId))];
    try {
      const apps = await Promise.all(appIds.map((appId) => store.getApp(appId)));
      const wanting = new Set(apps.flatMap((app) => (app?.webhook ? app.appId : [])));
      const messages = batch.filter(({ appId }) => wanting.has(appId)).map(statusMessage);
      if (messages.length > 0) await store.addDeliveries(messages);
    } catch (error) {
      // The next look has it tried again.
      noted = [...batch, ...noted].slice(0, MOST_NOTED);
      throw error;
    }
  }

  /** Sends what is due, and goes on with an app as long as its receiver takes what it gets. */
  async function send(): Promise<void> {
    const before = new Set(underWay.keys());
    if (isStopped) return;
    const due = await store.dueDeliveries(clock(), PER_APP);
    if (isStopped) return;
    // One that ended while this was read is not sent again.
    const fresh = due.filter(({ id }) => !before.has(id) && !underWay.has(id));
    await Promise.all(fresh.map(sendOne));
  }

  async function sendOne(delivery: WebhookDelivery): Promise<void> {
    const sending = deliverOnce(delivery).finally(() => underWay.delete(delivery.id));
    underWay.set(delivery.id, sending);
    const { state } = await sending;
    if (state === 'delivered') await send();
  }

  /** Where several instances look at once, one of them sends. What it was killed over is sent by another one later. */
  async function deliverOnce(delivery: WebhookDelivery): Promise<WebhookDelivery> {
    const now = clock();
    const key = `webhook:${delivery.id}:${delivery.tries}`;
    const isOurs = !store.hit || (await store.spend(key, now + LEASE, now));
    return isOurs ? deliver(context, post, delivery) : delivery;
  }

  return {
    async run() {
      await storeNoted();
      await send();
    },
    async stop() {
      events.off('status-reached', onStatus);
      isStopped = true;
      await storeNoted();
      await Promise.allSettled(underWay.values());
    },
  };
}

/** Looks every second until stopped. */
export function startWebhooks(
  context: Context,
  log: { error(about: object, text: string): void },
): { stop(): Promise<void> } {
  const webhooks = createWebhooks(context);
  const timer = setInterval(() => {
    webhooks
      .run()
      .catch((error: Error) => log.error({ name: error.name }, 'the webhooks could not be served'));
  }, INTERVAL).unref();
  return {
    stop() {
      clearInterval(timer);
      return webhooks.stop();
    },
  };
}

/** Sends a message to the webhook of an app at once, which is not tried again. @throws AppError when it has none */
export async function sendTest(
  context: Context,
  appId: string,
  post: PostPublic = createPostPublic(context.options.mode),
): Promise<WebhookDelivery> {
  await findWebhook(context, appId);
  const { dueAt: _dueAt, ...message } = testMessage(appId, context.clock());
  await context.store.addDeliveries([message]);
  const tried = await deliver(context, post, message);
  if (tried.state !== 'waiting') return tried;
  const { dueAt: _later, ...once } = tried;
  const failed: WebhookDelivery = { ...once, state: 'failed' };
  await context.store.putDelivery(failed);
  return failed;
}
