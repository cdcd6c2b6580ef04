import type { BackupNote, DoctorReport, ExpiryRow } from 'civic-elements/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COMMAND_LINE, recordAudit } from '../../../service/src/audit/audit.js';
import { BACKUP } from '../../../service/src/upkeep/last-backup.js';
import { type PortalApps, portalApps } from '../support/portal-apps.js';

let side: PortalApps;
beforeEach(async () => {
  side = await portalApps({ store: 'sqlite' });
});
afterEach(() => side.close());

const DAY = 86_400_000;

describe('the page about operation', () => {
  it('lists what ends, also for a viewer', async () => {
    const { app } = await side.createApp();
    const viewer = await side.as('viewer');
    const rows = (await viewer.call('GET', '/expiries')).json<ExpiryRow[]>();
    expect(rows).toContainEqual(expect.objectContaining({ kind: 'own', of: app.appId, name: 'Shop' }));
  });

  it('has the findings of the doctor, without a path, a key or a secret of the machine', async () => {
    const { app, credentials } = await side.createApp();
    const reply = await side.call('POST', 'doctor');
    const { at, findings } = reply.json<DoctorReport>();
    expect(at).toBe(side.clock());
    const checks = findings.map(({ check }) => check);
    expect(checks).toEqual(
      expect.arrayContaining(['settings', 'database', 'disk', 'keys', 'apps', 'certificates']),
    );
    const { dataDir, serviceKey } = side.context.options;
    for (const secret of [dataDir, serviceKey.toString('hex'), credentials.appSecret, credentials.prvKey])
      expect(reply.body).not.toContain(secret);
    await side.context.store.changeApp(app.appId, (one) => ({ ...one, origins: [] }));
    const again = (await side.call('POST', 'doctor')).json<DoctorReport>();
    expect(again.findings).toContainEqual(
      expect.objectContaining({
        check: 'apps',
        level: 'warning',
        change: expect.stringContaining('app origin add'),
      }),
    );
  });

  it('looks six times a minute for all owners together', async () => {
    const other = await side.as('owner');
    for (let n = 0; n < 3; n++) {
      expect((await side.call('POST', 'doctor')).statusCode).toBe(200);
      expect((await other.call('POST', '/doctor')).statusCode).toBe(200);
    }
    expect((await other.call('POST', '/doctor')).json().error).toBe('too_many_requests');
  });

  it('knows when the last backup was made, and the doctor minds when that is long ago', async () => {
    const note = async () => (await side.call('GET', 'backup')).json<BackupNote>();
    const minded = async () =>
      (await side.call('POST', 'doctor'))
        .json<DoctorReport>()
        .findings.filter(({ check }) => check === 'backup');
    expect(await note()).toEqual({});
    expect(await minded()).toEqual([]);
    await recordAudit(side.context, COMMAND_LINE, { action: BACKUP });
    const madeAt = side.clock();
    expect(await note()).toEqual({ lastAt: madeAt });
    expect(await minded()).toMatchObject([{ level: 'ok' }]);
    side.clock.advance(30 * DAY);
    await side.signedIn.signIn();
    expect(await note()).toEqual({ lastAt: madeAt });
    expect(await minded()).toMatchObject([{ level: 'warning' }]);
  });
});
