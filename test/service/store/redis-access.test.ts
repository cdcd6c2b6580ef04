import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openRedisStore } from '../../../service/src/store/redis.js';
import { testClock, testContext } from '../support/approved-request.js';
import { type RedisServer, freePort, startRedis } from '../support/redis-server.js';
import { nextVersion, storedRequest } from '../support/stored-request.js';

const folder = mkdtempSync(join(tmpdir(), 'civic-test-'));
let server: RedisServer;
let port: number;
let ca: string;

/** What docs/operating.md lets the service's user do. */
const RIGHTS = [
  'on',
  '>p@ss/word',
  '~civic:*',
  '&civic:*',
  '+@all',
  '-@admin',
  '-@dangerous',
  '+info',
  '+bgrewriteaof',
];

beforeAll(async () => {
  const { context, close } = await testContext({}, testClock(Date.now()));
  const authority = await context.authority();
  const { privateKey, certificate } = await authority.issue('Redis', 'localhost', Date.now());
  await close();
  ca = authority.certificate;
  const [keyFile, certificateFile] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  writeFileSync(keyFile, privateKey);
  writeFileSync(certificateFile, certificate);
  port = await freePort();
  const tls = ['--tls-port', `${port}`, '--tls-auth-clients', 'no', '--tls-ca-cert-file', certificateFile];
  server = await startRedis([...tls, '--tls-cert-file', certificateFile, '--tls-key-file', keyFile]);
  await server.admin.sendCommand(['ACL', 'SETUSER', 'civic', ...RIGHTS]);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const open = (access: string, host: string, more: { ca?: string }) =>
  openRedisStore({ urls: [`rediss://${access}@${host}:${port}/3`], replicas: 0, ...more });

it('the service works over TLS as a user that may do no more than it needs, in the database that is named', async () => {
  const store = await open('civic:p%40ss%2Fword', 'localhost', { ca });
  const request = storedRequest();
  await store.createScopeRequest(request);
  const woken = new Promise<void>((resolve) => store.subscribe(request.uuid, resolve));
  await store.compareAndSet(nextVersion(request));
  await woken;
  await store.check();
  await store.checkpoint();
  expect(await store.purge(0, 0, 10)).toBeGreaterThanOrEqual(0);
  expect((await store.countTables())[0]).toMatchObject({ table: 'scope_requests', rows: 1 });
  await store.changeSecrets(({ value }) => value);
  expect(await store.eraseApp(request.appId)).toMatchObject({ scope_requests: 1, apps: 0 });
  await store.close();
  expect(await server.admin.keys('civic:*')).toEqual([]);
  await server.admin.select(3);
  expect((await server.admin.keys('civic:*')).length).toBeGreaterThan(0);
});

it.each([
  ['a certificate that nobody vouches for', 'civic:p%40ss%2Fword', 'localhost', false, /no Redis answers/],
  ['a certificate for another name', 'civic:p%40ss%2Fword', '127.0.0.1', true, /no Redis answers/],
  ['a wrong password', 'civic:guess', 'localhost', true, /refuses the user or password/],
  ['no such user', 'nobody:p%40ss%2Fword', 'localhost', true, /refuses the user or password/],
])(
  'no store opens with %s, and the reason repeats nothing of the address',
  async (_what, access, host, isKnown, reason) => {
    const error = await open(access, host, isKnown ? { ca } : {}).catch((thrown: unknown) => thrown);
    expect((error as Error).message).toMatch(reason);
    expect((error as Error).message).not.toMatch(/guess|p@ss|p%40|localhost|127/);
  },
);
