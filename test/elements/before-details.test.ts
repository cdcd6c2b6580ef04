import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/index.js';
import type { CivicButton } from '../../elements/civic-button/civic-button.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import { BeforeCloseEvent, BeforeOpenEvent } from '../../elements/shared/events.js';
import { recordBefore } from './support/before.js';
import { ScriptedClient } from '../../elements/testing/index.js';
import { action, has, inside, leave, record, until } from './support/helpers.js';

let client: ScriptedClient;
let element: CivicButton;
let heard: ReturnType<typeof record>;
let asked: ReturnType<typeof recordBefore>;

beforeEach(async () => {
  client = new ScriptedClient();
  element = await fixture<CivicButton>(
    html`<civic-button app-id="app" service="https://service.test" .client=${client}></civic-button>`,
  );
  heard = record(document);
  asked = recordBefore(window);
});
afterEach(async () => {
  heard.stop();
  asked.stop();
  await leave();
});

async function open(): Promise<CivicModal> {
  await element.show();
  const modal = inside<CivicModal>(element, 'civic-modal');
  await until(() => has(modal, '.qr'));
  return modal;
}

/** All that an event says of itself, its place in the page left out. */
function contents(event: Event): string {
  const said: unknown[] = [];
  for (const name in event) {
    const value: unknown = event[name as keyof Event];
    if (!(value instanceof EventTarget) && typeof value !== 'function') said.push(name, value);
  }
  return JSON.stringify(said);
}

describe('before-open and before-close', () => {
  it('bubble, cross shadow roots, and can be prevented', async () => {
    const host = await fixture(html`<div></div>`);
    host.attachShadow({ mode: 'open' }).append(element);
    await open();
    element.close();
    const [first, second] = asked.events;
    expect(first).to.be.instanceOf(BeforeOpenEvent);
    expect(second).to.be.instanceOf(BeforeCloseEvent);
    for (const event of [first, second]) {
      expect(event).to.include({ bubbles: true, composed: true, cancelable: true, defaultPrevented: false });
      expect(event?.target).to.equal(host);
    }
  });

  it('say who asks, and nothing else', async () => {
    await open();
    client.last.approve();
    element.close();
    expect(asked.events.map(({ detail }) => detail)).to.deep.equal([{ source: 'page' }, { source: 'page' }]);
    const all = asked.events.map(contents).join();
    for (const secret of [
      client.last.snapshot.authCode,
      client.last.uuid,
      client.last.pageSecret,
      'Example Shop',
      '/w/',
    ])
      expect(all).not.to.contain(secret);
  });

  it('may be prevented above, before they arrive', async () => {
    const prevent = (event: Event) => event.preventDefault();
    window.addEventListener('before-open', prevent, { capture: true, once: true });
    await element.show();
    expect(client.created).to.deep.equal([]);
    expect(asked.events[0]?.defaultPrevented).to.equal(true);
  });

  it('are not prevented by being stopped', async () => {
    const stop = (event: Event) => event.stopImmediatePropagation();
    for (const name of ['before-open', 'before-close'])
      window.addEventListener(name, stop, { capture: true, once: true });
    const modal = await open();
    element.close();
    expect(modal.open).to.equal(false);
    expect(asked.names).to.deep.equal([]);
  });

  it('let the page ask first and close by itself', async () => {
    const modal = await open();
    element.addEventListener('before-close', (event) => {
      if (event.source !== 'page') event.preventDefault();
    });
    action(modal, 'Cancel').click();
    expect(modal.open).to.equal(true);
    element.close();
    expect(modal.open).to.equal(false);
    expect(heard.names.at(-1)).to.equal('user-cancelled:page');
  });

  it('come at Done as well, when there is nothing left to cancel', async () => {
    const modal = await open();
    client.last.approve();
    await modal.updateComplete;
    asked.prevented.add('before-close');
    action(modal, 'Done').click();
    expect(modal.open).to.equal(true);
    asked.prevented.clear();
    action(modal, 'Done').click();
    expect(modal.open).to.equal(false);
    expect(asked.names.slice(1)).to.deep.equal(['before-close:button', 'before-close:button']);
    expect(heard.names.at(-1)).to.equal('auth-code-received');
  });
});

describe('before-close is not asked', () => {
  it('when Escape only leaves the full screen', async () => {
    const modal = await open();
    inside(modal, '[part=qr-button]').click();
    await until(() => has(modal, '.full'));
    inside(modal, 'dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
    await until(() => !has(modal, '.full'));
    expect(asked.names).to.deep.equal(['before-open:page']);
    expect(modal.open).to.equal(true);
  });

  it('when a browser insists on closing the dialog', async () => {
    const modal = await open();
    asked.prevented.add('before-close');
    inside<HTMLDialogElement>(modal, 'dialog').close();
    await until(() => heard.names.includes('user-cancelled:user'));
    expect(asked.names).to.deep.equal(['before-open:page']);
    expect(modal.open).to.equal(false);
  });

  it('when the button leaves the document', async () => {
    await open();
    asked.prevented.add('before-close');
    element.remove();
    await until(() => client.last.closed);
    expect(asked.names).to.deep.equal(['before-open:page']);
  });

  it('when the scope request was cancelled elsewhere', async () => {
    const modal = await open();
    asked.prevented.add('before-close');
    client.last.move('cancelled');
    await until(() => !modal.open);
    expect(asked.names).to.deep.equal(['before-open:page']);
  });

  it('for a new code or another try', async () => {
    const modal = await open();
    client.last.move('read');
    await modal.updateComplete;
    action(modal, 'Show a new code').click();
    await until(() => client.last.snapshot.status === 'pending');
    client.last.move('expired');
    await modal.updateComplete;
    action(modal, 'Try again').click();
    await until(() => client.requests.length === 2);
    expect(asked.names).to.deep.equal(['before-open:page']);
  });
});
