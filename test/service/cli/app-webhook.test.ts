import { describe, expect, it } from 'vitest';
import { commandLine } from '../support/command-line.js';

const line = commandLine();
const webhook = (...argv: string[]) => line.run('app', 'webhook', ...argv);

describe('app webhook', () => {
  it('set shows the secret this once; show, list and remove do not', async () => {
    const { appId } = await line.createApp();
    const text = await webhook('set', '--app', appId, 'https://shop.example/hook');
    const [secret = ''] = /whsec_\S+/.exec(text) ?? [];
    expect(secret).toMatch(/^whsec_.{44}$/);
    const shown = await webhook('show', '--app', appId);
    expect(shown).toContain('https://shop.example/hook');
    const later = [shown, await line.run('app', 'show', appId), await webhook('list', '--app', appId)];
    expect(later.join('\n')).not.toContain('whsec_');
    expect(await webhook('remove', '--app', appId)).toBe('removed');
    await expect(webhook('show', '--app', appId)).rejects.toThrow('the app has none');
  });

  it('test says what became of it', async () => {
    const { appId } = await line.createApp();
    await webhook('set', '--app', appId, 'http://127.0.0.1:1/hook');
    const row = await line.json('app', 'webhook', 'test', '--app', appId);
    expect(row).toMatchObject({ type: 'webhook.test', state: 'failed', tries: 1 });
    expect(await webhook('list', '--app', appId)).toContain('webhook.test  failed  tries: 1');
  });

  it.each([
    [['set', '--app', 'x'], 'URL is missing'],
    [['set', 'https://shop.example/'], '--app is missing'],
    [['set', '--app', 'nobody', 'https://shop.example/'], 'appId: not registered'],
    [['list', '--app', 'nobody'], 'appId: not registered'],
    [['paint'], 'app webhook: set, show, remove, test, list'],
  ])('%j is refused', async (argv, message) => {
    await expect(webhook(...argv)).rejects.toThrow(message);
  });
});
