import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/index.js';
import type { CivicButton } from '../../elements/civic-button/civic-button.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import { recordBefore } from './support/before.js';
import { ScriptedClient } from '../../elements/testing/index.js';
import { action, has, inside, leave, record, textOf, until } from './support/helpers.js';

const clients = { one: new ScriptedClient(), two: new ScriptedClient() };
let one: CivicButton;
let two: CivicButton;
let heard: ReturnType<typeof record>;
let asked: ReturnType<typeof recordBefore>;

beforeEach(async () => {
  Object.assign(clients, { one: new ScriptedClient(), two: new ScriptedClient() });
  const page = await fixture(html`<div>
    <civic-button app-id="one" service="https://one.test" .client=${clients.one}></civic-button>
    <civic-button
      app-id="two"
      service="https://two.test/base/"
      scope-request="ANONYMOUS_LOGIN"
      return-url="/two"
      login-nonce="nonce-two"
      theme="dark"
      qr-mark
      .client=${clients.two}
      .strings=${{ pending: 'Words of two' }}
    ></civic-button>
  </div>`);
  [one, two] = [...page.children] as [CivicButton, CivicButton];
  heard = record(document);
  asked = recordBefore(document);
});
afterEach(async () => {
  heard.stop();
  asked.stop();
  await leave();
});

const modalOf = (element: Element) => inside<CivicModal>(element, 'civic-modal');
const targets = (events: readonly Event[]) => [...new Set(events.map(({ target }) => target))];

/** Every `<civic-modal>` of the page, in shadow roots too. */
function modals(root: ParentNode = document): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.localName === 'civic-modal' ? [element] : []),
    ...(element.shadowRoot ? modals(element.shadowRoot) : []),
  ]);
}

async function press(element: CivicButton): Promise<CivicModal> {
  inside(element, 'button').click();
  await until(() => has(element, 'civic-modal') && has(modalOf(element), '.qr'));
  return modalOf(element);
}

describe('many buttons share one modal', () => {
  it('there is exactly one, in the button that opened it last', async () => {
    expect(modals().length).to.be.at.most(0);
    const first = await press(one);
    expect(modals()).to.deep.equal([first]);
    first.close();
    expect(await press(two)).to.equal(first);
    expect(modals()).to.deep.equal([first]);
    expect(has(one, 'civic-modal')).to.equal(false);
  });

  it('events come from the button that opened, and from no other', async () => {
    for (const [button, client] of [
      [one, clients.one],
      [two, clients.two],
      [one, clients.one],
    ] as const) {
      const [said, askedBefore] = [heard.events.length, asked.events.length];
      const modal = await press(button);
      client.last.move('read');
      client.last.approve();
      await modal.updateComplete;
      action(modal, 'Done').click();
      expect(heard.names.at(-1)).to.equal('auth-code-received');
      expect(targets(heard.events.slice(said))).to.deep.equal([button]);
      expect(targets(asked.events.slice(askedBefore))).to.deep.equal([button]);
    }
  });

  it('what is asked is what that button asks for', async () => {
    await press(one);
    expect(clients.one.created[0]).to.include({ scope: 'BASIC_SIGNUP', returnUrl: location.href });
    expect(clients.one.created[0]).not.to.have.property('loginNonce');
    await press(two);
    expect(clients.two.created[0]).to.include({
      scope: 'ANONYMOUS_LOGIN',
      returnUrl: `${location.origin}/two`,
      loginNonce: 'nonce-two',
    });
    const kept = sessionStorage.getItem(`civic-elements:${clients.two.last.uuid}`);
    expect(JSON.parse(kept ?? '{}')).to.include({ appId: 'two', service: 'https://two.test/base' });
    expect([clients.one.created.length, clients.two.created.length]).to.deep.equal([1, 1]);
  });

  it('how it looks and speaks is how that button does, and nothing stays with the next', async () => {
    two.simulate = 'approve';
    inside(two, 'button').click();
    await until(() => has(two, 'civic-modal') && has(modalOf(two), '.qr'));
    const modal = modalOf(two);
    expect(textOf(modal)).to.contain('Words of two').and.to.contain('Simulation');
    expect(getComputedStyle(inside(modal, 'dialog')).colorScheme).to.equal('dark');
    expect(clients.two.created).to.deep.equal([]);
    await press(one);
    await until(() => has(modal, '[data-view=pending]'));
    expect(textOf(modal)).to.contain('Scan with your identity wallet').and.not.to.contain('Simulation');
    expect(getComputedStyle(inside(modal, 'dialog')).colorScheme).to.equal('light dark');
    expect([modal.loginNonce, modal.returnUrl, modal.qrMark]).to.deep.equal(['', '', false]);
  });

  it('one that is opened while another is open closes that one, for the page', async () => {
    await press(one);
    await press(two);
    expect(clients.one.last.calls).to.deep.equal(['cancel:page']);
    expect(asked.names).to.deep.equal(['before-open:user', 'before-close:page', 'before-open:user']);
    expect(asked.events.map(({ target }) => target)).to.deep.equal([one, one, two]);
    const cancelled = heard.events.filter(({ type }) => type === 'user-cancelled');
    expect(heard.names).to.contain('user-cancelled:page');
    expect(targets(cancelled)).to.deep.equal([one]);
    expect(inside(modalOf(two), 'dialog').matches(':modal')).to.equal(true);
  });

  it('the focus goes to the button that opened last', async () => {
    await press(one);
    const modal = await press(two);
    modal.close();
    expect(document.activeElement).to.equal(two);
  });
});

describe('many buttons do not take the modal from each other', () => {
  for (const how of ['show()', 'a click'] as const) {
    it(`when closing is prevented, by ${how}`, async () => {
      const modal = await press(one);
      asked.prevented.add('before-close');
      const said = heard.names.length;
      if (how === 'show()') await two.show();
      else inside(two, 'button').click();
      await until(() => asked.names.length > 1);
      await two.updateComplete;
      expect(asked.names).to.deep.equal(['before-open:user', 'before-close:page']);
      expect(modalOf(one)).to.equal(modal);
      expect(has(two, 'civic-modal')).to.equal(false);
      expect(inside(modal, 'dialog').matches(':modal')).to.equal(true);
      expect(clients.two.created).to.deep.equal([]);
      expect(clients.one.last.calls).to.deep.equal([]);
      expect(heard.names).to.have.length(said);
      clients.one.last.approve();
      expect(heard.events.at(-1)?.target).to.equal(one);
    });
  }

  it('when opening is prevented', async () => {
    asked.prevented.add('before-open');
    await two.show();
    asked.prevented.clear();
    const modal = await press(one);
    expect(clients.two.created).to.deep.equal([]);
    expect(has(two, 'civic-modal')).to.equal(false);
    expect(modals()).to.deep.equal([modal]);
  });

  it('what the first one was still waiting for is not heard at the second', async () => {
    let open: (value?: unknown) => void = () => {};
    const { one: late } = clients;
    late.gate = new Promise((resolve) => (open = resolve));
    // A client that does not listen to the signal comes with its scope request when nobody waits for it any more.
    one.client = {
      create: ({ scope }) => late.create({ scope }),
      resume: ({ uuid, secret }) => late.resume({ uuid, secret }),
    };
    inside(one, 'button').click();
    await until(() => late.created.length > 0);
    await press(two);
    open();
    await until(() => late.requests.length > 0 && late.last.closed);
    expect(textOf(modalOf(two))).to.contain('Words of two');
    expect(targets(heard.events.filter(({ type }) => type === 'status-change'))).to.deep.equal([two]);
  });

  it('when the first leaves the page while its modal is open', async () => {
    await press(one);
    one.remove();
    await until(() => clients.one.last.closed);
    await press(two);
    expect(modals()).to.have.length(1);
    expect(clients.two.last.closed).to.equal(false);
  });

  it('when a closed one leaves the page', async () => {
    (await press(one)).close();
    await press(two);
    one.remove();
    await two.updateComplete;
    expect(inside(modalOf(two), 'dialog').matches(':modal')).to.equal(true);
    expect(clients.two.last.closed).to.equal(false);
  });
});
