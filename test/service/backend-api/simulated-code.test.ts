import { afterEach, describe, expect, it } from 'vitest';
import { simulate } from '../../../elements/simulate/simulate.js';
import { newClient } from '../../../backend/src/index.js';
import { ManualClock } from '../../src/client/support/manual-clock.js';
import { errorOf } from '../../backend/support/fake-service.js';
import { type ExchangeBench, exchangeBench } from '../support/exchange-bench.js';
import { listeningService } from '../support/listening-service.js';

/** What a page gets at the end of `simulate="approve"`. */
async function simulatedCode(): Promise<string> {
  const clock = new ManualClock();
  const page = { protocol: 'http:', hostname: 'localhost' };
  const request = await simulate('approve', { clock, page }).create({ scope: 'BASIC_SIGNUP' });
  request.subscribe(() => {});
  for (const step of [3_000, 2_000, 1_000]) clock.advance(step);
  return request.snapshot.authCode ?? '';
}

let bench: ExchangeBench;
afterEach(() => bench.close());

describe('a simulated auth code', () => {
  it.each([{}, { classic: true }, { strict: true }])('is exchanged for nothing (app: %j)', async (app) => {
    bench = await exchangeBench(app);
    const reply = await bench.exchange(await simulatedCode());
    expect([reply.statusCode, reply.json().error]).toEqual([400, 'invalid_grant']);
    expect(Object.keys(reply.json()).toSorted()).toEqual(['docs', 'error', 'error_description']);
  });

  it('opens no scope request whose name it bears', async () => {
    bench = await exchangeBench({ classic: true });
    const { uuid, authCode } = await bench.approve();
    const [header, , signature] = (await simulatedCode()).split('.');
    const [, payload, real] = authCode.split('.');
    for (const forged of [`${header}.${payload}.${signature}`, `${header}.${payload}.${real}`]) {
      expect((await bench.exchange(forged)).json().error).toBe('invalid_grant');
    }
    expect((await bench.context.store.getScopeRequest(uuid))?.status).toBe('approved');
    await bench.expectUnspent(authCode);
  });

  it('is refused by the back-end SDK, which says why', async () => {
    const service = await listeningService();
    bench = service;
    const { appId, appSecret, prvKey } = service.app;
    const client = newClient(
      { appId, appSecret, prvKey, api: `${service.origin}/sip` },
      { clock: service.clock, wait: async () => {} },
    );
    const error = await errorOf(client.exchangeCode(await simulatedCode()));
    expect(error).toMatchObject({ code: 'invalid_grant', status: 400, retryable: false });
  });
});
