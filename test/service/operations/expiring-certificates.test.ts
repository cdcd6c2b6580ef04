import { afterEach, beforeEach, expect, it } from 'vitest';
import { revokeApp } from '../../../service/src/apps/change-app.js';
import { type PageService, pageService } from '../support/page-service.js';
import { TestRegistrar } from '../support/test-registrar.js';

const DAY = 86_400_000;

let service: PageService;
beforeEach(async () => {
  service = await pageService();
});
afterEach(() => service.close());

const ready = async () => (await service.server.inject('/readyz')).json<Record<string, unknown>>();
const metric = async (kind: string) => {
  const { body } = await service.server.inject('/metrics');
  const line = new RegExp(`^civic_certificate_expires_seconds\\{kind="${kind}"\\} (-?\\d+)$`, 'm').exec(body);
  return line ? Number(line[1]) : undefined;
};
const imported = () =>
  service.context.store.changeApp(service.app.appId, (app) => ({ ...app, isImported: true }));

it('/readyz names a certificate that ends within 60 days, and stays 200', async () => {
  await imported();
  service.clock.advance(337 * DAY);
  expect(await ready()).toEqual({ status: 'ok' });
  service.clock.advance(2 * DAY);
  const response = await service.server.inject('/readyz');
  expect(response.statusCode).toBe(200);
  const [expiring] = response.json<{ expiring: object[] }>().expiring;
  expect(expiring).toMatchObject({ kind: 'imported', appId: service.app.appId });
  await revokeApp(service.context, service.app.appId);
  expect(await ready()).toEqual({ status: 'ok' });
});

it('/readyz names which registration certificate of an app ends', async () => {
  const { context, app, clock } = service;
  const registrar = await TestRegistrar.create(() => clock());
  const exp = Math.floor(clock() / 1000) + 86_400;
  const registrations = [
    {
      id: 'signup',
      certificate: await registrar.register({ payload: { exp } }),
      encoding: 'compact' as const,
    },
    { id: 'age', certificate: await registrar.register(), encoding: 'compact' as const },
  ];
  await context.store.changeApp(app.appId, (current) => ({ ...current, registrations }));
  expect((await ready())['expiring']).toEqual([
    {
      kind: 'registration',
      appId: app.appId,
      registration: 'signup',
      expires: new Date(exp * 1000).toISOString(),
    },
  ]);
});

it('/metrics counts the seconds until the first of each kind ends, below zero once it has', async () => {
  expect([await metric('own'), await metric('imported')]).toEqual([(398 * DAY) / 1000, undefined]);
  expect(await metric('authority')).toBe((3650 * DAY) / 1000);
  await imported();
  service.clock.advance(399 * DAY);
  expect([await metric('own'), await metric('imported')]).toEqual([undefined, -DAY / 1000]);
});
