import { createRequire } from 'node:module';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ADA } from '../support/approved-request.js';
import { type ListeningService, listeningService } from '../support/listening-service.js';

interface ClassicSdk {
  newClient(config: Record<string, unknown>): { exchangeCode(jwt: string): Promise<unknown> };
}

const require = createRequire(import.meta.url);
const sdk: ClassicSdk = require('civic-sip-api');
const sdkJwt: {
  verify(token: string, pubhex: string, acceptable: unknown): boolean;
} = require('civic-sip-api/lib/jwt');
const originalVerify = sdkJwt.verify;

let service: ListeningService;

/** The published package as it is; it has no option for another service's key, so its own check is given ours. */
async function classicClient(config: Record<string, unknown> = {}) {
  const publicKey = await service.context.signingKeys.publicKeyHex();
  sdkJwt.verify = (token, _civicKey, acceptable) => originalVerify(token, publicKey, acceptable);
  const { appId, appSecret, prvKey } = service.app;
  return sdk.newClient({ appId, appSecret, prvKey, env: 'dev', api: `${service.origin}/sip`, ...config });
}

afterEach(async () => {
  sdkJwt.verify = originalVerify;
  await service.close();
});

describe.each([
  { name: 'an app', classic: false },
  { name: 'a classic app', classic: true },
])('civic-sip-api 1.2.1 for $name', ({ classic }) => {
  beforeEach(async () => {
    service = await listeningService({ classic });
  });

  it('exchanges a code for the user data', async () => {
    const { authCode } = await service.approve();
    const client = await classicClient();
    expect(await client.exchangeCode(authCode)).toEqual({ data: ADA.data, userId: ADA.userId });
  });

  it('exchanges a code at the address with an empty segment', async () => {
    const { authCode } = await service.approve();
    const client = await classicClient({ includeStageInURL: false });
    expect(await client.exchangeCode(authCode)).toEqual({ data: ADA.data, userId: ADA.userId });
  });

  it('is refused a second time', async () => {
    const { authCode } = await service.approve();
    const client = await classicClient();
    await client.exchangeCode(authCode);
    await expect(client.exchangeCode(authCode)).rejects.toThrow(/^Error exchanging code for data: 400 /);
  });

  it('is refused under the secret of somebody else, and the code is not burned', async () => {
    const { authCode } = await service.approve();
    const wrong = await classicClient({ appSecret: '0123456789abcdef0123456789abcdef' });
    await expect(wrong.exchangeCode(authCode)).rejects.toThrow(/^Error exchanging code for data: 401 /);
    const client = await classicClient();
    expect(await client.exchangeCode(authCode)).toMatchObject({ userId: ADA.userId });
  });

  it('is refused a code that has expired', async () => {
    const { authCode } = await service.approve();
    service.clock.advance(60_000);
    const client = await classicClient();
    await expect(client.exchangeCode(authCode)).rejects.toThrow(/400/);
  });
});

describe('civic-sip-api 1.2.1', () => {
  it('reads the words it always read when a classic app does not authenticate', async () => {
    service = await listeningService({ classic: true });
    const { authCode } = await service.approve();
    const client = await classicClient({ appSecret: '0123456789abcdef0123456789abcdef' });
    await expect(client.exchangeCode(authCode)).rejects.toThrow(
      'Error exchanging code for data: 401 - "Unauthorized"',
    );
  });

  it("does not believe the service's user data under Civic's own key", async () => {
    service = await listeningService({ classic: true });
    const { authCode } = await service.approve();
    const client = await classicClient();
    sdkJwt.verify = originalVerify;
    await expect(client.exchangeCode(authCode)).rejects.toThrow(/could not be verified/);
  });
});
