import { describe, expect, it } from 'vitest';
import { type AnswerParts, CODE, USER_ID, errorOf, fakeService } from './support/fake-service.js';

const lost = new TypeError('fetch failed');

describe('a try that failed on the way', () => {
  const passing: [string, AnswerParts][] = [
    ['a lost connection', { fails: lost }],
    ['500', { status: 500, body: '' }],
    ['502 of a proxy', { status: 502, body: '<html>' }],
    ['503', { status: 503, body: '{"error":"temporarily_unavailable"}' }],
    ['429', { status: 429, body: '{"error":"too_many_requests"}' }],
  ];
  it.each(passing)('is followed by others of the same attempt: %s', async (_name, bad) => {
    const { client, sent } = fakeService([bad, bad, {}]);
    expect(await client.exchangeCode(CODE)).toMatchObject({ userId: USER_ID });
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map(({ token }) => token.data.attempt)).size).toBe(1);
    expect(new Set(sent.map(({ token }) => token.jti)).size).toBe(3);
  });

  it.each([
    ['service_unreachable', { fails: lost }],
    ['server_error', { status: 500, body: '' }],
    ['temporarily_unavailable', { status: 503, body: '' }],
    ['too_many_requests', { status: 429, body: '' }],
  ])('ends after three with %s', async (code, bad) => {
    const { client, sent } = fakeService([bad]);
    expect(await errorOf(client.exchangeCode(CODE))).toMatchObject({ code, retryable: true });
    expect(sent).toHaveLength(3);
  });

  it('waits longer each time, and as long as the service asks, but not beyond 5 s', async () => {
    const busy = (seconds: string): AnswerParts => ({
      status: 429,
      body: '',
      headers: { 'retry-after': seconds },
    });
    const plain = fakeService([{ fails: lost }]);
    await errorOf(plain.client.exchangeCode(CODE));
    expect(plain.waits).toEqual([250, 500]);
    const asked = fakeService([busy('2'), busy('3600'), {}]);
    await asked.client.exchangeCode(CODE);
    expect(asked.waits).toEqual([2_000, 5_000]);
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
    expect(await errorOf(client.exchangeCode(CODE))).toMatchObject({ code: 'timeout', retryable: true });
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
