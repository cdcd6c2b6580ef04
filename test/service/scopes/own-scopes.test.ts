import { beforeEach, describe, expect, it } from 'vitest';
import { listOwnScopes, removeOwnScope, setOwnScope } from '../../../service/src/apps/own-scopes.js';
import { ask, obtain, pairs, show } from '../support/ask.js';
import { STUDENT, studentScope } from '../support/own-scope.js';
import type { Shown } from '../support/scope-cases.js';
import { APP_ID, CONTACT, type WalletSide, startWalletSide } from '../support/wallet-side.js';

const CLAIMS = {
  number: 4711,
  school: { name: 'Test School' },
  courses: [{ title: 'Logic' }, { title: 'Art' }],
};
const contact: Shown = { queryId: 'contact', vct: CONTACT, claims: { email: 'kim@example.test' } };

let side: WalletSide;

beforeEach(async () => {
  side = await startWalletSide();
  await side.context.store.putTrustAnchor({
    id: 'school',
    types: [STUDENT],
    certificate: side.issuer.anchor.pem,
    isTest: false,
  });
});

function student(claims: Record<string, unknown>): Shown[] {
  return [{ queryId: 'student', vct: STUDENT, claims }];
}

async function own() {
  return listOwnScopes(side.context, APP_ID);
}

describe('a scope of its own', () => {
  it('is asked by name, and yields its labels as strings', async () => {
    await setOwnScope(side.context, APP_ID, studentScope());
    const shown = student({ ...CLAIMS, number: '4711', nickname: 'hunter2' });
    const claims = await obtain(side, 'STUDENT', shown, await own());
    expect(pairs(claims)).toEqual([
      ['education.student.number', '4711'],
      ['education.student.school', 'Test School'],
      ['education.student.courses', 'Logic, Art'],
    ]);
    expect((await obtain(side, 'STUDENT', shown, await own())).userId).toBe(claims.userId);
  });

  it('does without what its claim sets leave out, and not without the rest', async () => {
    await setOwnScope(side.context, APP_ID, studentScope());
    const { courses: _, ...less } = CLAIMS;
    expect(pairs(await obtain(side, 'STUDENT', student(less), await own()))).toHaveLength(2);
    const { number: __, ...without } = CLAIMS;
    const asked = await ask(side, 'STUDENT', await own());
    expect((await show(side, asked, student(without))).body).toMatchObject({
      error: 'presentation_rejected',
    });
  });

  it.each([
    ['an entry that lacks what is asked', [{ hours: 2 }, { title: 'Art' }], 'Art'],
    ['no entry at all', [], undefined],
  ])('is answered by a list with %s, because its query is satisfied', async (_what, courses, expected) => {
    await setOwnScope(side.context, APP_ID, studentScope());
    const claims = await obtain(side, 'STUDENT', student({ ...CLAIMS, courses }), await own());
    expect(Object.fromEntries(pairs(claims))['education.student.courses']).toBe(expected);
  });

  it('that reads a list by an index is not asked for, although it was stored when that was allowed', async () => {
    const app = await side.context.store.getApp(APP_ID);
    const [credential] = studentScope().credentials;
    const claims = [{ id: 'number', path: ['numbers', 1] as never }];
    const stored = studentScope({ credentials: [{ ...credential, claims, claim_sets: undefined }] });
    if (app) await side.context.store.putApp({ ...app, scopes: [stored] });
    await expect(ask(side, 'STUDENT', await own())).rejects.toMatchObject({ code: 'invalid_scope' });
  });

  it('tells the person what is asked in the words of its titles', async () => {
    await setOwnScope(side.context, APP_ID, studentScope({ name: 'TITLES' }));
    const { request } = await ask(side, 'TITLES', await own());
    const page = await side.server.inject({
      url: `/w/${side.requestId(request)}`,
      headers: { accept: 'text/html' },
    });
    expect(page.body).toContain('<li>Student number</li>');
    expect(page.body).not.toContain('education.student');
  });

  it('is frozen in a request, whatever becomes of it meanwhile (T23)', async () => {
    await setOwnScope(side.context, APP_ID, studentScope());
    const asked = await ask(side, 'STUDENT', await own());
    await removeOwnScope(side.context, APP_ID, 'STUDENT');
    expect((await show(side, asked, student(CLAIMS))).status).toBe(200);
    await expect(ask(side, 'STUDENT', await own())).rejects.toMatchObject({ code: 'invalid_scope' });
  });

  it('may need several credentials, or offer several, and takes only those of the chosen option', async () => {
    const labels = [
      {
        label: 'contact.personal.email',
        title: 'Email address',
        from: [{ credential: 'contact', claims: ['email'], form: 'email' }],
      },
      {
        label: 'education.student.number',
        title: 'Student number',
        from: [{ credential: 'student', claims: ['number'], form: 'text' }],
      },
    ];
    const credentials = [
      {
        id: 'contact',
        format: 'dc+sd-jwt',
        meta: { vct_values: [CONTACT] },
        claims: [{ id: 'email', path: ['email'] }],
      },
      {
        id: 'student',
        format: 'dc+sd-jwt',
        meta: { vct_values: [STUDENT] },
        claims: [{ id: 'number', path: ['number'] }],
      },
    ];
    const { subject: _, ...base } = studentScope();
    const both = { ...base, name: 'BOTH', credentials, labels };
    await setOwnScope(side.context, APP_ID, both);
    const either = { ...both, name: 'EITHER', credential_sets: [{ options: [['contact'], ['student']] }] };
    await setOwnScope(side.context, APP_ID, either);
    const all = [contact, ...student({ number: 'S1' })];
    expect(pairs(await obtain(side, 'BOTH', all, await own()))).toHaveLength(2);
    expect(pairs(await obtain(side, 'EITHER', all, await own()))).toEqual([
      ['contact.personal.email', 'kim@example.test'],
    ]);
    expect(pairs(await obtain(side, 'EITHER', student({ number: 'S1' }), await own()))).toEqual([
      ['education.student.number', 'S1'],
    ]);
    const asked = await ask(side, 'BOTH', await own());
    expect((await show(side, asked, [contact])).body).toMatchObject({ error: 'presentation_rejected' });
  });

  it('cannot be asked by another app, nor without a trusted issuer', async () => {
    await setOwnScope(side.context, APP_ID, studentScope());
    await expect(ask(side, 'STUDENT')).rejects.toMatchObject({ code: 'invalid_scope' });
    await side.context.store.removeTrustAnchor('school');
    await expect(ask(side, 'STUDENT', await own())).rejects.toMatchObject({ code: 'no_trusted_issuer' });
  });

  it('replaces the one of its name, and is gone when removed', async () => {
    await setOwnScope(side.context, APP_ID, studentScope());
    await setOwnScope(side.context, APP_ID, studentScope({ name: 'OTHER' }));
    const { subject: _, ...without } = studentScope();
    await setOwnScope(side.context, APP_ID, without);
    expect((await own()).map(({ name, subject }) => [name, subject !== undefined])).toEqual([
      ['OTHER', true],
      ['STUDENT', false],
    ]);
    await removeOwnScope(side.context, APP_ID, 'OTHER');
    expect(await own()).toHaveLength(1);
    await expect(removeOwnScope(side.context, APP_ID, 'OTHER')).rejects.toThrow('none of that name');
    await expect(setOwnScope(side.context, 'nobody', studentScope())).rejects.toThrow('not registered');
  });

  it('may have a number for a subject, and nothing that is not one value', async () => {
    await setOwnScope(side.context, APP_ID, studentScope());
    const idOf = async (number: unknown) =>
      (await obtain(side, 'STUDENT', student({ ...CLAIMS, number }), await own())).userId;
    expect(await idOf(4711)).toBe(await idOf(4711));
    expect(await idOf(4711)).not.toBe(await idOf(4712));
    expect(await idOf(['4711'])).not.toBe(await idOf(['4711']));
  });

  it('without a subject has a fresh user id each time', async () => {
    const { subject: _, ...without } = studentScope();
    await setOwnScope(side.context, APP_ID, without);
    const [first, second] = [
      await obtain(side, 'STUDENT', student(CLAIMS), await own()),
      await obtain(side, 'STUDENT', student(CLAIMS), await own()),
    ];
    expect(first.userId).not.toBe(second.userId);
  });
});
