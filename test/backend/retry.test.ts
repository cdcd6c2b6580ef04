import { describe, expect, it } from 'vitest';
import { type AnswerParts, CODE, USER_ID, errorOf, fakeService } from './support/fake-service.js';

const lost = new TypeError('fetch failed');

const total = (waits: number[]) => waits.reduce((sum, ms) => sum + ms, 0);

describe('a try that did not reach the service', () => {
  const passing: [string, AnswerParts][] = [
    ['a lost connection', { fails: lost }],
    ['502 of a proxy', { status: 502, body: '<html>' }],
    ['503', { status: 503, body: '{"error":"temporarily_unavailable"}' }],
    ['504 of a proxy', { status: 504, body: '<html>' }],
  ];
  it.each(passing)('is followed by others of the same attempt: %s', async (_name, bad) => {
    const { client, sent } = fakeService([bad, bad, {}]);
    expect(await client.exchangeCode(CODE)).toMatchObject({ userId: USER_ID });
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map(({ token }) => token.data.attempt)).size).toBe(1);
    expect(new Set(sent.map(({ token }) => token.jti)).size).toBe(3);
  });

  it('costs no approval while the service needs 20 s to start again', async () => {
    const down = Array.from({ length: 12 }, (): AnswerParts => ({ fails: lost }));
    const { client, waits } = fakeService([...down, {}]);
    expect(await client.exchangeCode(CODE)).toMatchObject({ userId: USER_ID });
    expect(total(waits)).toBeGreaterThan(19_000);
  });

  it.each([
    ['service_unreachable', { fails: lost }],
    ['temporarily_unavailable', { status: 503, body: '' }],
    ['temporarily_unavailable', { status: 504, body: '' }],
  ])('ends after 30 s with %s', async (code, bad) => {
    const { client, waits } = fakeService([bad]);
    expect(await errorOf(client.exchangeCode(CODE))).toMatchObject({ code, retryable: true });
    expect(total(waits)).toBeLessThanOrEqual(30_000);
    expect(total(waits)).toBeGreaterThan(27_000);
  });

  it.each([
    [0, []],
    [249, []],
    [750, [250, 500]],
  ])('ends when the site gives it %d ms', async (retryFor, expected) => {
    const { client, waits } = fakeService([{ fails: lost }]);
    await errorOf(client.exchangeCode(CODE, { retryFor }));
    expect(waits).toEqual(expected);
  });

  it('waits longer each time, and as long as the service asks, but not beyond 5 s', async () => {
    const busy = (seconds: string): AnswerParts => ({
      status: 503,
      body: '',
      headers: { 'retry-after': seconds },
    });
    const plain = fakeService([{ fails: lost }]);
    await errorOf(plain.client.exchangeCode(CODE));
    expect(plain.waits.slice(0, 5)).toEqual([250, 500, 1_000, 2_000, 2_000]);
    const asked = fakeService([busy('3'), busy('3600'), {}]);
    await asked.client.exchangeCode(CODE);
    expect(asked.waits).toEqual([3_000, 5_000]);
    const odd = fakeService([busy('soon'), busy('-1'), {}]);
    await odd.client.exchangeCode(CODE);
    expect(odd.waits).toEqual([250, 500]);
  });

  it('is spread by chance, by half', async () => {
    const { client, waits } = fakeService([{ fails: lost }, {}], {}, { random: () => 0 });
    await client.exchangeCode(CODE);
    expect(waits).toEqual([125]);
  });

  it('ends with timeout when no answer comes', async () => {
    const { client, sent } = fakeService([{ hangs: true }], { timeout: 5 });
    const error = await errorOf(client.exchangeCode(CODE, { retryFor: 1_000 }));
    expect(error).toMatchObject({ code: 'timeout', retryable: true });
    expect(sent).toHaveLength(3);
  });
});

describe('a refusal', () => {
  it.each([
    [400, '{"error":"invalid_grant"}', 'invalid_grant'],
    [400, '{"error":"invalid_request"}', 'invalid_request'],
    [400, '[Bad Request]: token failed verification', 'invalid_request'],
    [400, '{"error":"login_nonce_mismatch"}', 'invalid_request'],
    [400, 'null', 'invalid_request'],
    [401, 'Unauthorized', 'invalid_client'],
    [403, '{"Message":"explicit deny"}', 'invalid_client'],
    [404, '', 'not_found'],
    [413, '', 'payload_too_large'],
    [429, '', 'too_many_requests'],
    [500, '', 'server_error'],
    [418, '', 'invalid_service_response'],
    [201, '{}', 'invalid_service_response'],
    [302, '', 'invalid_service_response'],
  ])('%d %s is final', async (status, body, code) => {
    const { client, sent } = fakeService([{ status, body }]);
    expect(await errorOf(client.exchangeCode(CODE))).toMatchObject({ code, status });
    expect(sent).toHaveLength(1);
  });
});

describe('two exchanges', () => {
  it('are two attempts, even of one code', async () => {
    const { client, sent } = fakeService();
    await client.exchangeCode(CODE);
    await client.exchangeCode(CODE);
    const [first, second] = sent.map(({ token }) => token.data.attempt);
    expect(first).toMatch(/^[\w-]{32}$/);
    expect(second).not.toBe(first);
  });

  it('are one attempt when the site says so, so that a site that was restarted gets its answer', async () => {
    const { client, sent } = fakeService();
    const attempt = 'made-by-the-site-000000000000000';
    await client.exchangeCode(CODE, { attempt });
    await client.exchangeCode(CODE, { attempt });
    expect(sent.map(({ token }) => token.data.attempt)).toEqual([attempt, attempt]);
    expect(new Set(sent.map(({ token }) => token.jti)).size).toBe(2);
  });

  it.each(['', 'short', 'a'.repeat(21), 'a'.repeat(65), 'with space in it and long', 42, null])(
    'are refused when the attempt %j cannot hold 128 random bits',
    async (attempt) => {
      const { client, sent } = fakeService();
      const error = await errorOf(client.exchangeCode(CODE, { attempt: attempt as string }));
      expect(error).toMatchObject({ code: 'invalid_config' });
      expect(error.message).toContain('attempt');
      expect(sent).toHaveLength(0);
    },
  );

  it.each([-1, 0.5, 600_001, Number.NaN, '30000'])('are refused with retryFor %j', async (retryFor) => {
    const { client, sent } = fakeService();
    const error = await errorOf(client.exchangeCode(CODE, { retryFor: retryFor as number }));
    expect(error).toMatchObject({ code: 'invalid_config' });
    expect(sent).toHaveLength(0);
  });
});

describe('a signal', () => {
  it('that is aborted already sends nothing', async () => {
    const { client, sent } = fakeService();
    const reason = new Error('closed');
    expect(await errorOf(client.exchangeCode(CODE, { signal: AbortSignal.abort(reason) }))).toBe(reason);
    expect(sent).toHaveLength(0);
  });

  it('ends a request under way, with its own reason and no other try', async () => {
    const { client, sent } = fakeService([{ hangs: true }]);
    const controller = new AbortController();
    const exchange = errorOf(client.exchangeCode(CODE, { signal: controller.signal }));
    const reason = new Error('closed');
    controller.abort(reason);
    expect(await exchange).toBe(reason);
    expect(sent.length).toBeLessThanOrEqual(1);
  });

  it('ends a pause', async () => {
    const controller = new AbortController();
    const reason = new Error('closed');
    const wait = async () => controller.abort(reason);
    const { client, sent } = fakeService([{ fails: lost }], {}, { wait });
    expect(await errorOf(client.exchangeCode(CODE, { signal: controller.signal }))).toBe(reason);
    expect(sent).toHaveLength(1);
  });
});
