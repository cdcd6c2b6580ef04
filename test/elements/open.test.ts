import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/index.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import { keepInTab } from '../../elements/return/page-secrets.js';
import { ScriptedClient } from '../../elements/testing/index.js';
import { has, inside, leave, until } from './support/helpers.js';

let client: ScriptedClient;

beforeEach(() => {
  client = new ScriptedClient();
});

afterEach(leave);

/** A modal whose scope requests go to a scripted client, and the names of the events of opening and closing that reach its parent. */
async function setUp({ open = false } = {}) {
  const parent = await fixture<HTMLElement>(html`<div></div>`);
  const events: string[] = [];
  for (const name of ['before-open', 'after-open', 'before-close'] as const)
    parent.addEventListener(name, (event) => events.push(`${name}:${event.source}`));
  const modal = document.createElement('civic-modal');
  Object.assign(modal, { appId: 'app', client });
  if (open) modal.open = true;
  parent.append(modal);
  modal.addEventListener('close', () => events.push('close'));
  await modal.updateComplete;
  return { parent, modal, events };
}

function modalIn(parent: Element): CivicModal {
  const modal = parent.querySelector('civic-modal');
  if (!modal) throw new Error('no modal');
  return modal;
}

function isShown(modal: CivicModal): boolean {
  return has(modal, 'dialog[open]');
}

describe('civic-modal: the property open', () => {
  it('opens and closes the modal, and the attribute follows', async () => {
    const { modal, events } = await setUp();
    expect([modal.open, modal.hasAttribute('open')]).to.deep.equal([false, false]);
    modal.open = true;
    expect([modal.open, modal.hasAttribute('open')]).to.deep.equal([true, true]);
    await until(() => isShown(modal));
    modal.open = false;
    expect([modal.open, modal.hasAttribute('open'), isShown(modal)]).to.deep.equal([false, false, false]);
    expect(events).to.deep.equal(['before-open:page', 'after-open:page', 'before-close:page', 'close']);
  });

  it('set twice asks once', async () => {
    const { modal, events } = await setUp();
    modal.open = true;
    modal.open = true;
    await until(() => client.created.length > 0);
    expect(client.created).to.have.lengthOf(1);
    expect(events.filter((event) => event.startsWith('before-open'))).to.have.lengthOf(1);
  });

  it('stays false, and the attribute goes, when a listener of before-open refuses', async () => {
    const { parent, modal } = await setUp();
    parent.addEventListener('before-open', (event) => event.preventDefault());
    modal.setAttribute('open', '');
    expect([modal.open, modal.hasAttribute('open')]).to.deep.equal([false, false]);
    await modal.updateComplete;
    expect([isShown(modal), client.created.length]).to.deep.equal([false, 0]);
  });

  it('stays true, and the attribute stays, when a listener of before-close refuses', async () => {
    const { parent, modal } = await setUp();
    modal.open = true;
    await until(() => isShown(modal));
    parent.addEventListener('before-close', (event) => event.preventDefault());
    modal.removeAttribute('open');
    expect([modal.open, modal.hasAttribute('open'), isShown(modal)]).to.deep.equal([true, true, true]);
  });

  it('set before the modal is in the document opens it there', async () => {
    const { modal, events } = await setUp({ open: true });
    await until(() => isShown(modal));
    expect(client.created).to.have.lengthOf(1);
    expect(events).to.deep.equal(['before-open:page', 'after-open:page']);
  });

  it('set and taken back before the modal is in the document opens nothing', async () => {
    const modal = document.createElement('civic-modal');
    Object.assign(modal, { appId: 'app', client });
    modal.open = true;
    modal.open = false;
    document.body.append(modal);
    await modal.updateComplete;
    expect([modal.open, client.created.length]).to.deep.equal([false, 0]);
    modal.remove();
  });

  it('written in the markup opens the modal, with the settings beside it', async () => {
    const modal = await fixture<CivicModal>(
      html`<civic-modal open app-id="app" scope-request="BASIC_LOGIN" .client=${client}></civic-modal>`,
    );
    await until(() => isShown(modal));
    expect(client.created[0]).to.include({ scope: 'BASIC_LOGIN' });
  });

  it('written in markup that is parsed in the document asks for what stands behind it', async () => {
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    parent.innerHTML = '<civic-modal app-id="app" open scope-request="BASIC_LOGIN"></civic-modal>';
    const modal = modalIn(parent);
    modal.client = client;
    await until(() => isShown(modal));
    await until(() => client.created.length > 0);
    expect(client.created.map(({ scope }) => scope)).to.deep.equal(['BASIC_LOGIN']);
  });

  it('does not stand in the way of a wallet’s return', async () => {
    const uuid = '0b0e7a1c-5c5a-4b7b-9c52-6e0f0a6f7d11';
    const app = { name: 'Example Shop', isTest: false };
    const record = {
      secret: 's',
      appId: 'app',
      service: 'https://service.test',
      scope: 'BASIC_SIGNUP',
      app,
      labels: [],
    };
    keepInTab(uuid, { ...record, createdAt: Date.now() });
    const { pathname, search } = location;
    history.replaceState(null, '', `${pathname}${search ? `${search}&` : '?'}uuid=${uuid}`);
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    parent.innerHTML = '<civic-modal open app-id="app" service="https://service.test"></civic-modal>';
    const modal = modalIn(parent);
    modal.client = client;
    await until(() => isShown(modal));
    await until(() => client.resumed.length > 0);
    expect(client.resumed[0]).to.include({ uuid });
    expect(client.created).to.deep.equal([]);
    expect(location.search).to.equal(search);
  });

  it('a modal that is shown at once after it came into the document is on screen while the service has not answered', async () => {
    client.gate = new Promise(() => undefined);
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    const modal = document.createElement('civic-modal');
    Object.assign(modal, { appId: 'app', client });
    parent.append(modal);
    void modal.show();
    await until(() => isShown(modal));
    expect(has(modal, '[data-view=creating]')).to.equal(true);
  });

  it('is false again after the modal left the document', async () => {
    const { modal } = await setUp({ open: true });
    await until(() => isShown(modal));
    modal.remove();
    await until(() => !modal.open);
    expect(modal.hasAttribute('open')).to.equal(false);
  });

  it('a scope as an object is asked for as it is', async () => {
    const { modal } = await setUp();
    modal.scopeRequest = { attributes: ['contact.personal.email'] };
    modal.open = true;
    await until(() => client.created.length === 1);
    expect(client.created[0]?.scope).to.deep.equal({ attributes: ['contact.personal.email'] });
  });
});

describe('civic-modal: after-open', () => {
  it('comes when the dialog is on screen and the focus is in it', async () => {
    const { parent, modal } = await setUp();
    let seen: unknown;
    parent.addEventListener('after-open', () => {
      seen = [isShown(modal), document.activeElement === modal, modal.shadowRoot?.activeElement !== null];
    });
    modal.open = true;
    await until(() => seen);
    expect(seen).to.deep.equal([true, true, true]);
  });

  it('comes once for each opening, whatever view follows', async () => {
    const { modal, events } = await setUp();
    modal.open = true;
    await until(() => has(modal, '[data-view=pending]'));
    client.last.move('read');
    await until(() => has(modal, '[data-view=read]'));
    expect(events.filter((event) => event.startsWith('after-open'))).to.have.lengthOf(1);
    modal.close();
    await modal.show('user');
    await until(() => isShown(modal));
    expect(events.filter((event) => event.startsWith('after-open'))).to.deep.equal([
      'after-open:page',
      'after-open:user',
    ]);
  });

  it('comes again for a modal that is closed and opened in one task', async () => {
    const { modal, events } = await setUp();
    client.gate = new Promise(() => {});
    modal.open = true;
    await until(() => events.includes('after-open:page'));
    modal.close();
    void modal.show('user');
    await until(() => events.includes('after-open:user'));
    expect(isShown(modal)).to.equal(true);
  });

  it('does not come when the modal is closed before it was on screen', async () => {
    const { modal, events } = await setUp();
    modal.open = true;
    modal.open = false;
    await modal.updateComplete;
    expect(events).to.deep.equal(['before-open:page', 'before-close:page', 'close']);
  });

  it('a listener may close the modal at once', async () => {
    const { parent, modal, events } = await setUp();
    parent.addEventListener('after-open', () => modal.close());
    modal.open = true;
    await until(() => events.includes('close'));
    await modal.updateComplete;
    expect([modal.open, isShown(modal)]).to.deep.equal([false, false]);
  });
});

describe('civic-modal: slots', () => {
  it('show what a site adds, each in its place', async () => {
    const modal = await fixture<CivicModal>(html`
      <civic-modal app-id="app" .client=${client}>
        <b slot="footer">Privacy policy</b>
        <b slot="header">Example Shop</b>
        <b slot="help">Where to get a wallet</b>
      </civic-modal>
    `);
    modal.open = true;
    await until(() => has(modal, '[data-view=pending]'));
    const topOf = (element: Element) => element.getBoundingClientRect().top;
    const [footer, header, help] = [...modal.children].map(topOf);
    const places = [header, topOf(inside(modal, 'h2')), help, topOf(inside(modal, '.actions')), footer];
    expect(places.every((place) => place !== undefined && place > 0)).to.equal(true);
    expect(places).to.deep.equal(places.toSorted((a = 0, b = 0) => a - b));
  });

  it('take no room when a site adds nothing', async () => {
    const { modal } = await setUp({ open: true });
    await until(() => has(modal, '[data-view=pending]'));
    const slots = [...(modal.shadowRoot?.querySelectorAll('slot') ?? [])];
    expect(slots.map((slot) => slot.name)).to.deep.equal(['header', 'help', 'footer']);
    for (const slot of slots) expect(slot.getBoundingClientRect().height).to.equal(0);
  });
});
