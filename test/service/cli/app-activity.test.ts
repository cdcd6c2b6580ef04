import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from '../support/command-line.js';

const line = commandLine();
const activity = (...argv: string[]) => line.run('app', 'activity', ...argv);

let appId = '';
let close: () => Promise<void>;
beforeAll(async () => {
  ({ appId } = await line.createApp());
  const { store, clock } = await line.open();
  close = () => store.close();
  const at = clock();
  await store.addActivity([
    { appId, at, kind: 'created', scope: 'BASIC_SIGNUP', steps: ['created'] },
    { appId, at, kind: 'error', code: 'invalid_client', rule: 'hmac' },
  ]);
});
afterAll(() => close());

describe('app activity', () => {
  it('list shows what happened, and the refusals alone', async () => {
    const all = (await activity('list', '--app', appId)).split('\n');
    expect(all).toEqual([
      expect.stringMatching(/error {2}invalid_client {2}hmac$/),
      expect.stringMatching(/created {2}BASIC_SIGNUP$/),
    ]);
    expect(await activity('list', '--app', appId, '--status', 'error')).toBe(all[0]);
  });

  it('counts and checklist', async () => {
    expect(await line.json('app', 'activity', 'counts', '--app', appId, '--days', '1')).toMatchObject({
      hours: [
        { kind: 'created', n: 1 },
        { kind: 'error', code: 'invalid_client', n: 1 },
      ],
      medians: {},
    });
    expect(await activity('checklist', '--app', appId)).toMatch(/^created {2}\S+$/);
  });

  it('checklist has the steps in the order in which a site takes them, and no other', async () => {
    const { appId: other } = await line.createApp();
    const { store, clock } = await line.open();
    const at = clock();
    await store.addActivity([
      { appId: other, at, kind: 'created', steps: ['read', 'created'] },
      { appId: other, at, kind: 'approved', steps: ['approved'] },
    ]);
    const steps = async () =>
      (await activity('checklist', '--app', other)).split('\n').map((text) => text.split(' ')[0]);
    expect(await steps()).toEqual(['created', 'read', 'approved']);
    await store.addActivity([{ appId: other, at, kind: 'exchanged', steps: ['exchanged'] }]);
    expect(await steps()).toEqual(['created', 'read', 'approved', 'exchanged']);
    expect(Object.keys(await line.json('app', 'activity', 'checklist', '--app', other))).toEqual(
      await steps(),
    );
    await store.close();
  });

  it.each([
    [['list', '--app', 'nobody'], 'appId: not registered'],
    [['counts', '--app', 'x', '--days', '31'], '--days: 1 to 30'],
    [['counts', '--app', 'x', '--days', '0'], '--days: 1 to 30'],
    [['checklist'], '--app is missing'],
    [['list', '--app', 'x', '--days', '1'], 'app activity list: --days is not known here'],
  ])('%j is refused', async (argv, message) => {
    await expect(activity(...argv)).rejects.toThrow(message);
  });
});
