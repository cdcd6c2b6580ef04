import { decodeJwt } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { revokeApp } from '../../../service/src/apps/change-app.js';
import { type Context, createContext } from '../../../service/src/context.js';
import { eraseApp } from '../../../service/src/data/erase-app.js';
import { readOverview } from '../../../service/src/data/overview.js';
import { verifyDeletion } from '../../../service/src/data/verify-deletion.js';
import { readOptions } from '../../../service/src/read-options.js';
import { testApp } from '../support/approved-request.js';
import { type RedisServer, startRedis } from '../support/redis-server.js';
import { temporaryFolder } from '../support/store-folder.js';

const { folder } = temporaryFolder();
let redis: RedisServer;
let context: Context;
beforeAll(async () => {
  redis = await startRedis();
});
beforeEach(async () => {
  context = await createContext(
    readOptions('development', {
      CIVIC_STORE: 'redis',
      CIVIC_REDIS_URL: redis.options.urls[0],
      CIVIC_SERVICE_KEY: '5a'.repeat(32),
      CIVIC_DATA_DIR: folder,
      CIVIC_LOG_LEVEL: 'silent',
    }),
    () => Date.UTC(2030, 0, 1),
  );
});
afterEach(() => context.store.close());
afterAll(() => redis.stop());

it('what is kept is said to be in Redis, and no file is measured', async () => {
  await testApp(context, { origins: ['https://shop.example'] });
  const { tables, isInRedis, bytes } = await readOverview(context);
  expect({ isInRedis, bytes }).toEqual({ isInRedis: true, bytes: undefined });
  expect(tables.find(({ table }) => table === 'apps')).toMatchObject({ rows: 1 });
});

it('the memory of its server is counted once, although many parts of the data are there', async () => {
  const used = Number(/used_memory:(\d+)/.exec(await redis.admin.info('memory'))?.[1]);
  const size = (await context.store.size()) ?? 0;
  expect(size / used).toBeGreaterThan(0.8);
  expect(size / used).toBeLessThan(1.2);
});

it('a proof of deletion speaks of rows alone, and says in what is signed that files of Redis are not part of it', async () => {
  const { appId } = await testApp(context, { origins: ['https://shop.example'] });
  const subject = { kind: 'app', key: appId, name: appId } as const;
  expect(await verifyDeletion(context, subject)).toMatchObject({ isGone: false, rows: { apps: 1 } });
  await revokeApp(context, appId);
  await eraseApp(context, appId);
  const check = await verifyDeletion(context, subject);
  expect(check).toMatchObject({ isGone: true, isInRedis: true });
  expect(check.bytes).toBeUndefined();
  const stated = decodeJwt(check.statement);
  expect(stated).toMatchObject({
    gone: true,
    limits: expect.stringContaining('rows in the memory of Redis'),
  });
  expect(stated).not.toHaveProperty('bytes');
});
