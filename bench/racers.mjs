// `node bench/racers.mjs [--store=redis|sqlite|memory] [--rounds=20] [--racers=1000]`: in each round many back-ends exchange one code at once, and one must get the data: at
// two instances on one Redis, which it starts, or at one with another store. Exits 1 when in any round it is not exactly one.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { newClient } from 'civic-backend';
import { createApp, readOptions, startService } from 'civic-service';
import { startBalancer } from './balancer.mjs';
import { createScopeRequest, readRequest } from './flow.mjs';
import { call } from './http.mjs';
import { obtainHolder } from './prepare.mjs';
import { startRedis } from './redis.mjs';
import { createWallet } from './wallet.mjs';

const { values } = parseArgs({
  options: {
    store: { type: 'string', default: 'redis' },
    rounds: { type: 'string', default: '20' },
    racers: { type: 'string', default: '1000' },
  },
});
const { store } = values;
const [rounds, racers] = [Number(values.rounds), Number(values.racers)];
const ORIGIN = 'https://shop.example';
const folder = mkdtempSync(join(tmpdir(), 'civic-racers-'));

const redis = store === 'redis' ? await startRedis(folder) : undefined;

const balancer = await startBalancer();
const { base } = balancer;

const services = [];
for (const name of redis ? ['a', 'b'] : ['a']) {
  const env = {
    PORT: '0',
    HOST: '127.0.0.1',
    PUBLIC_URL: base,
    CIVIC_STORE: store,
    ...(redis && { CIVIC_REDIS_URL: redis.url }),
    CIVIC_SERVICE_KEY: '07'.repeat(32),
    CIVIC_DATA_DIR: join(folder, name),
    CIVIC_CREATES_PER_MINUTE: '1000000',
    CIVIC_LOG_LEVEL: 'silent',
  };
  const service = await startService(readOptions('development', env));
  services.push(service);
  balancer.add(service.server.server.address().port);
}

const [{ context }] = services;
const app = await createApp(context, { name: 'Bench', origins: [ORIGIN] });
const { appId, appSecret, prvKey } = app;
const trustedKey = await context.signingKeys.publicKeyHex();
const backend = newClient({ appId, appSecret, prvKey, api: `${base}/sip`, trustedKey });
const wallet = createWallet(await obtainHolder(base));

/** A code of a scope request that a wallet has approved. */
async function approvedCode() {
  const page = await createScopeRequest({ base, origin: ORIGIN, app });
  const { uri, form } = wallet.answer(await readRequest(base, page.requestId));
  await call('POST', uri, { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: form });
  const headers = { origin: ORIGIN, authorization: `Bearer ${page.secret}` };
  return JSON.parse(await call('GET', page.url, { headers })).authCode;
}

let wrong = 0;
for (let round = 0; round < rounds; round++) {
  const code = await approvedCode();
  const outcomes = await Promise.allSettled(Array.from({ length: racers }, () => backend.exchangeCode(code)));
  const counts = {};
  for (const { status, reason } of outcomes) {
    const what = status === 'fulfilled' ? 'won' : (reason.code ?? reason.name);
    counts[what] = (counts[what] ?? 0) + 1;
  }
  if (counts.won !== 1) wrong++;
  if (counts.invalid_grant !== racers - 1) console.error(`round ${round + 1}: ${JSON.stringify(counts)}`);
}
console.log(
  `${rounds} rounds of ${racers} racers, ${store}, ${services.length} of the service: ${rounds - wrong} with one winner`,
);
for (const service of services) await service.close();
balancer.close();
await redis?.stop();
rmSync(folder, { recursive: true, force: true });
process.exitCode = wrong > 0 ? 1 : 0;
