import type {
  CertificateDetail,
  RegistrationImported,
  RegistrationRow,
  ScopeRow,
  TrustOverview,
} from 'civic-elements/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccessAuthority, IDENTIFIER } from '../support/access-certificate.js';
import { studentScope } from '../support/own-scope.js';
import { type PortalApps, portalApps } from '../support/portal-apps.js';
import { storedList } from '../support/stored-request.js';
import { TestRegistrar } from '../support/test-registrar.js';

const SUBJECT = { country: 'DE', organisation: 'Shop Ltd', organisationId: IDENTIFIER };

/** A scope that asks for no more than the registration certificates of the test registrar allow. */
const NAMES = {
  credentials: [
    {
      id: 'pid',
      format: 'dc+sd-jwt',
      meta: { vct_values: ['urn:eudi:pid:1'] },
      claims: [{ id: 'given', path: ['given_name'] }],
    },
  ],
  labels: [
    {
      label: 'shop.name',
      title: 'First name',
      from: [{ credential: 'pid', claims: ['given'], form: 'text' }],
    },
  ],
};

let portal: PortalApps;
let appId: string;
beforeAll(async () => {
  portal = await portalApps({ mode: 'live', publicUrl: 'https://localhost' });
  appId = (await portal.createApp()).app.appId;
});
afterAll(() => portal.close());

const post = (path: string, body: object) => portal.call('POST', `apps/${appId}/${path}`, body);
const certificate = async () =>
  (await portal.call('GET', `apps/${appId}/certificate`)).json<CertificateDetail>();

describe('the certificate of an app', () => {
  it('is requested, imported, read back field by field, and replaced by an own one once the name is typed', async () => {
    expect(await certificate()).toMatchObject({ issued: expect.stringContaining('own authority') });
    const asked = await post('certificate/request', { ...SUBJECT, contacts: ['help@shop.example'] });
    const { request } = asked.json<{ request: string }>();
    expect(request).toMatch(/^-----BEGIN CERTIFICATE REQUEST-----/);
    expect((await certificate()).openRequest).toBe(true);

    const authority = await AccessAuthority.create(portal.clock());
    const { pem } = await authority.issue(portal.clock(), { request });
    const chain = [pem, authority.intermediate.toString('pem')].join('\n');
    const imported = await post('certificate', { certificate: chain });
    expect(imported.json()).toMatchObject({
      issued: 'imported',
      subject: expect.stringContaining('Shop Ltd'),
      names: expect.stringContaining('localhost'),
      intermediates: 1,
      openRequest: false,
      findings: [],
    });
    expect(await certificate()).toEqual(imported.json());

    expect((await post('certificate/renew', { confirm: 'Other' })).json().member).toBe('confirm');
    expect((await certificate()).issued).toBe('imported');
    expect((await post('certificate/renew', { confirm: 'Shop' })).json().issued).toContain('own authority');
  });

  it.each<[string, string, object, string]>([
    ['a chain that is no PEM', 'certificate', { certificate: '<script>alert(1)</script>' }, 'certificate'],
    ['a country in words', 'certificate/request', { ...SUBJECT, country: 'Germany' }, 'country'],
    ['no organisation', 'certificate/request', { country: 'DE' }, 'subject'],
    [
      'a contact that is a script',
      'certificate/request',
      { ...SUBJECT, contacts: ['javascript:alert(1)'] },
      'contacts',
    ],
  ])('with %s is refused at its field', async (_what, path, body, member) => {
    const reply = await post(path, body);
    expect([reply.statusCode, reply.json().error, reply.json().member]).toEqual([400, 'invalid_app', member]);
    expect(reply.body).not.toContain('alert');
  });

  it('without the key that it is for is refused', async () => {
    const authority = await AccessAuthority.create(portal.clock());
    const { pem } = await authority.issue(portal.clock());
    const reply = await post('certificate', { certificate: pem });
    expect([reply.statusCode, reply.json().error]).toEqual([400, 'invalid_app']);
  });

  it('never brings its key along', async () => {
    const authority = await AccessAuthority.create(portal.clock());
    const { pem, key } = await authority.issue(portal.clock());
    const chain = [pem, authority.intermediate.toString('pem')].join('\n');
    const replies = [await post('certificate', { certificate: chain, key })];
    replies.push(await portal.call('GET', `apps/${appId}/certificate`));
    replies.push(await portal.call('GET', `apps/${appId}`));
    for (const { statusCode, body } of replies)
      expect([statusCode, body.includes('PRIVATE')]).toEqual([200, false]);
  });
});

describe('registration certificates', () => {
  it('are read back, and what a scope asks beyond them is named', async () => {
    const registrar = await TestRegistrar.create(portal.clock);
    await portal.context.store.putTrustAnchor({
      id: 'registrar',
      types: ['rc-wrp+jwt'],
      certificate: registrar.anchor.pem,
      isTest: false,
    });
    const { app } = await portal.createApp({ name: 'Registered' });
    await portal.call('PUT', `apps/${app.appId}/scopes/STUDENT`, studentScope());
    await portal.call('PUT', `apps/${app.appId}/scopes/NAMES`, NAMES);
    const path = `apps/${app.appId}/registrations`;
    const reply = await portal.call('POST', path, { certificate: await registrar.register() });
    const imported = reply.json<RegistrationImported>();
    expect(imported).toMatchObject({ id: 'signup', asker: IDENTIFIER, types: ['urn:eudi:pid:1'] });
    expect(imported.unregistered).toEqual([expect.objectContaining({ scope: 'STUDENT' })]);
    const scopes = (await portal.call('GET', `scopes?appId=${app.appId}`)).json<ScopeRow[]>();
    const exceeds = (name: string) => scopes.find((scope) => scope.name === name)?.exceeds;
    expect(exceeds('STUDENT')).toEqual(['urn:test:student:1']);
    expect(exceeds('ANONYMOUS_LOGIN')).toEqual([expect.stringContaining('anonymous-login')]);
    expect(exceeds('PROOF_OF_IDENTITY')?.[0]).toContain('phone_number of urn:eudi:pid:1');
    expect(exceeds('NAMES')).toBeUndefined();
    expect((await portal.call('GET', path)).json<RegistrationRow[]>().map(({ id }) => id)).toEqual([
      'signup',
    ]);
    expect((await portal.call('DELETE', `${path}/signup`)).statusCode).toBe(204);
    expect((await portal.call('DELETE', `${path}/signup`)).json().member).toBe('registrationId');
  });

  it.each(['', 'x.y.z', '<b>', 'a'.repeat(60_000)])('%.10s is refused', async (text) => {
    const reply = await portal.call('POST', `apps/${appId}/registrations`, { certificate: text });
    expect([reply.statusCode, ['invalid_app', 'invalid_request'].includes(reply.json().error)]).toEqual([
      400,
      true,
    ]);
  });
});

describe('trust', () => {
  it('shows anchors and lists with their age, and the scopes that each makes answerable', async () => {
    const { store } = portal.context;
    const registrar = await TestRegistrar.create(portal.clock);
    await store.putTrustAnchor({
      id: 'login',
      types: ['urn:civic-elements:anonymous-login:1'],
      certificate: registrar.anchor.pem,
      isTest: false,
    });
    await store.putTrustAnchor({
      id: 'over',
      types: ['urn:civic-elements:verified-contact:1'],
      certificate: (await TestRegistrar.create(() => Date.UTC(2001, 0, 1))).anchor.pem,
      isTest: false,
    });
    const old = storedList('list-1', { failures: 3, failed: 'signature' });
    await store.compareAndSetTrustList(old);
    const { anchors, lists, answerable } = (await portal.call('GET', 'trust')).json<TrustOverview>();
    expect(anchors.find(({ id }) => id === 'login')).toMatchObject({
      state: 'trusted',
      scopes: ['ANONYMOUS_LOGIN'],
    });
    expect(anchors.find(({ id }) => id === 'over')?.state).toBe('expired');
    expect(answerable).toEqual(['ANONYMOUS_LOGIN']);
    const { fetchedAt, nextUpdate } = old.content ?? {};
    expect(lists).toEqual([
      expect.objectContaining({ id: 'list-1', fetchedAt, nextUpdate, failures: 3, failed: 'signature' }),
    ]);
  });
});
