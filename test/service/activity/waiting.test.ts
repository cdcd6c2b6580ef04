import { expect, it, vi } from 'vitest';
import { createActivity } from '../../../service/src/activity/activity.js';
import { createEvents } from '../../../service/src/events.js';
import { createMemoryStore } from '../../../service/src/store/memory.js';
import { storedApp } from '../support/stored-request.js';

const reached = { uuid: 'u', appId: 'shop', status: 'approved', scope: 'S', at: 2, createdAt: 1 } as const;

async function start() {
  const store = createMemoryStore();
  await store.putApp(storedApp('shop'));
  const events = createEvents();
  const activity = createActivity(store, events, () => 2);
  const rows = async () => (await store.listActivity('shop', { limit: 100 })).length;
  return { store, events, activity, rows };
}

it('an entry is tried again when it could not be written', async () => {
  const { store, events, activity, rows } = await start();
  vi.spyOn(store, 'addActivity').mockRejectedValueOnce(new Error('away'));
  events.emit('status-reached', reached);
  await activity.flush();
  expect(await rows()).toBe(0);
  await activity.flush();
  expect(await rows()).toBe(1);
});

it('an entry that was written is not written again because the look after it failed', async () => {
  const { store, events, activity, rows } = await start();
  const { getApp } = store;
  vi.spyOn(store, 'getApp').mockImplementationOnce(getApp).mockRejectedValueOnce(new Error('away'));
  events.emit('status-reached', reached);
  await activity.flush();
  await activity.flush();
  expect(await rows()).toBe(1);
});

it('what waited of an app that was erased meanwhile is not written', async () => {
  const { store, events, activity, rows } = await start();
  await store.changeApp('shop', (app) => ({ ...app, revokedAt: 1 }));
  events.emit('status-reached', reached);
  await store.eraseApp('shop');
  await activity.flush();
  expect(await rows()).toBe(0);
});
