import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/index.js';
import { CivicButton } from '../../elements/civic-button/civic-button.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import { recordBefore } from './support/before.js';
import { ScriptedClient } from '../../elements/testing/index.js';
import { has, inside, leave, record, until } from './support/helpers.js';

const { loadModal } = CivicButton;
let client: ScriptedClient;
let heard: ReturnType<typeof record>;
let asked: ReturnType<typeof recordBefore>;

beforeEach(() => {
  client = new ScriptedClient();
  heard = record(document);
  asked = recordBefore(document);
});
afterEach(async () => {
  heard.stop();
  asked.stop();
  await leave();
  CivicButton.loadModal = loadModal;
});

const make = {
  'civic-button': () =>
    fixture<CivicButton>(
      html`<civic-button app-id="app" service="https://service.test" .client=${client}></civic-button>`,
    ),
  'civic-modal': () =>
    fixture<CivicModal>(
      html`<civic-modal app-id="app" service="https://service.test" .client=${client}></civic-modal>`,
    ),
};

const modalOf = (element: Element) =>
  element.localName === 'civic-modal' ? element : inside<CivicModal>(element, 'civic-modal');

const isOpen = (element: Element) =>
  (element.localName === 'civic-modal' || has(element, 'civic-modal')) &&
  inside<HTMLDialogElement>(modalOf(element), 'dialog').matches(':modal');

for (const tag of ['civic-button', 'civic-modal'] as const) {
  describe(`${tag}: show() and close()`, () => {
    it('open and close', async () => {
      const element = await make[tag]();
      await element.show();
      await until(() => isOpen(element));
      expect(client.requests).to.have.length(1);
      element.close();
      expect(isOpen(element)).to.equal(false);
      expect(client.last.calls).to.deep.equal(['cancel:page']);
      expect(heard.names).to.deep.equal([
        'status-change:pending',
        'status-change:cancelled',
        'user-cancelled:page',
      ]);
      expect(heard.events.every(({ target }) => target === element)).to.equal(true);
    });

    it('open again, with a scope request of its own', async () => {
      const element = await make[tag]();
      for (const round of [1, 2, 3]) {
        await element.show();
        await until(() => isOpen(element));
        expect(client.requests).to.have.length(round);
        element.close();
      }
      expect(client.requests.every(({ closed }) => closed)).to.equal(true);
    });

    it('show() while it is open asks for nothing more', async () => {
      const element = await make[tag]();
      await element.show();
      await element.show();
      expect(client.created).to.have.length(1);
      expect(asked.names).to.deep.equal(['before-open:page']);
    });

    it('close() while it is closed says nothing', async () => {
      const element = await make[tag]();
      element.close();
      await element.show();
      element.close();
      const said = heard.names.length;
      element.close();
      expect(heard.names).to.have.length(said);
      expect(asked.names).to.deep.equal(['before-open:page', 'before-close:page']);
    });

    it('show() outside the document breaks nothing, and works once it is inside', async () => {
      const element = document.createElement(tag);
      Object.assign(element, { appId: 'app', service: 'https://service.test', client });
      await element.show();
      document.body.append(element);
      await element.show();
      await until(() => isOpen(element));
      expect(client.requests).to.have.length(1);
      element.remove();
      await until(() => client.last.closed);
      expect(client.last.calls).to.deep.equal(['cancel:page']);
    });

    it('show() of one that was taken out asks for nothing that nobody sees', async () => {
      const element = await make[tag]();
      element.remove();
      await element.show();
      expect(client.created).to.deep.equal([]);
    });
  });
}

describe('civic-button: show() and close()', () => {
  it('resolves when there is a scope request', async () => {
    const element = await make['civic-button']();
    await element.show();
    expect(client.last.snapshot.status).to.equal('pending');
  });

  it('a button that leaves while its modal loads asks for nothing', async () => {
    let arrive: () => void = () => {};
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    CivicButton.loadModal = () => arrived.then(loadModal);
    const element = await make['civic-button']();
    const shown = element.show();
    element.remove();
    arrive();
    await shown;
    expect(client.created).to.deep.equal([]);
    expect(asked.names).to.deep.equal([]);
  });

  it('rejects nothing when the modal cannot be loaded', async () => {
    CivicButton.loadModal = () => Promise.reject(new TypeError('Failed to fetch'));
    const element = await make['civic-button']();
    await element.show();
    expect(heard.names).to.deep.equal(['civic-sip-error:load_failed']);
    expect(asked.names).to.deep.equal([]);
  });

  it('close() of another button leaves an open modal alone', async () => {
    const [one, two] = [await make['civic-button'](), await make['civic-button']()];
    await one.show();
    two.close();
    expect(client.last.calls).to.deep.equal([]);
    expect(isOpen(one)).to.equal(true);
  });
});
