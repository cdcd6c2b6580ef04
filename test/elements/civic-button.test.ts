import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/civic-button/define.js';
import { CivicButton } from '../../elements/civic-button/civic-button.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import { ScriptedClient } from '../../elements/testing/index.js';
import { action, has, inside, leave, record, until } from './support/helpers.js';

const { loadModal } = CivicButton;
let client: ScriptedClient;
let heard: ReturnType<typeof record>;

beforeEach(() => {
  client = new ScriptedClient();
  heard = record(document);
});
afterEach(async () => {
  heard.stop();
  await leave();
  CivicButton.loadModal = loadModal;
});

const native = (element: Element) => inside<HTMLButtonElement>(element, 'button');
const modalOf = (element: Element) => inside<CivicModal>(element, 'civic-modal');

async function make(): Promise<CivicButton> {
  return fixture<CivicButton>(
    html`<civic-button app-id="app" service="https://service.test" .client=${client}></civic-button>`,
  );
}

async function open(element: CivicButton): Promise<CivicModal> {
  native(element).click();
  await until(() => has(element, 'civic-modal') && has(modalOf(element), '.qr'));
  return modalOf(element);
}

describe('civic-button', () => {
  it('is a button with a name and is accessible in every look', async () => {
    for (const variant of ['primary', 'outline', 'light']) {
      const element = await fixture<CivicButton>(
        html`<civic-button variant=${variant} app-id="a"></civic-button>`,
      );
      expect(native(element).innerText.trim()).to.equal('Continue with Civic');
      expect(native(element).getAttribute('aria-haspopup')).to.equal('dialog');
      expect(native(element).getBoundingClientRect().height).to.be.at.least(44);
      await expect(element).to.be.accessible();
    }
  });

  it('takes label, size and slots', async () => {
    const element = await fixture<CivicButton>(
      html`<civic-button app-id="a" size="small" label="Log in"><i slot="icon">*</i></civic-button>`,
    );
    expect(native(element).innerText).to.contain('Log in');
    expect(native(element).getBoundingClientRect().height).to.be.at.least(44);
    element.append('My own label');
    await element.updateComplete;
    expect(
      inside<HTMLSlotElement>(element, '.label slot')
        .assignedNodes()
        .some((node) => node.textContent === 'My own label'),
    ).to.equal(true);
  });

  it('opens the modal, which speaks in its name, and gets the focus back', async () => {
    const element = await make();
    const modal = await open(element);
    client.last.approve();
    await modal.updateComplete;
    expect(heard.names.at(-1)).to.equal('auth-code-received');
    expect(heard.events.every(({ target }) => target === element)).to.equal(true);
    action(modal, 'Done').click();
    await modal.updateComplete;
    expect(document.activeElement).to.equal(element);
    expect(element.shadowRoot?.activeElement).to.equal(native(element));
  });

  it('asks for what its attributes say', async () => {
    const element = await make();
    element.setAttribute('scope-request', 'contact.personal.email, contact.personal.phoneNumber');
    element.setAttribute('return-url', '/after?x=1#y');
    element.setAttribute('login-nonce', 'nonce');
    await open(element);
    const { scope, returnUrl, loginNonce } = client.created[0] ?? {};
    expect(scope).to.deep.equal({ attributes: ['contact.personal.email', 'contact.personal.phoneNumber'] });
    expect(returnUrl).to.equal(`${location.origin}/after?x=1#y`);
    expect(loginNonce).to.equal('nonce');
  });

  it('asks for BASIC_SIGNUP and returns here when nothing else is said', async () => {
    await open(await make());
    expect(client.created[0]).to.include({ scope: 'BASIC_SIGNUP', returnUrl: location.href });
  });

  it('keeps properties that were set before the upgrade', async () => {
    const early = document.createElement('civic-early') as CivicButton;
    Object.assign(early, { appId: 'early', scopeRequest: 'ANONYMOUS_LOGIN', label: 'Early', client });
    document.body.append(early);
    customElements.define('civic-early', class extends CivicButton {});
    await early.updateComplete;
    expect(native(early).innerText.trim()).to.equal('Early');
    await open(early);
    expect(client.created[0]?.scope).to.equal('ANONYMOUS_LOGIN');
    early.remove();
  });

  it('a disabled one does nothing', async () => {
    const element = await make();
    element.disabled = true;
    await element.updateComplete;
    native(element).click();
    await element.updateComplete;
    expect(has(element, 'civic-modal')).to.equal(false);
  });

  it('loads the modal on intent, shows that it waits, and opens one for two clicks', async () => {
    let loads = 0;
    let arrive: () => void = () => {};
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    CivicButton.loadModal = () => {
      loads += 1;
      return arrived.then(loadModal);
    };
    const element = await make();
    native(element).dispatchEvent(new PointerEvent('pointerenter'));
    expect(loads).to.equal(1);
    native(element).click();
    native(element).click();
    await element.updateComplete;
    expect(native(element).getAttribute('aria-busy')).to.equal('true');
    expect(has(element, '.spinner')).to.equal(true);
    await expect(element).to.be.accessible();
    arrive();
    await until(() => client.requests.length === 1 && has(modalOf(element), '.qr'));
    expect(client.requests).to.have.length(1);
    expect(native(element).hasAttribute('aria-busy')).to.equal(false);
  });

  it('says when the modal cannot be loaded, and works when it can', async () => {
    CivicButton.loadModal = () => Promise.reject(new TypeError('Failed to fetch'));
    const element = await make();
    native(element).click();
    await until(() => heard.names.length > 0);
    await element.updateComplete;
    expect(heard.names).to.deep.equal(['civic-sip-error:load_failed']);
    expect(inside(element, '.message').innerText).to.contain('did not load');
    await expect(element).to.be.accessible();
    CivicButton.loadModal = loadModal;
    await open(element);
    expect(inside(element, '.message').innerText).to.equal('');
  });

  it('closes for the page', async () => {
    const element = await make();
    await open(element);
    element.close();
    expect(heard.names.at(-1)).to.equal('user-cancelled:page');
    expect(client.last.calls).to.deep.equal(['cancel:page']);
  });

  it('takes its scope request along when it is moved, and ends it when it is taken out', async () => {
    const element = await make();
    const modal = await open(element);
    const main = document.createElement('main');
    document.body.append(main);
    main.append(element);
    await until(() => inside(modal, 'dialog').matches(':modal'));
    expect(client.last.closed).to.equal(false);
    element.remove();
    await until(() => client.last.closed);
    main.remove();
    expect(client.last.calls).to.deep.equal(['cancel:page']);
    expect(client.requests).to.have.length(1);
  });

  it('many on one page do not know each other', async () => {
    const one = await make();
    const two = await make();
    await open(two);
    client.last.approve();
    expect(heard.events.every(({ target }) => target === two)).to.equal(true);
    expect(has(one, 'civic-modal')).to.equal(false);
  });
});
