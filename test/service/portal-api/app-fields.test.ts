import type { AppDetail, AuditEntry } from 'civic-elements/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { studentScope } from '../support/own-scope.js';
import { type PortalApps, portalApps } from '../support/portal-apps.js';

const WALLETS = [
  { name: 'Alpha', link: 'haip-vp://', get: 'https://alpha.example/' },
  { name: 'Beta', link: 'https://beta.example/vp' },
];

let portal: PortalApps;
let appId: string;
beforeAll(async () => {
  portal = await portalApps({ mode: 'live', publicUrl: 'https://id.example', wallets: WALLETS });
  appId = (await portal.createApp({ classic: true })).app.appId;
  await portal.call('PUT', `apps/${appId}/scopes/STUDENT`, studentScope());
});
afterAll(() => portal.close());

const read = async () => {
  const reply = await portal.call('GET', `apps/${appId}`);
  return { app: reply.json<AppDetail>(), etag: String(reply.headers.etag) };
};
/** Changes the app as it is now. */
const change = async (body: object) =>
  portal.call('PATCH', `apps/${appId}`, body, { 'if-match': (await read()).etag });

describe('the wallets that an app offers', () => {
  it('are chosen among those that the portal names, and all are offered again with null', async () => {
    expect((await portal.call('GET', 'offered-wallets')).json()).toEqual([
      { name: 'Alpha', scheme: 'haip-vp://', link: 'https://alpha.example/' },
      { name: 'Beta', universalLink: 'https://beta.example/vp' },
    ]);
    expect((await read()).app).not.toHaveProperty('wallets');
    expect((await change({ wallets: ['Beta'] })).json()).toMatchObject({ wallets: ['Beta'] });
    expect((await change({ wallets: null })).json()).not.toHaveProperty('wallets');
  });

  it.each([[[]], [['Gamma']], [['Beta', '<img src=x onerror=alert(1)>']], [['__proto__']]])(
    '%j is refused at its field, and nothing changes',
    async (wallets) => {
      await change({ wallets: ['Alpha'] });
      const reply = await change({ wallets, strict: true });
      expect([reply.statusCode, reply.json().member]).toEqual([400, 'wallets']);
      expect(reply.body).not.toContain('alert');
      expect((await read()).app).toMatchObject({ wallets: ['Alpha'], strict: false });
    },
  );
});

describe('the brand colour of an app', () => {
  it('is kept in its long form, and taken away with null', async () => {
    expect((await change({ brand: '#4B2BB8' })).json()).toMatchObject({ brand: '#4b2bb8' });
    expect((await change({ brand: null })).json()).not.toHaveProperty('brand');
  });

  it.each(['', 'red', '#12345', '#1f7a33;}', 'url(javascript:alert(1))', '#１f7a33'])(
    '%j is refused at its field',
    async (brand) => {
      const reply = await change({ brand });
      expect([reply.statusCode, reply.json().member]).toEqual([400, 'brand']);
      expect(reply.body).not.toContain('alert');
    },
  );
});

describe('answers by address', () => {
  it('are for classic apps, and end with that', async () => {
    expect((await change({ processed: 'always' })).json()).toMatchObject({ processed: 'always' });
    expect((await change({ classic: false })).json()).toMatchObject({ processed: 'never', classic: false });
    const reply = await change({ processed: 'flag' });
    expect([reply.statusCode, reply.json().member]).toEqual([400, 'processed']);
    expect((await change({ processed: 'flag', classic: true })).json()).toMatchObject({ processed: 'flag' });
  });
});

describe('rules for single scopes', () => {
  it('are replaced as a whole, for scopes of the service, of the app, and for lists of labels', async () => {
    const all = {
      BASIC_LOGIN: { crossDevice: 'off' },
      STUDENT: { numberMatch: true },
      ATTRIBUTES: { crossDevice: 'fallback', numberMatch: false },
    };
    expect((await change({ scopePolicies: all })).json()).toMatchObject({ scopePolicies: all });
    const fewer = { STUDENT: { numberMatch: true }, BASIC_LOGIN: {} };
    expect((await change({ scopePolicies: fewer })).json<AppDetail>().scopePolicies).toEqual({
      STUDENT: { numberMatch: true },
    });
    expect((await change({ strict: true })).json<AppDetail>().scopePolicies).toHaveProperty('STUDENT');
    expect((await change({ scopePolicies: {} })).json<AppDetail>().scopePolicies).toEqual({});
  });

  it.each<[string, object]>([
    ['a scope that nobody has', { NOBODY: { crossDevice: 'off' } }],
    ['the name of something every object has', { constructor: { crossDevice: 'off' } }],
    ['markup', { '<b>': { numberMatch: true } }],
  ])('%s is refused, and what there was stays', async (_what, scopePolicies) => {
    await change({ scopePolicies: { STUDENT: { crossDevice: 'off' } } });
    const reply = await change({ scopePolicies });
    expect([reply.statusCode, reply.json().member]).toEqual([400, 'scope']);
    expect((await read()).app.scopePolicies).toEqual({ STUDENT: { crossDevice: 'off' } });
  });

  it('of another form are refused', async () => {
    for (const policy of [{ crossDevice: 'maybe' }, { numberMatch: 'yes' }, { other: true }, 7])
      expect((await change({ scopePolicies: { STUDENT: policy } })).json().error).toBe('invalid_request');
  });
});

it('the audit log names these fields, and no value', async () => {
  await change({ brand: '#036', wallets: ['Alpha'], scopePolicies: {} });
  const reply = await portal.call('GET', 'audit');
  expect(reply.json<AuditEntry[]>()[0]).toMatchObject({
    action: 'app.change',
    target: appId,
    fields: ['brand', 'wallets', 'scopePolicies'],
  });
  expect(reply.body).not.toMatch(/#036|Alpha/);
});
