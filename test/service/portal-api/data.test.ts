import type { AuditEntry, DataExport, DataOverview, DeletionCheck } from 'civic-elements/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PortalApps, portalApps } from '../support/portal-apps.js';

let side: PortalApps;
beforeEach(async () => {
  side = await portalApps({ store: 'sqlite' });
});
afterEach(() => side.close());

const lastEntry = async () => (await side.call('GET', 'audit')).json<AuditEntry[]>()[0];

describe('the page about data', () => {
  it('shows every table with what is kept and until when', async () => {
    const { tables, bytes } = (await side.call('GET', 'data')).json<DataOverview>();
    expect(bytes).toBeGreaterThan(0);
    expect(tables).toHaveLength(18);
    expect(tables.find(({ table }) => table === 'accounts')).toMatchObject({ rows: 1 });
  });

  it('exports an app, and the audit log says who did', async () => {
    const { app } = await side.createApp();
    const body = { kind: 'app', name: app.appId };
    const reply = await side.call('POST', 'data/export', body);
    expect(reply.headers['cache-control']).toBe('no-store');
    expect(reply.json<DataExport>().tables['apps']).toMatchObject([{ appId: app.appId }]);
    expect(await lastEntry()).toMatchObject({ action: 'data.export', target: app.appId, fields: ['app'] });
  });

  it('names no address in the audit log, the log, or the answer', async () => {
    for (const path of ['data/export', 'data/verify']) {
      const reply = await side.call('POST', path, { kind: 'email', name: 'ada@example.org' });
      expect(reply.statusCode).toBe(200);
      expect(reply.body).not.toContain('example.org');
      expect(JSON.stringify(await lastEntry())).not.toContain('example.org');
      expect(await lastEntry()).not.toHaveProperty('target');
    }
  });

  it.each([
    [{ kind: 'app', name: 'a b' }, 'invalid_request'],
    [{ kind: 'table', name: 'apps' }, 'invalid_request'],
    [{ kind: 'app' }, 'invalid_request'],
    [{ kind: 'email', name: 'name-marker' }, 'invalid_contact'],
    [{ kind: 'app', name: 'x', more: 1 }, 'invalid_request'],
  ])('refuses %j without an echo, and writes nothing down', async (body, code) => {
    const before = await lastEntry();
    const reply = await side.call('POST', 'data/export', body);
    expect(reply.json().error).toBe(code);
    expect(reply.body).not.toContain('name-marker');
    expect(await lastEntry()).toEqual(before);
  });

  it('searches twenty times a minute for one member, and no more', async () => {
    const ask = () => side.call('POST', 'data/verify', { kind: 'app', name: 'no-such-app' });
    for (let n = 0; n < 20; n++) expect((await ask()).statusCode).toBe(200);
    expect((await ask()).json().error).toBe('too_many_requests');
  });
});

describe('an app', () => {
  it('is erased by an owner who types its name, once it was closed, and is gone then', async () => {
    const { app } = await side.createApp();
    const erase = (confirm: string) => side.call('POST', `apps/${app.appId}/erase`, { confirm });
    expect((await erase('Shop')).json()).toMatchObject({ error: 'invalid_app', member: 'appId' });
    await side.call('POST', `apps/${app.appId}/revoke`, { confirm: 'Shop' });
    expect((await erase('Shop 2')).json()).toMatchObject({ error: 'invalid_app', member: 'confirm' });
    expect((await side.call('GET', `apps/${app.appId}`)).statusCode).toBe(200);
    expect((await erase('Shop')).statusCode).toBe(204);
    expect(await lastEntry()).toMatchObject({ action: 'app.erase', target: app.appId });
    expect((await side.call('GET', `apps/${app.appId}`)).json().error).toBe('unknown_app');
    expect((await erase('Shop')).json().error).toBe('unknown_app');
    const check = (
      await side.call('POST', 'data/verify', { kind: 'app', name: app.appId })
    ).json<DeletionCheck>();
    expect(check).toMatchObject({ isGone: true, deletedAt: side.clock() });
    expect(Object.keys(check.rows)).toEqual(['audit']);
  });

  it('is erased by nobody but an owner', async () => {
    const { app } = await side.createApp();
    await side.call('POST', `apps/${app.appId}/revoke`, { confirm: 'Shop' });
    const editor = await side.as('editor');
    const reply = await editor.call('POST', `/apps/${app.appId}/erase`, { confirm: 'Shop' });
    expect(reply.json().error).toBe('forbidden');
    expect((await side.call('GET', `apps/${app.appId}`)).statusCode).toBe(200);
  });
});
