import type { AuditEntry } from 'civic-elements/protocol';
import { expect, it } from 'vitest';
import { sha256 } from '../../../service/src/keys/request-ids.js';
import { commandLine } from '../support/command-line.js';

const line = commandLine();

it('portal link makes a link to be an owner, and the one from before ends', async () => {
  const { link } = await line.json<{ link: string }>('portal', 'link');
  expect(link).toMatch(/^http:\/\/localhost:8080\/portal\/#first-link=[\w-]{43}$/);
  const second = await line.run('portal', 'link');
  const context = await line.open();
  const ids = (await context.store.listInvitations()).map(({ id }) => id);
  await context.store.close();
  expect(ids).toEqual([sha256(second.split('=')[1] ?? '')]);
});

it('portal members says who may sign in, and nothing that is secret', async () => {
  expect(await line.run('portal', 'members')).toBe('none');
  const context = await line.open();
  const passkey = { id: 'k', publicKey: 'p', counter: 0, name: 'Phone', createdAt: 0 };
  await context.store.changeAccounts(() => [
    { id: 'a', name: 'Ada', role: 'owner', createdAt: 0, passkeys: [passkey], recoveryHashes: ['hash'] },
  ]);
  await context.store.close();
  expect(await line.run('portal', 'members')).toBe('a  owner  Ada  last sign-in never');
  expect(await line.json('portal', 'members')).toEqual([
    {
      id: 'a',
      name: 'Ada',
      role: 'owner',
      passkeys: 1,
      recoveryCodes: 1,
      created: '1970-01-01T00:00:00.000Z',
    },
  ]);
});

it('audit shows what commands changed, by names of flags and never by what they hold', async () => {
  const { appId } = await line.createApp();
  await line.run('app', 'set', appId, '--name', 'Other name');
  await line.run('app', 'origin', 'add', appId, 'https://two.example');
  await line.run('app', 'list');
  await line.run('app', 'show', appId);
  await line.run('keys', 'rotate');
  const entries = await line.json<AuditEntry[]>('audit', '--limit', '4');
  expect(entries.map(({ action, target, fields }) => ({ action, target, fields }))).toEqual([
    { action: 'keys.rotate', target: undefined, fields: [] },
    { action: 'app.origin.add', target: `${appId} https://two.example`, fields: [] },
    { action: 'app.set', target: appId, fields: ['name'] },
    { action: 'app.create', target: appId, fields: ['name', 'origin'] },
  ]);
  for (const { by } of entries) expect(by).toEqual({ name: 'command line' });
  expect(JSON.stringify(entries)).not.toContain('Other name');
});

it('audit has nothing of a command that failed', async () => {
  const before = await line.json<AuditEntry[]>('audit');
  await expect(line.run('app', 'revoke', 'nobody')).rejects.toThrow('not registered');
  expect(await line.json('audit')).toEqual(before);
});
