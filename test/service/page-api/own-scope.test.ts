import { afterEach, beforeEach, expect, it } from 'vitest';
import { removeOwnScope, setOwnScope } from '../../../service/src/apps/own-scopes.js';
import { testApp } from '../support/approved-request.js';
import { STUDENT, studentScope } from '../support/own-scope.js';
import { ORIGIN, type PageService, pageService } from '../support/page-service.js';

let service: PageService;

beforeEach(async () => {
  service = await pageService();
  const [anchor] = await service.context.store.listTrustAnchors();
  if (anchor) await service.context.store.putTrustAnchor({ ...anchor, id: 'school', types: [STUDENT] });
  await setOwnScope(service.context, service.app.appId, studentScope());
});
afterEach(() => service.close());

it('an app asks for a scope of its own by name, and the page learns no more of it than the labels', async () => {
  const key = await service.start({ scope: 'STUDENT' });
  expect(key.reply.labels).toEqual([
    'education.student.number',
    'education.student.school',
    'education.student.courses',
  ]);
  expect(JSON.stringify(key.reply)).not.toContain(STUDENT);
  expect((await service.get(key)).body).not.toContain(STUDENT);
  expect((await service.stored(key))?.ownScope).toEqual(studentScope());
});

it('an ended one no longer holds the scope: rows stay for an hour, and anybody can make them', async () => {
  const key = await service.start({ scope: 'STUDENT' });
  expect((await service.post(key, 'cancel')).statusCode).toBe(200);
  expect(await service.stored(key)).not.toHaveProperty('ownScope');
});

it('no other app can, nor this one once it is removed', async () => {
  const { appId } = await testApp(service.context, { origins: [ORIGIN] });
  const foreign = await service.create({ appId, scope: 'STUDENT' });
  expect([foreign.statusCode, foreign.json().error]).toEqual([400, 'invalid_scope']);
  await removeOwnScope(service.context, service.app.appId, 'STUDENT');
  const gone = await service.create({ scope: 'STUDENT' });
  expect([gone.statusCode, gone.json().error]).toEqual([400, 'invalid_scope']);
});

it.each(['student', 'STUDENT ', { attributes: ['education.student.number'] }])(
  'it is not asked as %j',
  async (scope) => {
    expect((await service.create({ scope })).json()).toMatchObject({ error: 'invalid_scope' });
  },
);

it.each(['PROOF_OF_AGE', 'proofOfIdentity', 'driversLicense'])(
  '%s says that nobody is trusted for it, where nobody is',
  async (scope) => {
    expect((await service.create({ scope })).statusCode).toBe(201);
    await service.context.store.removeTrustAnchor('sample-issuer');
    const response = await service.create({ scope });
    expect([response.statusCode, response.json().error]).toEqual([409, 'no_trusted_issuer']);
  },
);
