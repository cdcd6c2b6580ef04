import { randomUUID } from 'node:crypto';
import { decodeJwt } from 'jose';
import type { AuditEntry, DataExport, DataOverview, DeletionCheck } from 'civic-elements/protocol';
import { describe, expect, it } from 'vitest';
import { runExpiries } from '../../../service/src/cli/expiries.js';
import { commandLine } from '../support/command-line.js';

const line = commandLine();
const lastLine = async () => (await line.json<AuditEntry[]>('audit', '--limit', '1'))[0];

describe('data list', () => {
  it('says of every table what it is, until when it is kept and how it is stored', async () => {
    await line.createApp();
    const text = await line.run('data', 'list');
    expect(text).toContain('scope_requests: 0 rows. Scope requests');
    expect(text).toContain('Kept: 1 hour after its end');
    expect(text).toContain('Encrypted: sealedSeed, sealedClaims, exchange');
    expect(text).toMatch(/apps: 1 row, the oldest of \d{4}-\d\d-\d\d\. Apps/);
    expect(text).not.toMatch(/\{\w+\}|undefined/);
    expect((await line.json<DataOverview>('data', 'list')).tables).toHaveLength(18);
  });
});

describe('data export', () => {
  it('prints all that is kept about an app, without its secrets, and the audit log has it', async () => {
    const { appId, appSecret = '' } = await line.createApp();
    const text = await line.run('data', 'export', '--app', appId);
    const { tables } = JSON.parse(text) as DataExport;
    expect(tables['apps']).toMatchObject([{ appId, name: 'Shop' }]);
    expect(tables['audit']).toMatchObject([{ action: 'app.create', target: appId }]);
    expect(text).not.toContain(appSecret);
    expect(await lastLine()).toMatchObject({ action: 'data.export', target: appId });
  });

  it('writes no address down', async () => {
    await line.run('data', 'export', '--email', 'ada@example.org');
    expect(await lastLine()).toMatchObject({ action: 'data.export', fields: ['email'] });
    expect(JSON.stringify(await lastLine())).not.toContain('example.org');
  });

  it.each([
    [[], 'give one of'],
    [['--app', 'a', '--member', 'b'], 'give one of'],
    [['--email', 'value-marker'], '--email: this cannot be one'],
    [['--request', 'value-marker'], '--request: this cannot be one'],
  ])('refuses %j, and does not repeat what was typed', async (flags, message) => {
    const refused = line.run('data', 'export', ...flags);
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.not.toThrow('value-marker');
  });
});

describe('app erase and data verify', () => {
  it('erase an app that was revoked, and prove that nothing but the audit log is left', async () => {
    const { appId } = await line.createApp();
    await expect(line.run('app', 'erase', appId)).rejects.toThrow('revoke the app first');
    await line.run('app', 'revoke', appId);
    const { deleted } = await line.json<{ deleted: Record<string, number> }>('app', 'erase', appId);
    expect(deleted).toMatchObject({ apps: 1 });
    expect(await lastLine()).toMatchObject({ action: 'app.erase', target: appId });
    const check = await line.json<DeletionCheck>('data', 'verify', '--app', appId);
    expect(check).toMatchObject({ isGone: true, rows: { audit: 3 }, bytes: { found: 3, inAudit: 3 } });
    expect(decodeJwt(check.statement)).toMatchObject({ sub: `app:${appId}`, gone: true });
    await expect(line.run('app', 'erase', appId)).rejects.toThrow('not registered');
  });

  it('say in words what was found, with the statement and its limits', async () => {
    const text = await line.run('data', 'verify', '--request', randomUUID());
    const [verdict, bytes, statement = '', limits] = text.split('\n');
    expect(verdict).toBe('Nothing is left of it');
    expect(bytes).toContain('it is named 0 times');
    expect(decodeJwt(statement)).toMatchObject({ gone: true });
    expect(limits).toMatch(/^note .*backups/);
  });
});

describe('expiries', () => {
  it('lists what ends, the first to end first, and ends with 1 once something has', async () => {
    const { appId } = await line.createApp();
    const rows = await line.json<{ kind: string; of?: string; expires: string }[]>('expiries');
    expect(rows.find(({ of }) => of === appId)).toMatchObject({ kind: 'own', renews: true, level: 'ok' });
    expect(rows.map(({ expires }) => expires)).toEqual(rows.map(({ expires }) => expires).toSorted());
    expect(await line.run('expiries')).toMatch(
      /^ok {6}\d{4}-\d\d-\d\d {2}Certificate of an app {2}Shop {2}/m,
    );
    expect(await runExpiries(['--development'])).toBe(0);
    const context = await line.open();
    const list = { id: 'l', version: 1, url: 'https://l.example', signers: [], types: [], services: [] };
    const content = {
      type: 't',
      sequence: 1,
      issuedAt: 0,
      nextUpdate: 1,
      fetchedAt: 0,
      digest: 'd',
      count: 0,
    };
    await context.store.compareAndSetTrustList({ ...list, content, failures: 0, refreshAt: 0 });
    await context.store.close();
    expect(await runExpiries(['--development'])).toBe(1);
  });
});

describe('portal remove', () => {
  it('removes a member, but not the last owner and nobody that there is not', async () => {
    const context = await line.open();
    const member = (id: string, role: 'owner' | 'viewer') => ({
      id,
      name: id,
      role,
      createdAt: 0,
      passkeys: [],
      recoveryHashes: [],
    });
    await context.store.changeAccounts(() => [member('ada', 'owner'), member('bo', 'viewer')]);
    await context.store.close();
    await line.run('portal', 'remove', 'bo');
    expect(await lastLine()).toMatchObject({ action: 'portal.remove', target: 'bo' });
    await expect(line.run('portal', 'remove', 'bo')).rejects.toThrow('no such member');
    await expect(line.run('portal', 'remove', 'ada')).rejects.toThrow('last owner');
    expect(await line.json<object[]>('portal', 'members')).toMatchObject([{ id: 'ada' }]);
  });
});
