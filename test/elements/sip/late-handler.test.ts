import { expect } from '@open-wc/testing';
import { keepInTab } from '../../../elements/return/page-secrets.js';
import { hear, leavePage, modal, sipOf } from '../support/classic.js';
import { AUTH_CODE, FakeService } from '../support/fake-service.js';
import { until } from '../support/helpers.js';

const CODE = 'response-code-43-characters-long-aaaaaaaaaaa';
const home = location.href;
const service = new FakeService();

before(() => service.install());
after(async () => {
  await leavePage();
  service.remove();
  history.replaceState(null, '', home);
});

it('a code that came before anybody listened waits for the first handler, and reaches one only', async () => {
  const uuid = service.add('answered');
  const app = { name: 'Example Shop', isTest: false };
  const record = {
    secret: 's',
    appId: 'app',
    service: service.base,
    scope: { attributes: ['a.b'] },
    app,
    labels: [],
  };
  keepInTab(uuid, { ...record, createdAt: Date.now() });
  history.replaceState(null, '', `${location.pathname}${location.search}&uuid=${uuid}#response_code=${CODE}`);

  const early = sipOf();
  expect(early.scopeOptions).to.deep.include({ attributes: ['a.b'] });
  await until(() => service.acts.length === 1 && modal() === null);

  const foreign = hear(sipOf({ appId: 'another' }));
  const heard = hear(sipOf());
  const late = hear(early);
  await until(() => heard.length + late.length > 0);
  await new Promise((resolve) => setTimeout(resolve));
  expect([...heard, ...late].map(({ payload }) => payload['response'])).to.deep.equal([AUTH_CODE]);
  expect(foreign).to.deep.equal([]);
});
