import { afterEach, beforeEach, expect, it } from 'vitest';
import { newClient } from '../../../backend/src/index.js';
import { ExchangeError } from '../../../backend/src/exchange-error.js';
import { type ListeningService, listeningService } from '../support/listening-service.js';

let service: ListeningService;
beforeEach(async () => {
  service = await listeningService();
});
afterEach(() => service.close());

/** A back-end whose clock is `seconds` ahead of the service's. */
const backend = (seconds: number) =>
  newClient(
    { ...service.app, api: `${service.origin}/sip` },
    { clock: () => service.clock() + seconds * 1000 },
  );

it.each([70, 95, 300, 3_600, -70, -125, -300])(
  'a back-end that is %d s off hears by how much, and the auth code still works',
  async (seconds) => {
    const { authCode } = await service.approve();
    const error = await backend(seconds)
      .exchangeCode(authCode)
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ExchangeError);
    const { code, skew, status, message } = error as ExchangeError;
    expect({ code, status }).toEqual({ code: 'clock_skew', status: 401 });
    expect(Math.abs((skew ?? 0) - seconds)).toBeLessThanOrEqual(1);
    expect(message).toContain(seconds > 0 ? ' s ahead' : ' s behind');
    expect((await backend(0).exchangeCode(authCode)).data).toHaveLength(2);
  },
);

it.each([55, -55])('a back-end that is %d s off is served', async (seconds) => {
  const { authCode } = await service.approve();
  expect((await backend(seconds).exchangeCode(authCode)).data).toHaveLength(2);
});

it('the log says how far off the back-end is', async () => {
  const { authCode } = await service.approve();
  await backend(-100)
    .exchangeCode(authCode)
    .catch(() => {});
  const [line] = service.lines
    .map((text) => JSON.parse(text) as Record<string, unknown>)
    .filter(({ code }) => code);
  expect(line).toMatchObject({ appId: service.app.appId, code: 'clock_skew' });
  expect(Math.abs(Number(line?.seconds) + 100)).toBeLessThanOrEqual(1);
});

it('whoever does not have the key of the app hears nothing about clocks', async () => {
  const { authCode } = await service.approve();
  const stranger = newClient(
    { ...service.app, prvKey: '1'.repeat(64), api: `${service.origin}/sip` },
    { clock: () => service.clock() + 100_000 },
  );
  await expect(stranger.exchangeCode(authCode)).rejects.toMatchObject({ code: 'invalid_client' });
});
