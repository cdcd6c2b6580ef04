import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testMessage } from '../../../service/src/webhooks/messages.js';
import { setWebhook } from '../../../service/src/webhooks/settings.js';
import { createWebhooks } from '../../../service/src/webhooks/webhooks.js';
import { type TestContext, testApp, testClock, testContext } from '../support/approved-request.js';
import { type RedisServer, startRedis } from '../support/redis-server.js';

let redis: RedisServer;
let instances: TestContext[];
beforeAll(async () => {
  redis = await startRedis();
  const [clock, serviceKey] = [testClock(), randomBytes(32)];
  const options = { store: 'redis' as const, redis: redis.options, serviceKey };
  instances = await Promise.all([0, 1].map(() => testContext(options, clock)));
});
afterAll(async () => {
  await Promise.all(instances.map((one) => one.close()));
  await redis.stop();
});

it('of two instances that look at once, one sends each message, and the next try may be the other’s', async () => {
  const contexts = instances.map(({ context }) => context);
  const [first] = contexts;
  if (!first) throw new Error('there are two');
  const { appId } = await testApp(first);
  await setWebhook(first, appId, 'http://localhost:9/hook');
  await first.store.addDeliveries(Array.from({ length: 5 }, () => testMessage(appId, first.clock())));
  const sent: string[] = [];
  const post = async (_uri: string, _body: string, headers: Readonly<Record<string, string>>) => {
    sent.push(headers['webhook-id'] ?? '');
    return 503;
  };
  const all = contexts.map((context) => createWebhooks(context, post));
  await Promise.all(all.map((webhooks) => webhooks.run()));
  expect(sent).toHaveLength(5);
  expect(new Set(sent).size).toBe(5);
  instances[0]?.clock.advance(5_000);
  await Promise.all(all.map((webhooks) => webhooks.run()));
  expect(sent).toHaveLength(10);
  await Promise.all(all.map((webhooks) => webhooks.stop()));
});
