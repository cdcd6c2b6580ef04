import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../../wallet/cli/run.js';
import { TestService } from '../fixtures/test-service.js';
import { readPresentation } from '../fixtures/read-presentation.js';

let service: TestService;
let store: string;
let waited: number[];

beforeEach(async () => {
  service = await TestService.start();
  store = await mkdtemp(join(tmpdir(), 'civic-wallet-'));
  waited = [];
  await wallet('add', service.base);
});

afterEach(async () => {
  await rm(store, { recursive: true });
});

async function wallet(...argv: string[]) {
  let out = '';
  let err = '';
  const code = await run([...argv, '--json'], {
    out: (text) => (out += text),
    err: (text) => (err += text),
    env: { CIVIC_WALLET_DIR: store },
    wallet: { fetch: service.fetch },
    wait: async (milliseconds) => waited.push(milliseconds),
  });
  return { code, err, ...(out && (JSON.parse(out) as Record<string, unknown>)) };
}

describe('an answer with a fault', () => {
  it('is bound to another nonce, and what the service says to it is the result', async () => {
    const reply = { status: 400, body: { error: 'invalid_request' } };
    const { link } = await service.open({ reply, claims: { nonce: 'the-right-nonce' } });
    expect(await wallet('accept', link, '--answer=wrong-nonce')).toMatchObject({
      code: 0,
      outcome: 'refused',
      disclosed: [],
      replies: [{ status: 400, error: 'invalid_request' }],
    });
    const [token] = service.received.map(({ payload }) => payload?.['vp_token'] as Record<string, [string]>);
    const [presentation = ''] = Object.values(token ?? {})[0] ?? [];
    const { keyBinding } = await readPresentation(presentation);
    expect(keyBinding['nonce']).toEqual(expect.any(String));
    expect(keyBinding['nonce']).not.toBe('the-right-nonce');
  });

  it('comes when the request has expired', async () => {
    const { link } = await service.open({ reply: { status: 410, body: { error: 'link_expired' } } });
    expect(await wallet('accept', link, '--answer=late')).toMatchObject({
      code: 0,
      outcome: 'refused',
      err: 'civic-wallet: waiting until the request has expired\n',
    });
    expect(waited).toHaveLength(1);
    expect(waited[0]).toBeGreaterThan(290_000);
  });

  it('comes twice, the same bytes', async () => {
    const { link } = await service.open();
    expect(await wallet('accept', link, '--answer=twice')).toMatchObject({
      code: 0,
      outcome: 'approved',
      replies: [{ status: 200 }, { status: 200 }],
      disclosed: ['email', 'phone_number'],
    });
    const [first, second] = service.received;
    expect(second?.form).toEqual(first?.form);
    expect(service.received).toHaveLength(2);
  });

  it('does not come, although the request was read', async () => {
    const { link } = await service.open();
    expect(await wallet('accept', link, '--answer=nothing')).toMatchObject({
      code: 0,
      outcome: 'unanswered',
      replies: [],
      verifier: { name: 'Corner Shop' },
    });
    expect(service.received).toEqual([]);
  });

  it('is not sent to a request that is forged', async () => {
    const { link } = await service.open({ claims: { redirect_uri: 'https://evil.example' } });
    expect(await wallet('accept', link, '--answer=twice')).toMatchObject({
      code: 1,
      error: 'redirect_uri_present',
    });
    expect(service.received).toEqual([]);
  });

  it.each([
    ['accept', '--answer=maybe'],
    ['deny', '--answer=late'],
  ])('is wrong usage as %s LINK %s', async (command, option) => {
    expect(await wallet(command, 'https://civic.example/w/1', option)).toMatchObject({ code: 2 });
  });
});
