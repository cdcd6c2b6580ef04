import type { AuditEntry } from 'civic-elements/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COMMAND_LINE, recordAudit } from '../../../service/src/audit/audit.js';
import { type PortalSide, type TestMember, portalSide } from '../support/portal-side.js';

let side: PortalSide;
let ada: TestMember;
beforeEach(async () => {
  side = await portalSide();
  ada = await side.owner('Ada');
});
afterEach(() => side.close());

const entries = async (query = '') => (await ada.call('GET', `/audit${query}`)).json<AuditEntry[]>();

describe('the audit log', () => {
  it('says who did what, to what, when and from where, the last first', async () => {
    const bo = await side.member('viewer', ada, 'Bo');
    side.clock.advance(1000);
    const { id } = bo.session.member;
    await ada.call('PATCH', `/members/${id}`, { role: 'editor' });
    const [last, before] = await entries();
    expect(last).toEqual({
      id: expect.any(Number),
      at: side.clock(),
      by: { id: ada.session.member.id, name: 'Ada' },
      action: 'member.change',
      target: id,
      fields: ['role'],
      address: '127.0.0.1',
    });
    expect(before).toMatchObject({ by: { id, name: 'Bo' }, action: 'member.register', fields: ['viewer'] });
  });

  it('keeps the name that somebody had, also when they are gone', async () => {
    const bo = await side.member('owner', ada, 'Bo');
    await bo.call('POST', '/invitations', { role: 'viewer' });
    await ada.call('DELETE', `/members/${bo.session.member.id}`);
    expect((await entries()).map(({ by, action }) => `${by.name} ${action}`)).toEqual([
      'Ada member.remove',
      'Bo invitation.create',
      'Bo member.register',
      'Ada member.register',
    ]);
  });

  it('has nothing of what was refused, of reading, and of strangers', async () => {
    const before = await entries();
    await ada.call('DELETE', `/members/${'A'.repeat(22)}`);
    await ada.call('GET', '/members');
    await side.browser().call('POST', '/sign-in/recovery', { code: 'x' });
    expect(await entries()).toEqual(before);
  });

  it('is not filled by one member, who may change 120 things a minute, and read on', async () => {
    const vic = await side.as('viewer');
    const renew = () => vic.call('POST', '/recovery-codes');
    for (let n = 0; n < 120; n++) expect((await renew()).statusCode).toBe(200);
    expect((await renew()).json().error).toBe('too_many_requests');
    expect((await vic.call('GET', '/session')).statusCode).toBe(200);
    expect((await ada.call('POST', '/recovery-codes')).statusCode).toBe(200);
    expect((await vic.call('POST', '/sign-out')).statusCode).toBe(204);
  });

  it('has no secret, and neither have later answers', async () => {
    const invited = (await ada.call('POST', '/invitations', { role: 'viewer' })).json<{ link: string }>();
    await ada.call('POST', '/recovery-codes');
    await ada.signIn();
    const log = JSON.stringify(await entries());
    const secrets = [...ada.recoveryCodes, invited.link.split('=')[1], ...ada.cookies.values()];
    for (const secret of secrets) expect(log).not.toContain(secret);
  });

  it('shows addresses of members to owners alone', async () => {
    const viewer = await side.as('viewer');
    const shown = (await viewer.call('GET', '/audit')).json<AuditEntry[]>();
    expect(shown.length).toBeGreaterThan(0);
    for (const entry of shown) expect(entry).not.toHaveProperty('address');
  });

  it('is read in parts of a hundred, and exported whole, a line for each entry', async () => {
    for (let n = 0; n < 600; n++)
      await recordAudit(side.context, COMMAND_LINE, { action: `a${n}`, target: 'line\nbreak' });
    const first = await entries();
    expect(first).toHaveLength(100);
    const second = await entries(`?before=${first.at(-1)?.id}`);
    expect(second[0]?.action).toBe('a499');
    const exported = await ada.call('GET', '/audit/export');
    expect(exported.headers['content-type']).toBe('application/x-ndjson');
    expect(exported.headers['content-disposition']).toContain('attachment');
    const lines = exported.body.trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as AuditEntry).id)).toEqual(
      Array.from({ length: 601 }, (_, index) => 601 - index),
    );
  });

  it.each(['x', '-1', '1e3', '1;DROP TABLE audit', '9'.repeat(40)])(
    'has no place such as %j',
    async (before) => {
      const reply = await ada.call('GET', `/audit?before=${encodeURIComponent(before)}`);
      expect(reply.json().error).toBe('invalid_request');
    },
  );
});
