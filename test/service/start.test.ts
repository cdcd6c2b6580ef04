import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, expect, it } from 'vitest';
import type { Options } from '../../service/src/options.js';
import { readOptions } from '../../service/src/read-options.js';
import { type RunningService, startService } from '../../service/src/server.js';
import { StartError } from '../../service/src/start-error.js';
import { createContext } from '../../service/src/context.js';
import { temporaryFolder } from './support/store-folder.js';

const { folder } = temporaryFolder();
const running: RunningService[] = [];
afterEach(async () => {
  for (const service of running.splice(0)) await service.close();
});

let folders = 0;
function options(change: Partial<Options> = {}): Options {
  const dataDir = join(folder, `data-${folders++}`);
  const env = {
    PORT: '0',
    CIVIC_DATA_DIR: dataDir,
    CIVIC_LOG_LEVEL: 'silent',
    CIVIC_SQLITE_SYNCHRONOUS: 'NORMAL',
  };
  return { ...readOptions('development', env), ...change };
}

async function start(given: Options): Promise<RunningService> {
  const service = await startService(given);
  running.push(service);
  return service;
}

async function refusal(given: Options): Promise<string> {
  const error = await start(given).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(StartError);
  expect((error as Error).message).not.toContain('\n');
  return (error as Error).message;
}

function write(file: string, sql: string): void {
  const db = new Database(file);
  db.exec(sql);
  db.close();
}

it('a second service on one database is refused, and the first one goes on', async () => {
  const given = options();
  const first = await start(given);
  expect(await refusal(given)).toMatch(/^another civic-service serves this data folder/);
  const { port } = first.server.server.address() as AddressInfo;
  expect((await fetch(`http://localhost:${port}/readyz`)).status).toBe(200);
});

it('a service starts again where one has ended', async () => {
  const given = options();
  await (await startService(given)).close();
  await start(given);
});

it('a command works beside a running service, which sees what it changed', async () => {
  const given = options();
  const { context } = await start(given);
  const command = await createContext(given);
  const kid = await command.signingKeys.rotate();
  await command.store.close();
  expect((await context.signingKeys.jwks()).keys[0]?.kid).toBe(kid);
});

it('localhost is reached by IPv4 and IPv6', async () => {
  const { server } = await start(options());
  const { port } = server.server.address() as AddressInfo;
  for (const host of ['127.0.0.1', '[::1]']) {
    expect((await fetch(`http://${host}:${port}/healthz`)).status).toBe(200);
  }
});

it('a port that is in use is named as the reason', async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const { port } = other.address() as AddressInfo;
  expect(await refusal(options({ host: '127.0.0.1', port }))).toMatch(
    /listens on this port already; set PORT/,
  );
  await new Promise((done) => other.close(done));
});

it('another service key is named as the reason', async () => {
  const given = options();
  await (await startService(given)).close();
  expect(await refusal({ ...given, serviceKey: Buffer.alloc(32, 1) })).toMatch(
    /^the service key is not the one/,
  );
});

it.each<[string, (file: string) => void, RegExp]>([
  ['somebody’s notes', (file) => writeFileSync(file, 'notes '.repeat(1000)), /not a database/],
  ['a folder', (file) => mkdirSync(file), /is a folder/],
  [
    'the database of another program',
    (file) => write(file, 'CREATE TABLE notes (text)'),
    /database of another program/,
  ],
  [
    'a database of a newer version',
    (file) => write(file, 'CREATE TABLE scope_requests (uuid); PRAGMA user_version = 99'),
    /written by a newer version/,
  ],
])('%s in the place of the database is named as the reason, in one line', async (_what, make, message) => {
  const given = options();
  make(join(given.dataDir, 'civic.sqlite'));
  expect(await refusal(given)).toMatch(message);
});

it('a database says which version of its schema it has', async () => {
  const given = options();
  await (await startService(given)).close();
  const db = new Database(join(given.dataDir, 'civic.sqlite'));
  expect(db.prepare('PRAGMA user_version').get()).toMatchObject({ user_version: 6 });
  db.close();
});
