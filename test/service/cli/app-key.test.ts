import { describe, expect, it } from 'vitest';
import { commandLine } from '../support/command-line.js';

const line = commandLine();

interface Key {
  id: string;
  publicKey: string;
  created: string;
  ends?: string;
}
const keysOf = (appId: string) => line.json<Key[]>('app', 'key', 'list', '--app', appId);

describe('app rotate --overlap', () => {
  it.each([
    ['24h', 86_400_000],
    ['90m', 5_400_000],
    ['7d', 604_800_000],
    ['60', 60_000],
  ])('%s: the old pair ends then, and app key list says so', async (overlap, milliseconds) => {
    const made = await line.createApp();
    const fresh = await line.json<{ pubKey: string }>('app', 'rotate', made.appId, '--overlap', overlap);
    const [newest, old] = await keysOf(made.appId);
    expect([newest?.publicKey, newest?.ends, old?.publicKey]).toEqual([fresh.pubKey, undefined, made.pubKey]);
    expect(Date.parse(old?.ends ?? '') - Date.parse(newest?.created ?? '')).toBe(milliseconds);
  });

  it.each(['1y', '-1h', '', 'h', '1e3', '24 h'])('refuses %j', async (overlap) => {
    const { appId } = await line.createApp();
    await expect(line.run('app', 'rotate', appId, `--overlap=${overlap}`)).rejects.toThrow('--overlap');
    expect(await keysOf(appId)).toHaveLength(1);
  });

  it('refuses more than 30 days', async () => {
    const { appId } = await line.createApp();
    await expect(line.run('app', 'rotate', appId, '--overlap', '31d')).rejects.toThrow('30 days');
  });
});

describe('app key', () => {
  it('revoke ends a replaced pair at once', async () => {
    const { appId } = await line.createApp();
    await line.run('app', 'rotate', appId, '--overlap', '24h');
    const [, old] = await keysOf(appId);
    expect(await line.run('app', 'key', 'revoke', '--app', appId, old?.id ?? '')).toBe(`revoked ${old?.id}`);
    expect(await keysOf(appId)).toHaveLength(1);
  });

  it('list shows people one line for each, and no secret', async () => {
    const made = await line.createApp();
    await line.run('app', 'rotate', made.appId, '--overlap', '24h');
    const text = await line.run('app', 'key', 'list', '--app', made.appId);
    expect(text.split('\n')).toHaveLength(2);
    expect(text).toContain('newest');
    expect(text).not.toContain(made.appSecret);
  });
});
