import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/index.js';
import type { CivicButton } from '../../elements/civic-button/civic-button.js';
import { forget, keepForNewTab } from '../../elements/return/page-secrets.js';
import { action, has, textOf, until } from './support/helpers.js';
import {
  CODE,
  arrive,
  button,
  client,
  expectToGoOn,
  heard,
  home,
  keep,
  modalOf,
  startAnew,
  uuid,
} from './support/return-bench.js';

startAnew();

describe('coming back from the wallet', () => {
  it('cleans the address, hands in the code, and goes on', async () => {
    keep();
    arrive();
    const element = await button();
    await until(() => location.href === home);
    expect(history.state).to.deep.equal({ site: 1 });
    await until(() => client.requests.length === 1);
    await until(() => textOf(modalOf(element)).includes('Example Shop has what it asked for'));
    expect(client.resumed[0]).to.include({ uuid, secret: 'page-secret' });
    expect(client.last.calls).to.deep.equal([`return:${CODE}`]);
    expect(heard.names.at(-1)).to.equal('auth-code-received');
    await until(() => sessionStorage.length === 0);
  });

  it('a no comes back without a code and is just followed', async () => {
    keep();
    arrive(`uuid=${uuid}`, '');
    client.script = { status: 'denied' };
    await button();
    await until(() => heard.names.includes('user-cancelled:denied'));
    expect(client.last.calls).to.deep.equal([]);
  });

  it('works in a new tab, once the person has left by the link', async () => {
    keep();
    keepForNewTab(uuid);
    sessionStorage.clear();
    arrive();
    await button();
    await expectToGoOn();
  });

  it('works for a modal on its own', async () => {
    keep();
    arrive();
    await fixture(
      html`<civic-modal app-id="app" service="https://service.test" .client=${client}></civic-modal>`,
    );
    await expectToGoOn();
  });

  it('waits for the attributes of a framework that sets them later', async () => {
    keep();
    arrive();
    const element = await fixture<CivicButton>(html`<civic-button .client=${client}></civic-button>`);
    element.service = 'https://service.test';
    element.appId = 'app';
    await expectToGoOn();
  });

  it('only one of several alike goes on', async () => {
    keep();
    arrive();
    await fixture(html`<div>
      <civic-button app-id="app" service="https://service.test" .client=${client}></civic-button>
      <civic-button app-id="app" service="https://service.test" .client=${client}></civic-button>
      <civic-button app-id="other" service="https://service.test" .client=${client}></civic-button>
    </div>`);
    await until(() => client.requests.length > 0);
    await until(() => client.last.calls.length > 0);
    expect(client.resumed).to.have.length(1);
  });

  it('a code that is refused is an error', async () => {
    keep();
    arrive();
    client.script = { status: 'answered', responseCode: 'another-code' };
    await button();
    await until(() => heard.names.includes('civic-sip-error:invalid_response_code'));
    expect(heard.names).not.to.contain('auth-code-received');
    expect(client.last.closed).to.equal(true);
  });

  const missing: [string, () => void][] = [
    ['there is no secret for it', () => undefined],
    ['the secret is too old', () => keep({ createdAt: 0 })],
    ['the secret is of no use any more', () => keep({ until: Date.now() - 601_000 })],
    ['what is stored is broken', () => sessionStorage.setItem(`civic-elements:${uuid}`, '{"secret":1')],
  ];
  for (const [why, given] of missing) {
    it(`says what to do, and leaves no code in the address, when ${why}`, async () => {
      given();
      arrive();
      const element = await button();
      await until(() => heard.names.length > 0);
      expect(heard.names).to.deep.equal(['civic-sip-error:unknown_return']);
      expect(location.href).to.equal(home);
      const modal = modalOf(element);
      await modal.updateComplete;
      expect(textOf(modal)).to.contain('Go back to where you began');
      client.script = {};
      action(modal, 'Try again').click();
      await until(() => client.created.length === 1);
      expect(client.resumed).to.deep.equal([]);
    });
  }

  for (const [end, words] of [
    ['approved', 'has what it asked for'],
    ['denied', 'Nothing was shared'],
  ] as const) {
    for (const fragment of [`#response_code=${CODE}`, '']) {
      it(`says that it was ${end} when it is over, ${fragment ? 'with' : 'without'} a code, and tells the page nothing twice`, async () => {
        keep();
        keepForNewTab(uuid);
        forget(uuid, end);
        arrive(undefined, fragment);
        const element = await button();
        await until(() => has(element, 'civic-modal') && textOf(modalOf(element)).includes(words));
        expect(location.href).to.equal(home);
        action(modalOf(element), end === 'approved' ? 'Done' : 'Close').click();
        expect(client.resumed).to.deep.equal([]);
        expect(heard.names).to.deep.equal([]);
      });
    }
  }

  const foreign: [string, () => void][] = [
    ['the secret is of another app', () => keep({ appId: 'other' })],
    ['the secret is of another service', () => keep({ service: 'https://evil.test' })],
    ['the secret is of another scope', () => keep({ scope: 'ANONYMOUS_LOGIN' })],
  ];
  for (const [why, given] of foreign) {
    it(`nothing at all happens when ${why}`, async () => {
      given();
      arrive();
      const before = location.href;
      const element = await button();
      await element.updateComplete;
      expect(location.href).to.equal(before);
      expect(has(element, 'civic-modal')).to.equal(false);
      expect(client.resumed).to.deep.equal([]);
      expect(heard.names).to.deep.equal([]);
    });
  }
});
