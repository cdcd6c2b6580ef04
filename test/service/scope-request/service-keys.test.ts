import { randomBytes } from 'node:crypto';
import type { Channel } from 'civic-elements/protocol';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Context, createContext } from '../../../service/src/context.js';
import { resendCode, startVerification } from '../../../service/src/contact/verification.js';
import { serviceKeyId } from '../../../service/src/keys/derived-keys.js';
import { sha256 } from '../../../service/src/keys/request-ids.js';
import { createServer } from '../../../service/src/server.js';
import { endKeyless } from '../../../service/src/scope-request/end-keyless.js';
import type { ScopeRequest } from '../../../service/src/scope-request/scope-request.js';
import { reseal } from '../../../service/src/upkeep/reseal.js';
import { ADA } from '../support/approved-request.js';
import { keyedDatabase } from '../support/service-keys.js';
import { ORIGIN, type WalletSide, startWalletSide } from '../support/wallet-side.js';

const database = keyedDatabase();
const { first, second } = database;
const secret = randomBytes(32).toString('base64url');
let before: WalletSide;
let opened: { context: Context; server: FastifyInstance }[];

/** Scope requests begin under the first key. */
beforeEach(async () => {
  database.fresh();
  opened = [];
  before = await startWalletSide(database.optionsOf(first, second));
});
afterEach(async () => {
  for (const { context, server } of opened) {
    await server.close();
    await context.store.close();
  }
  await before.server.close();
  await before.context.store.close();
});

/** The whole service on the same database, which seals under the second key. */
async function after(...former: Buffer[]) {
  const context = await createContext(database.optionsOf(second, ...former), () => before.time.now);
  const server = await createServer(context);
  opened.push({ context, server });
  return { context, server };
}

const start = (patch: Partial<ScopeRequest> = {}) =>
  before.start({ challenge: sha256(secret), linkKey: before.context.seal.keyId, ...patch });

function page(server: FastifyInstance, { uuid }: ScopeRequest, action = '') {
  const headers = { origin: ORIGIN, authorization: `Bearer ${secret}` };
  const url = `/scope-requests/${uuid}${action}`;
  return server.inject(action === '' ? { url, headers } : { method: 'POST', url, headers, payload: {} });
}

async function answer(server: FastifyInstance, requestId: string) {
  const object = await server.inject({ url: `/wallet-api/request/${requestId}` });
  const read = await before.wallet.read(object.body);
  const credential = await before.wallet.present(await before.issuer.issue(before.wallet.publicKey), read);
  return server.inject({
    method: 'POST',
    url: `/wallet-api/response/${requestId}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: await before.wallet.respond(read, { contact: [credential] }),
  });
}

describe('a scope request that was created under the former service key', () => {
  it.each<Channel>(['qr', 'same-device'])(
    'keeps its %s link, and is answered under the new one',
    async (channel) => {
      const request = await start();
      const { server } = await after(first);
      const requestId = before.requestId(request, channel);
      const snapshot = (await page(server, request)).json();
      expect(snapshot[channel === 'qr' ? 'qrLink' : 'sameDeviceLink']).toContain(`/w/${requestId}`);
      expect((await server.inject({ url: `/w/${requestId}` })).statusCode).toBe(200);
      const reply = await answer(server, requestId);
      expect(reply.statusCode).toBe(200);
      expect((await before.row(request)).status).toBe(channel === 'qr' ? 'approved' : 'answered');
    },
  );

  it('is answered by one process and returned to another, which have the keys in another order', async () => {
    const request = await start();
    const { server } = await after(first);
    const requestId = before.requestId(request, 'same-device');
    const { redirect_uri: back } = (await answer(server, requestId)).json();
    const [, responseCode] = /response_code-([\w-]+)/.exec(back) ?? [];
    expect((await before.row(request)).responseCode?.hash).toBe(sha256(responseCode ?? ''));
    expect(
      before.context.responseCodes.derive(requestId, (await before.row(request)).answer?.hash ?? ''),
    ).toBe(responseCode);
  });

  it('is renewed with links that both processes know', async () => {
    const request = await start();
    const { server } = await after(first);
    const { qrLink } = (await page(server, request, '/renew')).json();
    const requestId = before.context.requestIds.derive(request.uuid, 'qr', 1, serviceKeyId(first));
    expect(qrLink).toContain(`/w/${requestId}`);
    await expect(before.read(requestId)).resolves.toBeDefined();
  });

  it('and new ones name the key from which their links derive', async () => {
    const { server, context } = await after(first);
    const reply = await server.inject({
      method: 'POST',
      url: '/scope-requests',
      headers: { origin: ORIGIN },
      payload: { appId: 'TESTAPP01', scope: 'BASIC_SIGNUP', challenge: 'a'.repeat(43) },
    });
    const { uuid, qrLink } = reply.json();
    const row = await context.store.getScopeRequest(uuid);
    expect(row?.linkKey).toBe(serviceKeyId(second));
    expect(before.context.requestIds.derive(uuid, 'qr', 0, row?.linkKey)).toBe(qrLink.slice(-22));
  });
});

describe('once the former service key was taken away', () => {
  /** What lasts is under the second key; what people are in the middle of is not. */
  async function lose() {
    const both = await after(first);
    await reseal(both.context);
    return after();
  }

  it.each<[string, Partial<ScopeRequest>, string]>([
    ['waits', {}, 'failed'],
    ['is read', { status: 'read' }, 'failed'],
    ['has links of the present key and a seed of the former', { linkKey: serviceKeyId(second) }, 'failed'],
    ['is approved', { status: 'approved', sealedSeed: 'gone' }, 'expired'],
  ])('a scope request that %s is over, and its page is told', async (_name, patch, end) => {
    const request = await start(patch);
    const { context, server } = await lose();
    expect(await endKeyless(context)).toBe(1);
    expect((await page(server, request)).json()).toMatchObject({ uuid: request.uuid, status: end });
    expect(await endKeyless(context)).toBe(0);
  });

  it('an answer that is kept for a retry is wiped', async () => {
    const sealedResponse = before.context.seal.seal('answer', 'response');
    const exchange = { attempt: 'a', retryUntil: before.time.now + 60_000, sealedResponse };
    const request = await start({ status: 'exchanged', exchange });
    await endKeyless((await lose()).context);
    expect((await before.row(request)).exchange).toEqual({ attempt: 'a', retryUntil: exchange.retryUntil });
  });

  it('scope requests of the present key go on', async () => {
    const { context } = await lose();
    const sealedClaims = context.seal.seal(JSON.stringify(ADA), 'claims');
    const request = await start({
      linkKey: context.seal.keyId,
      sealedSeed: context.seal.seal('00', 'seed'),
      sealedClaims,
    });
    expect(await endKeyless(context)).toBe(0);
    expect((await before.row(request)).status).toBe('pending');
  });

  it('a verification is over, and its person can start again', async () => {
    const delivery = { email: async () => true };
    const given = { id: 'v'.repeat(43), kind: 'email', value: 'ada@example.org', from: '192.0.2.1' } as const;
    await startVerification({ context: before.context, delivery }, given);
    const { context } = await lose();
    await expect(resendCode({ context, delivery }, given.id)).rejects.toMatchObject({
      code: 'verification_over',
    });
    await expect(
      startVerification({ context, delivery }, { ...given, id: 'w'.repeat(43) }),
    ).resolves.toMatchObject({ status: 'open' });
  });
});
