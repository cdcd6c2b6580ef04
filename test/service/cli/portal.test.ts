import type { AuditEntry } from 'civic-elements/protocol';
import { expect, it } from 'vitest';
import { startSession } from '../../../service/src/accounts/sessions.js';
import { PORTAL_APP_ID, portalApp } from '../../../service/src/apps/portal-app.js';
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
      wallets: [],
      created: '1970-01-01T00:00:00.000Z',
    },
  ]);
});

it('portal members names the linked wallets, and remove-wallet takes a lost one away with the sessions of its member', async () => {
  const passkey = { id: 'k', publicKey: 'p', counter: 0, name: 'Phone', createdAt: 0 };
  const wallet = { id: 'w'.repeat(22), hash: 'hash of a user id', name: 'Old phone', createdAt: 0 };
  const account = { id: 'a', name: 'Ada', role: 'owner' as const, createdAt: 0, recoveryHashes: [] };
  let context = await line.open();
  await context.store.changeAccounts(() => [{ ...account, passkeys: [passkey], wallets: [wallet] }]);
  const client = { address: '127.0.0.1', network: '127.0.0.1', browser: 'test' };
  const { session } = await startSession(context, { ...account, passkeys: [] }, client);
  await context.store.close();
  const shown = await line.run('portal', 'members');
  expect(shown).toContain(`  wallet ${wallet.id}  Old phone  last used never`);
  expect(await line.run('portal', 'members', '--json')).not.toContain(wallet.hash);

  await expect(line.run('portal', 'remove-wallet', 'nobody')).rejects.toThrow('WALLET: no member');
  await line.run('portal', 'remove-wallet', wallet.id);
  expect(await line.json('portal', 'members')).toMatchObject([{ passkeys: 1, wallets: [] }]);
  context = await line.open();
  expect(await context.store.getSession(session.id)).toBeUndefined();
  await context.store.close();
  expect((await line.json<AuditEntry[]>('audit', '--limit', '1'))[0]).toMatchObject({
    action: 'portal.remove-wallet',
    target: wallet.id,
  });
});

it('no command finds the app of the portal itself', async () => {
  const context = await line.open();
  const app = await portalApp(context);
  await context.store.close();
  expect(await line.run('app', 'list')).not.toContain(PORTAL_APP_ID);
  for (const args of [
    ['show', PORTAL_APP_ID],
    ['set', PORTAL_APP_ID, '--no-number-match'],
    ['rotate', PORTAL_APP_ID],
    ['revoke', PORTAL_APP_ID],
    ['origin', 'add', PORTAL_APP_ID, 'https://evil.example'],
    ['scope', 'list', '--app', PORTAL_APP_ID],
  ])
    await expect(line.run('app', ...args)).rejects.toThrow('not registered');
  await expect(
    line.run('app', 'webhook', 'set', '--app', PORTAL_APP_ID, 'https://evil.example/'),
  ).rejects.toThrow('not registered');
  const after = await line.open();
  expect(await after.store.getApp(PORTAL_APP_ID)).toEqual(app);
  await after.store.close();
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
