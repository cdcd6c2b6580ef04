import { expect, it, vi } from 'vitest';
import { commandLine } from '../support/command-line.js';

const { run, json, createApp } = commandLine();
const [FIRST, SECOND] = ['a'.repeat(64), 'b'.repeat(64)];

it('keys reseal says what it sealed, when the former key may go, and is in the audit log', async () => {
  vi.stubEnv('CIVIC_SERVICE_KEY', FIRST);
  await createApp();
  vi.stubEnv('CIVIC_SERVICE_KEY', SECOND);
  await expect(run('keys', 'reseal')).rejects.toThrow('CIVIC_FORMER_SERVICE_KEYS');
  vi.stubEnv('CIVIC_FORMER_SERVICE_KEYS', FIRST);
  const first = await json<Record<string, unknown>>('keys', 'reseal');
  expect(first).toMatchObject({
    serviceKey: expect.stringMatching(/^[0-9a-f]{8}$/),
    unopened: [],
    former: [expect.stringMatching(/^[0-9a-f]{8}$/)],
    neededUntil: expect.stringMatching(/Z$/),
  });
  expect(first.resealed).toBeGreaterThan(4);
  const text = await run('keys', 'reseal');
  expect(text).toMatch(/^sealed under service key [0-9a-f]{8}: 0 values that were not\nnote .* may go from /);
  for (const key of [FIRST, SECOND]) expect(text + JSON.stringify(first)).not.toContain(key);
  expect(await run('audit')).toContain('keys.reseal');
  vi.stubEnv('CIVIC_FORMER_SERVICE_KEYS', '');
  expect(await run('keys', 'list')).toContain('signs');
});
