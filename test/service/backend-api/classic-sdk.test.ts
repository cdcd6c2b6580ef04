import { createRequire } from 'node:module';
import { afterEach, describe, expect, it } from 'vitest';
import type { ExistingApp } from '../../../service/src/apps/register-app.js';
import { ADA, ADA_WITH_PORTRAIT } from '../support/approved-request.js';
import type { ListeningService } from '../support/listening-service.js';
import { runningService } from '../support/running-service.js';

interface ClassicSdk {
  newClient(config: Record<string, unknown>): { exchangeCode(jwt: string): Promise<unknown> };
}

type Verify = (token: string, publicKey: string, acceptable: unknown) => boolean;

/** The published packages as they are. `downloads`: whether this version knows `processed`. */
const VERSIONS = [
  { version: '1.0.1', name: 'civic-sip-api-101', downloads: false, unauthorized: '401 Unauthorized' },
  { version: '1.0.2', name: 'civic-sip-api-102', downloads: true, unauthorized: '401 Unauthorized' },
  { version: '1.1.0', name: 'civic-sip-api-110', downloads: true, unauthorized: '401 - "Unauthorized"' },
  { version: '1.2.0', name: 'civic-sip-api-120', downloads: true, unauthorized: '401 - "Unauthorized"' },
  { version: '1.2.1', name: 'civic-sip-api', downloads: true, unauthorized: '401 - "Unauthorized"' },
];

const require = createRequire(import.meta.url);
const DATA = { data: ADA.data, userId: ADA.userId };

describe.each(VERSIONS)('civic-sip-api $version', ({ version, name, downloads, unauthorized }) => {
  const sdk: ClassicSdk = require(name);
  const jwt: { verify: Verify } = require(`${name}/lib/jwt`);
  const original = jwt.verify;
  let service: ListeningService;

  async function start(app: Partial<ExistingApp> = { classic: true }): Promise<void> {
    service = await runningService(app);
  }

  /** It has no option for another service's key, so its own check is given ours. */
  async function client(config: Record<string, unknown> = {}) {
    const publicKey = await service.context.signingKeys.publicKeyHex();
    jwt.verify = (token, _civicKey, acceptable) => original(token, publicKey, acceptable);
    const { appId, appSecret, prvKey } = service.app;
    return sdk.newClient({ appId, appSecret, prvKey, env: 'dev', api: `${service.origin}/sip`, ...config });
  }

  afterEach(async () => {
    jwt.verify = original;
    await service.close();
  });

  it('is the version it says', async () => {
    await start();
    expect(require(`${name}/package.json`).version).toBe(version);
  });

  it.each([false, true])('exchanges a code for the user data (classic: %s)', async (classic) => {
    await start({ classic });
    const { authCode } = await service.approve();
    expect(await (await client()).exchangeCode(authCode)).toEqual(DATA);
  });

  it('exchanges a code without `env`, which is then prod, and with a slash after `api`', async () => {
    await start();
    const { authCode } = await service.approve();
    const one = await client({ env: undefined, api: `${service.origin}/sip/` });
    expect(await one.exchangeCode(authCode)).toEqual(DATA);
  });

  it('gets a large answer', async () => {
    await start();
    const { authCode } = await service.approve({}, ADA_WITH_PORTRAIT);
    const { data } = ADA_WITH_PORTRAIT;
    expect(await (await client()).exchangeCode(authCode)).toEqual({ ...DATA, data });
  });

  it('gets a large answer from an app set to `flag`, by address where it says it can', async () => {
    await start({ classic: true, processed: 'flag' });
    let fetched = 0;
    const { authCode } = await service.approve({}, ADA_WITH_PORTRAIT);
    service.server.server.on('request', ({ method }: { method: string }) => {
      if (method === 'GET') fetched++;
    });
    const { data } = ADA_WITH_PORTRAIT;
    expect(await (await client()).exchangeCode(authCode)).toEqual({ ...DATA, data });
    expect(fetched).toBe(downloads ? 1 : 0);
  });

  it(`${downloads ? 'fetches' : 'does not know how to fetch'} an answer by address`, async () => {
    await start({ classic: true, processed: 'always' });
    const { authCode } = await service.approve();
    const outcome = await (await client()).exchangeCode(authCode).catch((error: Error) => error);
    if (downloads) expect(outcome).toEqual(DATA);
    else expect(outcome).toBeInstanceOf(Error);
  });

  it('is refused a second time', async () => {
    await start();
    const { authCode } = await service.approve();
    const one = await client();
    await one.exchangeCode(authCode);
    await expect(one.exchangeCode(authCode)).rejects.toThrow(/^Error exchanging code for data: 400 /);
  });

  it.each([false, true])(
    'is refused under the secret of somebody else, and the code is not burned (classic: %s)',
    async (classic) => {
      await start({ classic });
      const { authCode } = await service.approve();
      const wrong = await client({ appSecret: '0123456789abcdef0123456789abcdef' });
      await expect(wrong.exchangeCode(authCode)).rejects.toThrow(/^Error exchanging code for data: 401 /);
      expect(await (await client()).exchangeCode(authCode)).toEqual(DATA);
    },
  );

  it('is refused a code that has expired', async () => {
    await start();
    const { authCode } = await service.approve();
    service.clock.advance(60_000);
    await expect((await client()).exchangeCode(authCode)).rejects.toThrow(/400/);
  });

  it('reads the words it always read when a classic app does not authenticate', async () => {
    await start();
    const { authCode } = await service.approve();
    const wrong = await client({ appSecret: '0123456789abcdef0123456789abcdef' });
    await expect(wrong.exchangeCode(authCode)).rejects.toThrow(
      `Error exchanging code for data: ${unauthorized}`,
    );
  });

  it("does not believe the service's user data under Civic's own key", async () => {
    await start();
    const { authCode } = await service.approve();
    const one = await client();
    jwt.verify = original;
    await expect(one.exchangeCode(authCode)).rejects.toThrow(/could not be verified/);
  });
});

describe('civic-sip-api 1.2.1', () => {
  it('exchanges a code at the address with an empty segment', async () => {
    const service = await runningService({ classic: true });
    const sdk: ClassicSdk = require('civic-sip-api');
    const jwt: { verify: Verify } = require('civic-sip-api/lib/jwt');
    const original = jwt.verify;
    const publicKey = await service.context.signingKeys.publicKeyHex();
    jwt.verify = (token, _civicKey, acceptable) => original(token, publicKey, acceptable);
    const { appId, appSecret, prvKey } = service.app;
    const api = `${service.origin}/sip`;
    const client = sdk.newClient({ appId, appSecret, prvKey, api, includeStageInURL: false });
    const { authCode } = await service.approve();
    expect(await client.exchangeCode(authCode)).toEqual(DATA);
    jwt.verify = original;
    await service.close();
  });
});
