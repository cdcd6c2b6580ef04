import { afterEach, beforeEach, expect, it } from 'vitest';
import { TestRegistrar, registered } from '../support/test-registrar.js';
import { type PageService, pageService } from '../support/page-service.js';

const CONTACT = 'urn:civic-elements:verified-contact:1';

let service: PageService;
let registrar: TestRegistrar;
beforeEach(async () => {
  service = await pageService({ logLevel: 'info' });
  registrar = await TestRegistrar.create(() => service.clock());
});
afterEach(() => service.close());

async function allow(...paths: unknown[]): Promise<void> {
  const credentials = [registered(CONTACT, ...paths)];
  const certificate = await registrar.register({ payload: { credentials } });
  const registrations = [{ id: 'signup', certificate, encoding: 'compact' as const }];
  await service.context.store.changeApp(service.app.appId, (app) => ({ ...app, registrations }));
}

it('a scope that asks for more than is registered is refused before any wallet sees it', async () => {
  await allow(['email']);
  const response = await service.create();
  expect([response.statusCode, response.json().error]).toEqual([409, 'scope_exceeds_registration']);
  expect(response.body).not.toContain('phone_number');
  expect(await service.context.store.countOpen(service.clock())).toBe(0);
});

it('the log names app, scope, and every attribute that is too much, with its type', async () => {
  await allow(['sub']);
  await service.create();
  const [line] = service.lines.filter((text) => text.includes('scope_exceeds_registration'));
  expect(JSON.parse(line ?? '{}')).toMatchObject({
    appId: service.app.appId,
    scope: 'BASIC_SIGNUP',
    exceeds: [`email, phone_number of ${CONTACT}`],
  });
});

it('a scope that is registered starts', async () => {
  await allow(['email'], ['phone_number']);
  expect((await service.create()).statusCode).toBe(201);
});

it('an app that is registered for another type alone cannot start the scope, and starts what it is registered for', async () => {
  const { create, context, app } = service;

  const other = registered('urn:civic-elements:anonymous-login:1', ['sub']);
  const certificate = await registrar.register({ payload: { credentials: [other] } });
  const registrations = [{ id: 'login', certificate, encoding: 'compact' as const }];
  await context.store.changeApp(app.appId, (current) => ({ ...current, registrations }));
  expect((await create()).json().error).toBe('scope_exceeds_registration');
  expect((await create({ scope: 'ANONYMOUS_LOGIN' })).statusCode).toBe(201);
});
