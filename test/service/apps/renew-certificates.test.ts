import { X509Certificate } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { certify, withCertificate } from '../../../service/src/apps/app-certificate.js';
import { changeApp, revokeApp } from '../../../service/src/apps/change-app.js';
import { renewCertificates } from '../../../service/src/apps/renew-certificates.js';
import { createCertificateWatch } from '../../../service/src/apps/watch-certificates.js';
import type { App } from '../../../service/src/store/store.js';
import { testApp } from '../support/approved-request.js';
import { APP_ID, CONTACT, type WalletSide, startWalletSide } from '../support/wallet-side.js';

const DAY = 86_400_000;
const STATUS_LISTS = { check: async () => {} };
/** A leaf lives from a day before its issue until 398 days after it. */
const TWO_THIRDS = (399 * DAY * 2) / 3 - DAY;

let side: WalletSide;
beforeEach(async () => {
  side = await startWalletSide();
  failed = [];
});

const app = async () => (await side.context.store.getApp(APP_ID)) as App;
let failed: string[] = [];
const renew = () =>
  renewCertificates(side.context, (appId, { message }) => failed.push(`${appId} ${message}`));

describe('a certificate of the own authority', () => {
  it('is renewed at two thirds of its life, and not a millisecond before', async () => {
    const before = await app();
    side.time.now += TWO_THIRDS - 1;
    expect(await renew()).toEqual([]);
    expect((await app()).certificate).toBe(before.certificate);
    side.time.now += 1;
    expect(await renew()).toEqual([APP_ID]);
    const { certificate } = await app();
    const leaf = new X509Certificate(certificate);
    expect(leaf.checkIssued(new X509Certificate((await side.context.authority()).certificate))).toBe(true);
    expect(Date.parse(leaf.validTo)).toBe(side.time.now + 398 * DAY);
    expect(await renew()).toEqual([]);
  });

  it('is renewed when the service has moved to another host', async () => {
    side.context.options.publicUrl = 'https://id.example.org';
    expect(await renew()).toEqual([APP_ID]);
    expect(new X509Certificate((await app()).certificate).subjectAltName).toBe('DNS:id.example.org');
    expect(await renew()).toEqual([]);
  });

  it('never outlives the authority', async () => {
    const authority = await side.context.authority();
    const { validTo } = new X509Certificate(authority.certificate);
    const late = Date.parse(validTo) - 10 * DAY;
    const leaf = new X509Certificate((await authority.issue('Shop', 'localhost', late)).certificate);
    expect(leaf.validTo).toBe(validTo);
  });

  it('that cannot be renewed holds up no other', async () => {
    const { appId } = await testApp(side.context, { origins: ['https://other.example'] });
    await side.context.store.changeApp(APP_ID, (current) => ({ ...current, dnsName: 'localhost' }));
    side.context.options.publicUrl = 'http://192.0.2.7:8080';
    expect(await renew()).toEqual([appId]);
    expect(failed).toEqual([expect.stringMatching(`^${APP_ID} clientId: x509_san_dns`)]);
  });

  it('of a revoked app stays as it is', async () => {
    await revokeApp(side.context, APP_ID);
    side.time.now += 400 * DAY;
    expect(await renew()).toEqual([]);
  });

  it('that a command replaced in the meantime is not replaced again', async () => {
    side.time.now += TWO_THIRDS;
    const { store } = side.context;
    const { listApps } = store;
    store.listApps = async () => {
      const apps = await listApps();
      await changeApp(side.context, APP_ID, { name: 'Renamed' });
      return apps;
    };
    expect(await renew()).toEqual([]);
    expect(new X509Certificate((await app()).certificate).subject).toContain('Renamed');
  });
});

it('an imported certificate is never replaced by itself, and not by a new name', async () => {
  await side.context.store.changeApp(APP_ID, (current) => ({ ...current, isImported: true }));
  const { certificate } = await app();
  side.time.now += 397 * DAY;
  expect(await renew()).toEqual([]);
  await changeApp(side.context, APP_ID, { name: 'Renamed' });
  expect(await app()).toMatchObject({ name: 'Renamed', certificate });
});

describe('a scope request that is open while the certificate changes', () => {
  const replace = async () => {
    const next = await certify(side.context, APP_ID, 'Shop & Sons');
    await side.context.store.changeApp(APP_ID, (current) => withCertificate(current, next, side.time.now));
  };
  const answer = async (requestId: string, request: Awaited<ReturnType<WalletSide['read']>>) => {
    const credential = await side.issuer.issue(side.wallet.publicKey);
    const presentation = await side.wallet.present(credential, request);
    const asked = request.dcql_query.credentials.find(({ meta }) => meta.vct_values.includes(CONTACT));
    const body = await side.wallet.respond(request, { [asked?.id ?? '']: [presentation] });
    return (await side.post(requestId, body)).status;
  };

  it('is answered for the Client Identifier that its wallet read', async () => {
    const requestId = side.requestId(await side.start());
    const read = await side.read(requestId);
    side.time.now += 1000;
    await replace();
    expect(await answer(requestId, read)).toBe(200);
  });

  it('has one Client Identifier in link and Request Object, also after several changes', async () => {
    const requestId = side.requestId(await side.start());
    const link = async () => {
      const url = `/w/${requestId}`;
      const reply = await side.server.inject({ url, headers: { accept: 'application/json' } });
      return new URL(reply.json<{ openid4vp: string }>().openid4vp).searchParams.get('client_id');
    };
    const shown = await link();
    for (let times = 0; times < 3; times++) {
      side.time.now += 1000;
      await replace();
    }
    const read = await side.read(requestId);
    expect(read.client_id).toBe(shown);
    expect(await link()).toBe(shown);
    expect(await answer(requestId, read)).toBe(200);
  });

  it('does not lend its certificate to one that starts afterwards', async () => {
    const before = await side.read(side.requestId(await side.start()));
    side.time.now += 1000;
    await replace();
    const after = await side.read(side.requestId(await side.start()));
    expect(after.client_id).not.toBe(before.client_id);
    const other = side.requestId(await side.start());
    const read = await side.read(other);
    expect(await answer(other, { ...read, client_id: before.client_id })).toBe(400);
  });

  it('leaves no key behind once it cannot be open any more', async () => {
    side.time.now += 1000;
    await replace();
    expect((await app()).formerCertificates).toHaveLength(1);
    side.time.now += 3_599_999;
    await renew();
    expect((await app()).formerCertificates).toHaveLength(1);
    side.time.now += 1;
    await renew();
    expect(await app()).not.toHaveProperty('formerCertificates');
  });
});

describe('the operator is warned', () => {
  it('once at 60, 30 and 7 days before the end of an imported certificate, and once after it', async () => {
    await side.context.store.changeApp(APP_ID, (current) => ({ ...current, isImported: true }));
    const lines: string[] = [];
    const line = (level: string) => (about: object) =>
      void lines.push(`${level} ${'days' in about ? String(about.days) : ''}`);
    const log = { info: line('info'), warn: line('warn'), error: line('error') };
    const watch = createCertificateWatch(side.context, STATUS_LISTS, log);
    for (let day = 0; day < 400; day++) {
      await watch();
      side.time.now += DAY;
    }
    expect(lines).toEqual(['warn 60', 'warn 30', 'warn 7', 'error ']);
  });

  it('and not of certificates that renew themselves', async () => {
    const lines: unknown[] = [];
    const log = {
      info: (about: object) => void lines.push(about),
      warn: (about: object) => void lines.push(about),
      error: (about: object) => void lines.push(about),
    };
    const watch = createCertificateWatch(side.context, STATUS_LISTS, log);
    for (let day = 0; day < 300; day += 10) {
      await watch();
      side.time.now += 10 * DAY;
    }
    expect(lines).toEqual([{ appId: APP_ID }]);
  });
});
