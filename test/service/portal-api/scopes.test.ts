import type { ScopeRow } from 'civic-elements/protocol';
import { SCOPE_NAMES } from 'civic-elements/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAuthority } from '../../../service/src/keys/certificates.js';
import { studentScope } from '../support/own-scope.js';
import { type PortalApps, portalApps } from '../support/portal-apps.js';

let portal: PortalApps;
let appId: string;
beforeAll(async () => {
  portal = await portalApps({ mode: 'live', publicUrl: 'https://id.example' });
  const { context, clock } = portal;
  const authority = await createAuthority(context.store, context.seal, 'sample issuer', 'Sample', clock());
  await context.store.putTrustAnchor({
    id: 'sample',
    types: ['urn:civic-elements:anonymous-login:1'],
    certificate: authority.certificate,
    isTest: false,
  });
  appId = (await portal.createApp()).app.appId;
});
afterAll(() => portal.close());

const scopes = async () => (await portal.call('GET', `scopes?appId=${appId}`)).json<ScopeRow[]>();

describe('what an app may ask for', () => {
  it('is each scope by name, with the names that people read, and what is asked of a wallet', async () => {
    const rows = await scopes();
    expect(rows.map(({ name }) => name)).toEqual([...SCOPE_NAMES]);
    const signup = rows.find(({ name }) => name === 'BASIC_SIGNUP');
    expect(signup?.labels).toEqual([
      { label: 'contact.personal.email', title: 'Email address', optional: false },
      { label: 'contact.personal.phoneNumber', title: 'Phone number', optional: true },
    ]);
    expect(signup?.query).toHaveProperty('credentials');
  });

  it('says which of it somebody can answer whom the service trusts', async () => {
    const answerable = (await scopes()).filter(({ isAnswerable }) => isAnswerable);
    expect(answerable.map(({ name }) => name)).toEqual(['ANONYMOUS_LOGIN']);
  });

  it('of an app that is not there is nothing', async () => {
    const reply = await portal.call('GET', 'scopes?appId=nobody');
    expect([reply.statusCode, reply.json().error]).toEqual([404, 'unknown_app']);
    expect((await portal.call('GET', 'scopes')).json().error).toBe('invalid_request');
  });
});

describe('a scope of an app’s own', () => {
  it('is shown before it is stored, stored under its name, replaced, and removed', async () => {
    const scope = studentScope();
    const path = `apps/${appId}/scopes`;
    const preview = await portal.call('POST', `${path}/preview`, scope);
    expect(preview.json()).toMatchObject({ name: scope.name, isOwn: true, definition: scope });
    expect((await scopes())[0]?.isOwn).toBe(false);

    const set = await portal.call('PUT', `${path}/${scope.name}`, scope);
    expect([set.statusCode, set.json()]).toEqual([200, preview.json()]);
    await portal.call('PUT', `${path}/${scope.name}`, scope);
    expect((await scopes()).filter(({ isOwn }) => isOwn)).toEqual([preview.json()]);
    expect((await portal.call('GET', `apps/${appId}`)).json().ownScopes).toEqual([scope.name]);

    expect((await portal.call('DELETE', `${path}/${scope.name}`)).statusCode).toBe(204);
    const gone = await portal.call('DELETE', `${path}/${scope.name}`);
    expect([gone.statusCode, gone.json().member]).toEqual([400, 'scope']);
  });

  it.each<[string, object]>([
    ['nothing in it', {}],
    ['no credential', { ...studentScope(), credentials: [] }],
    ['a label without a title', { ...studentScope(), labels: [{ label: 'x' }] }],
    [
      'a thousand credentials',
      { ...studentScope(), credentials: Array.from({ length: 1_000 }, () => ({ id: 'a' })) },
    ],
    ['an unknown member', { ...studentScope(), script: '<script>alert(1)</script>' }],
  ])('with %s is refused in words, without what was sent', async (_what, scope) => {
    for (const [method, path] of [
      ['POST', `apps/${appId}/scopes/preview`],
      ['PUT', `apps/${appId}/scopes/MINE`],
    ] as const) {
      const reply = await portal.call(method, path, scope);
      expect([reply.statusCode, reply.json().error]).toEqual([400, 'invalid_app']);
      expect(reply.body).not.toContain('alert');
    }
    expect((await scopes()).filter(({ isOwn }) => isOwn)).toEqual([]);
  });

  it('cannot take the name of one that every app has', async () => {
    const reply = await portal.call('PUT', `apps/${appId}/scopes/BASIC_SIGNUP`, studentScope());
    expect([reply.statusCode, reply.json().error]).toEqual([400, 'invalid_app']);
  });

  it('is refused on a version of the app that is not the latest', async () => {
    const { etag } = (await portal.call('GET', `apps/${appId}`)).headers;
    await portal.context.store.changeApp(appId, (app) => ({ ...app, name: 'Changed' }));
    const path = `apps/${appId}/scopes/${studentScope().name}`;
    const reply = await portal.call('PUT', path, studentScope(), { 'if-match': String(etag) });
    expect(reply.statusCode).toBe(412);
    expect((await scopes()).filter(({ isOwn }) => isOwn)).toEqual([]);
  });
});
