import type { AuditEntry, Invitation, Member, PasskeyRow, SessionRow } from 'civic-elements/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Authenticator } from '../support/authenticator.js';
import { type PortalSide, type TestMember, portalSide, tokenOf } from '../support/portal-side.js';

let side: PortalSide;
let ada: TestMember;
beforeEach(async () => {
  side = await portalSide();
  ada = await side.owner('Ada');
});
afterEach(() => side.close());

async function invitation(role: string): Promise<Invitation> {
  const reply = await ada.call('POST', '/invitations', { role });
  expect(reply.statusCode).toBe(201);
  return reply.json<Invitation>();
}

const idOf = ({ session }: TestMember) => session.member.id;
const errorOf = (reply: { json(): { error?: string } }) => reply.json().error;

describe('an invitation', () => {
  it('makes a member in its role, once, and its link is shown once', async () => {
    const { link = '', ...row } = await invitation('viewer');
    expect(link).toMatch(/^http:\/\/localhost:8080\/portal\/#invitation=[\w-]{43}$/);
    expect((await ada.call('GET', '/invitations')).json()).toEqual([{ ...row, by: 'Ada' }]);
    const vic = side.browser();
    expect((await vic.register(tokenOf(link), 'Vic')).json().session.member.role).toBe('viewer');
    expect(errorOf(await side.browser().register(tokenOf(link), 'Eve'))).toBe('invalid_link');
    expect((await ada.call('GET', '/invitations')).json()).toEqual([]);
  });

  it('ends after seven days, and when it is taken back', async () => {
    const [kept, taken] = [await invitation('viewer'), await invitation('viewer')];
    expect((await ada.call('DELETE', `/invitations/${taken.id}`)).statusCode).toBe(204);
    expect((await ada.call('DELETE', `/invitations/${taken.id}`)).statusCode).toBe(404);
    expect(errorOf(await side.browser().register(tokenOf(taken.link ?? ''), 'Eve'))).toBe('invalid_link');
    side.clock.advance(7 * 86_400_000);
    expect(errorOf(await side.browser().register(tokenOf(kept.link ?? ''), 'Eve'))).toBe('invalid_link');
  });

  it('of somebody who is no owner any more lets nobody in, not even back', async () => {
    const bo = await side.member('owner', ada, 'Bo');
    const kept = (await bo.call('POST', '/invitations', { role: 'owner' })).json<Invitation>();
    await ada.call('PATCH', `/members/${idOf(bo)}`, { role: 'viewer' });
    expect(errorOf(await side.browser().register(tokenOf(kept.link ?? ''), 'Bo again'))).toBe('invalid_link');
  });

  it.each(['admin', '', null, ['owner'], { $ne: 'viewer' }])('has no role such as %j', async (role) => {
    expect(errorOf(await ada.call('POST', '/invitations', { role }))).toBe('invalid_request');
  });
});

describe('a member', () => {
  it('gets another role, and is removed with their sessions and ways in', async () => {
    const vic = await side.member('viewer', ada, 'Vic');
    const changed = await ada.call('PATCH', `/members/${idOf(vic)}`, { role: 'editor' });
    expect(changed.json<Member>()).toMatchObject({ name: 'Vic', role: 'editor' });
    expect((await ada.call('DELETE', `/members/${idOf(vic)}`)).statusCode).toBe(204);
    expect(errorOf(await vic.call('GET', '/session'))).toBe('not_signed_in');
    expect(errorOf(await vic.signIn())).toBe('sign_in_failed');
    const code = { code: vic.recoveryCodes[0] };
    expect(errorOf(await vic.call('POST', '/sign-in/recovery', code))).toBe('sign_in_failed');
    expect((await ada.call('GET', '/members')).json<Member[]>().map(({ name }) => name)).toEqual(['Ada']);
  });

  it('who is the last owner neither goes nor steps down, also of two who go at once', async () => {
    const path = `/members/${idOf(ada)}`;
    expect(errorOf(await ada.call('DELETE', path))).toBe('last_way_in');
    expect(errorOf(await ada.call('PATCH', path, { role: 'editor' }))).toBe('last_way_in');
    const bo = await side.member('owner', ada, 'Bo');
    await Promise.all([ada.call('DELETE', path), bo.call('DELETE', `/members/${idOf(bo)}`)]);
    const owners = (await side.context.store.listAccounts()).filter(({ role }) => role === 'owner');
    expect(owners).toHaveLength(1);
  });

  it.each(['Ada', 'ADA', '\uff21da', 'A\u200cda', 'command line'])(
    'who calls themselves %j like somebody else can be told apart',
    async (name) => {
      const bo = await side.member('editor', ada, name);
      expect(bo.session.member.name).toBe(`${name} (2)`);
      await bo.call('POST', '/recovery-codes');
      const [{ by }] = (await ada.call('GET', '/audit')).json<[AuditEntry]>();
      expect(by).toEqual({ id: idOf(bo), name: bo.session.member.name });
      const cy = await side.member('viewer', ada, name);
      expect(cy.session.member.name).toBe(`${name} (3)`);
    },
  );

  it('that is not there cannot be changed', async () => {
    expect((await ada.call('DELETE', `/members/${'A'.repeat(22)}`)).statusCode).toBe(404);
    expect((await ada.call('PATCH', `/members/${'A'.repeat(22)}`, { role: 'owner' })).statusCode).toBe(404);
  });

  it.each(['', '\u202e\u200b', ' \n ', 'x'.repeat(65), 7, null])('is not called %j', async (name) => {
    const token = tokenOf((await invitation('viewer')).link ?? '');
    const reply = await side.browser().call('POST', '/registration/options', { token, name });
    expect(errorOf(reply)).toBe('invalid_request');
  });

  it('has a name that cannot turn the words beside it', async () => {
    const vic = await side.member('viewer', ada, 'Vic\u202e\nevil<b>');
    expect(vic.session.member.name).toBe('Vic evil<b>');
  });
});

describe('recovery codes', () => {
  it('sign in, once each, however they are typed', async () => {
    const [first = '', second = ''] = ada.recoveryCodes;
    const typed = first.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    const browser = side.browser();
    expect((await browser.call('POST', '/sign-in/recovery', { code: typed })).json().recoveryCodes).toBe(9);
    expect((await browser.call('GET', '/session')).statusCode).toBe(200);
    const again = await side.browser().call('POST', '/sign-in/recovery', { code: first });
    expect(errorOf(again)).toBe('sign_in_failed');
    expect((await browser.call('POST', '/sign-in/recovery', { code: second })).statusCode).toBe(200);
  });

  it('are used by one of two at once', async () => {
    const code = { code: ada.recoveryCodes[0] };
    const replies = await Promise.all(
      [side.browser(), side.browser()].map(({ call }) => call('POST', '/sign-in/recovery', code)),
    );
    expect(replies.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 401]);
  });

  it('work no more when there are new ones', async () => {
    const fresh = (await ada.call('POST', '/recovery-codes')).json<{ recoveryCodes: string[] }>();
    expect(new Set([...fresh.recoveryCodes, ...ada.recoveryCodes]).size).toBe(20);
    const { call } = side.browser();
    expect(errorOf(await call('POST', '/sign-in/recovery', { code: ada.recoveryCodes[3] }))).toBe(
      'sign_in_failed',
    );
    expect((await call('POST', '/sign-in/recovery', { code: fresh.recoveryCodes[3] })).statusCode).toBe(200);
  });

  it('are stored as hashes that need the service key', async () => {
    const stored = JSON.stringify(await side.context.store.listAccounts());
    for (const code of ada.recoveryCodes) expect(stored).not.toContain(code);
  });
});

describe('passkeys', () => {
  const rows = async () => (await ada.call('GET', '/passkeys')).json<PasskeyRow[]>();
  async function add(name?: string, passkey = new Authenticator('http://localhost:8080')) {
    const options = await ada.call('POST', '/passkeys/options');
    const response = passkey.create(options.json());
    return {
      passkey,
      options,
      reply: await ada.call('POST', '/passkeys', { response, ...(name && { name }) }),
    };
  }

  it('are added and removed, and each of them signs in', async () => {
    const { passkey, reply } = await add('Security key');
    expect(reply.json<PasskeyRow>()).toMatchObject({ name: 'Security key' });
    const browser = side.browser();
    const options = (await browser.call('POST', '/sign-in/options')).json();
    expect((await browser.call('POST', '/sign-in', { response: passkey.get(options) })).statusCode).toBe(200);
    const [own] = await rows();
    expect((await ada.call('DELETE', `/passkeys/${own?.id}`)).statusCode).toBe(204);
    expect(errorOf(await ada.signIn())).toBe('sign_in_failed');
    expect((await rows()).map(({ id }) => id)).toEqual([reply.json<PasskeyRow>().id]);
  });

  it('with an id as long as those of some security keys sign in, and can be removed again', async () => {
    const { passkey, reply } = await add('Key', new Authenticator('http://localhost:8080', 200));
    const browser = side.browser();
    const options = (await browser.call('POST', '/sign-in/options')).json();
    expect((await browser.call('POST', '/sign-in', { response: passkey.get(options) })).statusCode).toBe(200);
    expect((await ada.call('DELETE', `/passkeys/${reply.json<PasskeyRow>().id}`)).statusCode).toBe(204);
    expect(await rows()).toHaveLength(1);
  });

  it('are known to no other member by the id that a sign-in names, which would let them use up its tries', async () => {
    const { passkey, reply } = await add();
    await ada.call('DELETE', `/passkeys/${reply.json<PasskeyRow>().id}`);
    const viewer = await side.as('viewer');
    const log = (await viewer.call('GET', '/audit')).body;
    expect(log).toContain('passkey.add');
    expect(log).toContain('passkey.remove');
    for (const { id } of [passkey, ada.passkey]) expect(log).not.toContain(id);
  });

  it('are twenty at most, so that nobody makes every request of all others slow', async () => {
    for (let n = 1; n < 20; n++) expect((await add()).reply.statusCode).toBe(200);
    expect(errorOf(await ada.call('POST', '/passkeys/options'))).toBe('invalid_passkey');
    expect(await rows()).toHaveLength(20);
  });

  it('stay at least one', async () => {
    const [own] = await rows();
    expect(errorOf(await ada.call('DELETE', `/passkeys/${own?.id}`))).toBe('last_way_in');
    expect((await ada.call('DELETE', `/passkeys/${'A'.repeat(43)}`)).statusCode).toBe(404);
  });

  it('of others cannot be removed, nor those of one account be added to another', async () => {
    const bo = await side.member('owner', ada, 'Bo');
    const [{ id = '' } = {}] = (await bo.call('GET', '/passkeys')).json<Partial<PasskeyRow>[]>();
    expect((await ada.call('DELETE', `/passkeys/${id}`)).statusCode).toBe(404);
    expect(errorOf((await add('mine', bo.passkey)).reply)).toBe('invalid_passkey');
  });

  it('that exist already are named to the browser, so that it makes no second one', async () => {
    const { options } = await add();
    expect(options.json().excludeCredentials).toMatchObject([{ id: ada.passkey.id }]);
  });

  it('begun by one member cannot be added by another who has the cookie', async () => {
    const bo = await side.member('viewer', ada, 'Bo');
    const options = await ada.call('POST', '/passkeys/options');
    bo.cookies.set('civic-portal-ceremony', ada.cookies.get('civic-portal-ceremony') ?? '');
    const response = new Authenticator('http://localhost:8080').create(options.json());
    expect(errorOf(await bo.call('POST', '/passkeys', { response }))).toBe('invalid_passkey');
  });
});

describe('sessions', () => {
  it('are listed with where they are from, and ended from elsewhere', async () => {
    const phone = side.browser('192.0.2.7');
    await phone.call(
      'POST',
      '/sign-in/recovery',
      { code: ada.recoveryCodes[0] },
      { 'user-agent': `Phone\u202e ${'x'.repeat(300)}` },
    );
    const rows = (await ada.call('GET', '/sessions')).json<SessionRow[]>();
    const other = rows.find(({ isCurrent }) => !isCurrent);
    expect(rows.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
    expect(other).toMatchObject({ address: '192.0.2.7' });
    expect(other?.browser).toMatch(/^Phone x+…$/);
    expect(other?.browser).toHaveLength(200);
    expect((await ada.call('DELETE', `/sessions/${other?.id}`)).statusCode).toBe(204);
    expect(errorOf(await phone.call('GET', '/session'))).toBe('not_signed_in');
  });

  it('of others are neither shown nor ended', async () => {
    const bo = await side.member('owner', ada, 'Bo');
    const [{ id = '' } = {}] = (await bo.call('GET', '/sessions')).json<Partial<SessionRow>[]>();
    const own = (await ada.call('GET', '/sessions')).json<SessionRow[]>();
    expect(own.map((row) => row.id)).not.toContain(id);
    expect((await ada.call('DELETE', `/sessions/${id}`)).statusCode).toBe(404);
    expect((await bo.call('GET', '/session')).statusCode).toBe(200);
  });
});

describe('guessing', () => {
  const guess = { code: 'AAAAA-AAAAA-AAAAA-AAAAA' };

  it('is stopped after twenty failures from one address, for a quarter of an hour', async () => {
    const { call } = side.browser('192.0.2.9');
    for (let n = 0; n < 20; n++)
      expect(errorOf(await call('POST', '/sign-in/recovery', guess))).toBe('sign_in_failed');
    const right = { code: ada.recoveryCodes[0] };
    expect(errorOf(await call('POST', '/sign-in/recovery', right))).toBe('too_many_requests');
    expect((await side.browser('192.0.2.10').call('POST', '/sign-in/recovery', right)).statusCode).toBe(200);
    side.clock.advance(900_000);
    const later = { code: ada.recoveryCodes[1] };
    expect((await call('POST', '/sign-in/recovery', later)).statusCode).toBe(200);
  });

  it('is stopped for one account, from wherever it comes', async () => {
    for (let n = 0; n < 20; n++) {
      const { call } = side.browser(`198.51.100.${n}`);
      const options = (await call('POST', '/sign-in/options')).json();
      const response = ada.passkey.get(options, { isForged: true });
      expect(errorOf(await call('POST', '/sign-in', { response }))).toBe('sign_in_failed');
    }
    expect(errorOf(await ada.signIn())).toBe('too_many_requests');
    const code = { code: ada.recoveryCodes[0] };
    expect((await ada.call('POST', '/sign-in/recovery', code)).statusCode).toBe(200);
  });

  it('is slowed to sixty requests a minute from one address, whatever is asked, and keeps nobody signed in from working', async () => {
    const { call } = side.browser();
    const codes = [];
    for (let n = 0; n < 60; n++) codes.push((await call('POST', '/sign-in/options')).statusCode);
    const late = await call('POST', '/sign-in/options');
    expect(codes).toContain(200);
    expect(errorOf(late)).toBe('too_many_requests');
    expect(Number(late.headers['retry-after'])).toBeGreaterThan(2);
    expect((await ada.call('GET', '/session')).statusCode).toBe(200);
    expect((await side.browser('192.0.2.11').call('POST', '/sign-in/options')).statusCode).toBe(200);
  });

  it('does not count what succeeds', async () => {
    for (let n = 0; n < 25; n++) expect((await ada.signIn()).statusCode).toBe(200);
  });
});
