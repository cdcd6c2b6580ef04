import { randomUUID } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, jwtVerify, createLocalJWKSet } from 'jose';
import type { DataSubject } from 'civic-elements/protocol';
import Database from 'libsql';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeAccount } from '../../../service/src/accounts/change-account.js';
import { COMMAND_LINE, recordAudit } from '../../../service/src/audit/audit.js';
import { revokeApp } from '../../../service/src/apps/change-app.js';
import { eraseApp } from '../../../service/src/data/erase-app.js';
import { exportSubject } from '../../../service/src/data/export-subject.js';
import { readSubject } from '../../../service/src/data/subject.js';
import { verifyDeletion } from '../../../service/src/data/verify-deletion.js';
import { issuedContactHash } from '../../../service/src/issuer/issued.js';
import { sweep } from '../../../service/src/sweeper.js';
import { testApp } from '../support/approved-request.js';
import { type ExchangeBench, exchangeBench } from '../support/exchange-bench.js';
import { storedVerification } from '../support/stored-request.js';
import { portalOf } from '../support/portal-side.js';

let bench: ExchangeBench;
beforeEach(async () => {
  bench = await exchangeBench({}, { store: 'sqlite' });
});
afterEach(() => bench.close());

const subject = (kind: DataSubject['kind'], name: string) => readSubject(bench.context, { kind, name });
const exported = (kind: DataSubject['kind'], name: string) =>
  exportSubject(bench.context, subject(kind, name));
const verified = (kind: DataSubject['kind'], name: string) =>
  verifyDeletion(bench.context, subject(kind, name));
const MAIL = 'ada@example.org';

/** Somebody shows that an address is theirs, for a scope request where one is named. */
async function verify(id: string, mail = MAIL, uuid?: string) {
  const { seal, store } = bench.context;
  const sealedContact = seal.seal(mail, `contact ${id}`);
  await store.addVerification(
    storedVerification(id, { kind: 'email', sealedContact, ...(uuid && { uuid }) }),
  );
}

async function issue(id: string, mail = MAIL) {
  const contact = issuedContactHash(bench.context, { kind: 'email', value: mail });
  const times = { issuedAt: bench.clock(), expiresAt: bench.clock() + 1000 };
  const index = Math.floor(Math.random() * 100_000);
  await bench.context.store.addIssued({
    id,
    configuration: 'verified-contact',
    list: 1,
    index,
    ...times,
    contact,
  });
}

describe('what is asked about', () => {
  it.each<[DataSubject['kind'], string, string]>([
    ['app', 'a b', 'invalid_request'],
    ['app', '', 'invalid_request'],
    ['member', 'ada', 'invalid_request'],
    ['scope-request', "' OR 1=1 --", 'invalid_request'],
    ['scope-request', 'x'.repeat(36), 'invalid_request'],
    ['email', 'ada', 'invalid_contact'],
    ['phone', '12', 'invalid_contact'],
  ])('is refused where it is no %s: %j', (kind, name, code) => {
    expect(() => subject(kind, name)).toThrow(expect.objectContaining({ code }));
  });

  it('is an address whatever its capitals, by its keyed hash, which another service key would not give', async () => {
    expect(subject('email', ' ADA@example.org ')).toEqual(subject('email', MAIL));
    expect(JSON.stringify(subject('email', MAIL))).not.toContain('example.org');
    const other = await exchangeBench();
    expect(readSubject(other.context, { kind: 'email', name: MAIL })).not.toEqual(subject('email', MAIL));
    await other.close();
  });
});

describe('an export', () => {
  it('of a scope request has all that is stored but what is sealed, and hashes of secrets, which it names', async () => {
    const { uuid } = await bench.approve({ loginNonce: 'visitor-7' });
    const row = await bench.context.store.getScopeRequest(uuid);
    const { tables, leftOut, about } = await exported('scope-request', uuid.toUpperCase());
    expect(about).toEqual({ kind: 'scope-request', name: uuid });
    const [request] = tables['scope_requests'] as Record<string, unknown>[];
    expect(request).toMatchObject({ uuid, appId: bench.app.appId, loginNonce: 'visitor-7' });
    expect(leftOut).toEqual(['scope_requests.challenge', 'scope_requests.sealedClaims']);
    for (const secret of [row?.challenge, row?.sealedClaims])
      expect(JSON.stringify(tables)).not.toContain(secret);
  });

  it('of an exchange leaves the kept answer out, however deep it is', async () => {
    const { uuid, authCode } = await bench.approve();
    await bench.exchange(authCode, { attempt: 'attempt-attempt-attempt' });
    const { tables, leftOut } = await exported('scope-request', uuid);
    expect(leftOut).toContain('scope_requests.exchange.sealedResponse');
    expect(JSON.stringify(tables)).toContain('attempt-attempt-attempt');
    expect(JSON.stringify(tables)).not.toContain('sealedResponse');
  });

  it('of an app has its settings, requests, activity and lines of the audit log, and none of its secrets', async () => {
    const { appId, appSecret } = bench.app;
    await bench.approve();
    await recordAudit(bench.context, COMMAND_LINE, { action: 'app.create', target: appId });
    await bench.context.store.addActivity([
      { appId, at: bench.clock(), kind: 'created', steps: ['created'] },
    ]);
    const { tables, leftOut } = await exported('app', appId);
    expect(Object.keys(tables).toSorted()).toEqual(
      ['activity', 'activity_counts', 'activity_steps', 'apps', 'audit', 'scope_requests'].toSorted(),
    );
    const app = await bench.context.store.getApp(appId);
    for (const secret of [appSecret, app?.sealedSecret, app?.sealedCertificateKey])
      expect(JSON.stringify(tables)).not.toContain(secret);
    expect(leftOut).toEqual(expect.arrayContaining(['apps.sealedSecret', 'apps.sealedCertificateKey']));
  });

  it('of a member has the account, sessions and what they did, and no hash of a recovery code or session', async () => {
    const { createServer } = await import('../../../service/src/server.js');
    const server = await createServer(bench.context);
    const ada = await portalOf({ ...bench, server }).owner('Ada');
    const { id } = ada.session.member;
    const [account] = await bench.context.store.listAccounts();
    const { tables, leftOut } = await exported('member', id);
    expect(tables['accounts']).toMatchObject([{ id, name: 'Ada', role: 'owner' }]);
    expect(tables['sessions']).toHaveLength(1);
    expect(tables['audit']).toMatchObject([{ action: 'member.register' }]);
    expect(leftOut).toEqual(['accounts.recoveryHashes', 'sessions.id']);
    for (const hash of account?.recoveryHashes ?? []) expect(JSON.stringify(tables)).not.toContain(hash);
    await server.close();
  });

  it('of an address has what was issued for it, and never the address or its hash', async () => {
    await issue('one');
    await issue('two', 'bo@example.org');
    const { tables, about } = await exported('email', 'Ada@Example.org');
    expect(tables['issued']).toMatchObject([{ id: 'one', copies: 1 }]);
    expect(about).toEqual({ kind: 'email' });
    expect(JSON.stringify(tables)).not.toContain(subject('email', MAIL).key);
  });

  it('of an address has the verification that is under way, whatever its capitals, and not its sealed address', async () => {
    await verify('one');
    await verify('two', 'bo@example.org');
    const { tables, leftOut } = await exported('email', 'Ada@Example.org');
    expect(tables['verifications']).toMatchObject([{ kind: 'email', status: 'open' }]);
    expect(leftOut).toContain('verifications.sealedContact');
    expect((await exported('email', 'cy@example.org')).tables).toEqual({});
  });

  it('of a scope request has the verification and the messages to the webhook that are about it', async () => {
    const uuid = randomUUID();
    await verify('one', MAIL, uuid);
    await verify('two', MAIL, randomUUID());
    const message = {
      type: 't',
      state: 'waiting',
      tries: 0,
      createdAt: bench.clock(),
      appId: bench.app.appId,
    } as const;
    await bench.context.store.addDeliveries([
      { ...message, id: 'd1', body: JSON.stringify({ data: { uuid } }) },
      { ...message, id: 'd2', body: JSON.stringify({ data: { uuid: randomUUID() } }) },
    ]);
    const { tables } = await exported('scope-request', uuid);
    expect(Object.keys(tables).toSorted()).toEqual(['verifications', 'webhook_deliveries']);
    expect(tables['webhook_deliveries']).toMatchObject([{ id: 'd1' }]);
    expect(tables['verifications']).toHaveLength(1);
  });

  it('of what nothing is kept about is empty', async () => {
    expect((await exported('scope-request', randomUUID())).tables).toEqual({});
    expect((await exported('app', 'no-such-app')).tables).toEqual({});
  });
});

describe('the proof of a deletion', () => {
  it('is not given for an address while a verification of it is under way', async () => {
    await verify('one');
    expect(await verified('email', MAIL)).toMatchObject({ isGone: false, rows: { verifications: 1 } });
    expect(await verified('email', 'bo@example.org')).toMatchObject({ isGone: true, rows: {} });
  });

  it('says what is left while something is, and that nothing is once it was deleted, signed by the service', async () => {
    const { uuid } = await bench.approve();
    const before = await verified('scope-request', uuid);
    expect(before).toMatchObject({ isGone: false, rows: { scope_requests: 1 } });
    expect(before.bytes?.found).toBeGreaterThan(0);
    bench.clock.advance(7_200_000);
    await sweep(bench.context);
    await sweep(bench.context);
    const after = await verified('scope-request', uuid);
    expect(after).toMatchObject({ isGone: true, rows: {}, bytes: { found: 0, isJournalEmpty: true } });
    expect(after.bytes?.searched).toBeGreaterThan(50_000);

    const keys = createLocalJWKSet((await bench.context.signingKeys.jwks()) as never);
    const { payload } = await jwtVerify(after.statement, keys, {
      typ: 'civic-deletion+jwt',
      issuer: bench.context.options.publicUrl,
      currentDate: new Date(bench.clock()),
    });
    expect(payload).toMatchObject({ sub: `scope-request:${uuid}`, gone: true, rows: {} });
    expect(payload['limits']).toMatch(/Backups/);
  });

  it('is of no type that back-ends or the service take for anything else', async () => {
    const { statement } = await verified('scope-request', randomUUID());
    expect(decodeProtectedHeader(statement)).toMatchObject({ alg: 'ES256', typ: 'civic-deletion+jwt' });
    expect((await bench.exchange(statement)).statusCode).not.toBe(200);
  });

  it('of an erased app leaves the lines of the audit log, which are told apart, and says when', async () => {
    const { appId } = bench.app;
    for (let nth = 0; nth < 40; nth++) await bench.approve({ loginNonce: `${nth}`.repeat(nth) });
    await recordAudit(bench.context, COMMAND_LINE, { action: 'app.create', target: appId });
    await revokeApp(bench.context, appId);
    const deleted = await eraseApp(bench.context, appId);
    expect(deleted).toMatchObject({ apps: 1, scope_requests: 40 });
    await recordAudit(bench.context, COMMAND_LINE, { action: 'app.erase', target: appId });
    const check = await verified('app', appId);
    expect(check).toMatchObject({
      isGone: true,
      rows: { audit: 2 },
      bytes: { found: 2, inAudit: 2 },
      deletedAt: bench.clock(),
    });
    expect(decodeJwt(check.statement)).toMatchObject({ deleted: bench.clock() / 1000 });
  });

  it('is not given for an app that only asks no more', async () => {
    await revokeApp(bench.context, bench.app.appId);
    const check = await verified('app', bench.app.appId);
    expect(check).toMatchObject({ isGone: false, rows: { apps: 1 } });
    expect(check).not.toHaveProperty('deletedAt');
  });

  it('sees a name that no row of its own has any more, and a journal that another program holds', async () => {
    const uuid = randomUUID();
    await bench.context.store.putSecret(`left behind ${uuid}`, 'x');
    expect(await verified('scope-request', uuid)).toMatchObject({
      isGone: false,
      rows: {},
      bytes: { inAudit: 0 },
    });
    const reader = new Database(join(bench.context.options.dataDir, 'civic.sqlite'));
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM apps').get();
    await bench.context.store.putSecret('more', 'x');
    const held = await verified('scope-request', randomUUID());
    expect(held).toMatchObject({ isGone: false, bytes: { found: 0, isJournalEmpty: false } });
    reader.exec('COMMIT');
    reader.close();
    expect(await verified('scope-request', randomUUID())).toMatchObject({ isGone: true });
  });

  it('of a member who was removed keeps their lines in the audit log, and nothing else', async () => {
    const { createServer } = await import('../../../service/src/server.js');
    const server = await createServer(bench.context);
    const side = portalOf({ ...bench, server });
    const ada = await side.owner('Ada');
    const bo = await side.member('viewer', ada, 'Bo');
    const { id } = bo.session.member;
    await removeAccount(bench.context, id);
    await recordAudit(bench.context, COMMAND_LINE, { action: 'portal.remove', target: id });
    const check = await verified('member', id);
    expect(Object.keys(check.rows)).toEqual(['audit']);
    expect(check).toMatchObject({ isGone: true, deletedAt: bench.clock() });
    await server.close();
  });

  it('of an address names it by a hash alone', async () => {
    await issue('one');
    const check = await verified('email', MAIL);
    expect(check).toMatchObject({ isGone: false, rows: { issued: 1 } });
    expect(check.statement + JSON.stringify(decodeJwt(check.statement))).not.toContain('example.org');
  });

  it('of an id that is too short to be told from other text does not read the pages', async () => {
    expect(await verified('app', 'shop')).not.toHaveProperty('bytes');
  });
});

describe('an app', () => {
  it('is not erased while it can ask, or where it is not known, and another one never with it', async () => {
    const other = await testApp(bench.context);
    await expect(eraseApp(bench.context, bench.app.appId)).rejects.toThrow('revoke the app first');
    await expect(eraseApp(bench.context, 'no-such-app')).rejects.toThrow('not registered');
    await revokeApp(bench.context, bench.app.appId);
    await eraseApp(bench.context, bench.app.appId);
    expect(await bench.context.store.getApp(other.appId)).toBeDefined();
    const { authCode } = await bench.approve();
    expect((await bench.exchange(authCode)).statusCode).toBe(401);
  });
});
