import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { invite, makeFirstLink } from '../../../service/src/accounts/invitations.js';
import { revokeApp } from '../../../service/src/apps/change-app.js';
import { rotateApp } from '../../../service/src/apps/rotate-app.js';
import { checkCertificates } from '../../../service/src/doctor/check-certificates.js';
import { checkTrust } from '../../../service/src/doctor/check-trust.js';
import { listAllExpiries } from '../../../service/src/expiries/all-expiries.js';
import type { TrustList } from '../../../service/src/store/store.js';
import { type PageService, pageService } from '../support/page-service.js';

const DAY = 86_400_000;

let service: PageService;
beforeEach(async () => {
  service = await pageService();
});
afterEach(() => service.close());

const rows = () => listAllExpiries(service.context);
const of = async (kind: string) => (await rows()).filter((row) => row.kind === kind);
const metric = async (kind: string) => {
  const { body } = await service.server.inject('/metrics');
  const line = new RegExp(`^civic_expiry_seconds\\{kind="${kind}"\\} (-?\\d+)$`, 'm').exec(body);
  return line ? Number(line[1]) : undefined;
};
const list = (nextUpdate: number): TrustList => ({
  id: 'pid-list',
  version: 1,
  url: 'https://lists.example/pid',
  signers: [],
  types: [],
  services: [],
  content: { type: 't', sequence: 1, issuedAt: 0, nextUpdate, fetchedAt: 0, digest: 'd', count: 1 },
  failures: 0,
  refreshAt: nextUpdate,
});

describe('what ends', () => {
  it('is one list of apps and installation, the first to end first', async () => {
    const { context, app, clock } = service;
    await rotateApp(context, app.appId, { overlap: 3_600 });
    await context.signingKeys.rotate();
    await context.store.compareAndSetTrustList(list(clock() + DAY));
    await makeFirstLink(context);
    const found = await rows();
    expect(found.map(({ expiresAt }) => expiresAt)).toEqual(
      found.map(({ expiresAt }) => expiresAt).toSorted((a, b) => a - b),
    );
    const kinds = ['signing-key', 'app-key', 'invitation', 'list', 'own', 'authority'];
    expect(found.map(({ kind }) => kind)).toEqual(expect.arrayContaining(kinds));
    expect(found.find(({ kind }) => kind === 'own')).toMatchObject({
      of: app.appId,
      name: 'Test shop',
      renews: true,
      level: 'ok',
    });
  });

  it.each([
    ['60 days before its end', 398 - 60, 'ok'],
    ['a day later', 398 - 59, 'warning'],
    ['in its last moment', 398, 'problem'],
  ])('an imported certificate is judged %s', async (_when, days, level) => {
    await service.context.store.changeApp(service.app.appId, (app) => ({ ...app, isImported: true }));
    service.clock.advance(days * DAY);
    expect(await of('imported')).toMatchObject([{ level, renews: false }]);
    const found = await checkCertificates(service.context);
    const levels = found.filter(({ message }) => message.includes('imported')).map((one) => one.level);
    expect(levels).toEqual(level === 'ok' ? [] : [level]);
    expect(await metric('imported')).toBe(((398 - days) * DAY) / 1000);
  });

  it('a list is a problem once nothing on it is trusted, and not before', async () => {
    const { context, clock } = service;
    await context.store.compareAndSetTrustList(list(clock() + 1000));
    expect(await of('list')).toMatchObject([{ of: 'pid-list', level: 'ok' }]);
    expect(await metric('list')).toBe(1);
    clock.advance(1000);
    expect(await of('list')).toMatchObject([{ level: 'problem' }]);
    const found = await checkTrust(context);
    expect(found).toContainEqual(expect.objectContaining({ check: 'lists', level: 'problem' }));
  });

  it('an anchor warns as the doctor does', async () => {
    const { context, clock } = service;
    const { certificate } = await context.authority();
    await context.store.putTrustAnchor({ id: 'a', types: ['t'], certificate, isTest: false });
    const [anchor] = (await of('anchor')).filter((row) => row.of === 'a');
    clock.set((anchor?.expiresAt ?? 0) - 59 * DAY);
    expect((await of('anchor')).find((row) => row.of === 'a')).toMatchObject({ level: 'warning' });
    expect(await checkTrust(context)).toContainEqual(
      expect.objectContaining({ check: 'anchors', level: 'warning', message: 'a ends in 59 days' }),
    );
  });

  it('has nothing of an app that was revoked, of links that were over, and of keys that are no longer needed', async () => {
    const { context, app, clock } = service;
    await rotateApp(context, app.appId, { overlap: 3_600 });
    await context.signingKeys.rotate();
    const ada = {
      id: 'a',
      name: 'Ada',
      role: 'owner' as const,
      createdAt: 0,
      passkeys: [],
      recoveryHashes: [],
    };
    await invite(context, ada, 'viewer');
    clock.advance(8 * DAY);
    const kinds = (await rows()).map(({ kind }) => kind);
    for (const kind of ['app-key', 'signing-key', 'invitation']) expect(kinds).not.toContain(kind);
    await revokeApp(context, app.appId);
    expect((await rows()).filter((row) => row.of === app.appId)).toEqual([]);
  });

  it('of a TLS certificate that cannot be read is nothing here, and the doctor names it', async () => {
    service.context.options.tls = { cert: 'no certificate', key: 'no key' };
    expect(await of('tls')).toEqual([]);
    const { certificate } = await service.context.authority();
    service.context.options.tls = { cert: certificate, key: '' };
    expect(await of('tls')).toMatchObject([{ level: 'ok', renews: false }]);
  });

  it('names no token of an invitation', async () => {
    const link = await makeFirstLink(service.context);
    expect(JSON.stringify(await rows())).not.toContain(link.split('=').at(-1));
  });
});
