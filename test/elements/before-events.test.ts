import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/index.js';
import type { CivicButton } from '../../elements/civic-button/civic-button.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import { keepInTab } from '../../elements/return/page-secrets.js';
import { recordBefore } from './support/before.js';
import { ScriptedClient } from '../../elements/testing/index.js';
import { action, has, inside, leave, record, until } from './support/helpers.js';

/** Another one for each test, because a document takes a return for as long as it lives. */
let uuid: string;
const home = location.href;

let client: ScriptedClient;
let heard: ReturnType<typeof record>;
let asked: ReturnType<typeof recordBefore>;

beforeEach(() => {
  uuid = crypto.randomUUID();
  client = new ScriptedClient();
  heard = record(document);
  asked = recordBefore(document);
});
afterEach(async () => {
  heard.stop();
  asked.stop();
  await leave();
  history.replaceState(null, '', home);
});

const makeButton = () =>
  fixture<CivicButton>(
    html`<civic-button app-id="app" service="https://service.test" .client=${client}></civic-button>`,
  );
const makeModal = () =>
  fixture<CivicModal>(
    html`<civic-modal app-id="app" service="https://service.test" .client=${client}></civic-modal>`,
  );

const modalOf = (element: Element) => inside<CivicModal>(element, 'civic-modal');
const dialogOf = (modal: CivicModal) => inside<HTMLDialogElement>(modal, 'dialog');

/** Comes back from a wallet, without a response code. */
function arrive(): void {
  keepInTab(uuid, {
    secret: 'page-secret',
    appId: 'app',
    service: 'https://service.test',
    scope: 'BASIC_SIGNUP',
    app: { name: 'Example Shop', isTest: false },
    labels: ['contact.personal.email'],
    createdAt: Date.now(),
  });
  const { pathname, search } = location;
  history.replaceState(null, '', `${pathname}${search ? `${search}&` : '?'}uuid=${uuid}`);
}

/** Every way to open, and the source it has. */
const OPENINGS: Record<string, [source: string, open: () => Promise<Element>]> = {
  'a click on the button': [
    'user',
    async () => {
      const element = await makeButton();
      inside(element, 'button').click();
      return element;
    },
  ],
  'a click on the page’s own button': [
    'user',
    async () => {
      const modal = await makeModal();
      modal.for = 'go';
      modal.insertAdjacentHTML('afterend', '<button id="go">Go</button>');
      await modal.updateComplete;
      document.querySelector<HTMLElement>('#go')?.click();
      return modal;
    },
  ],
  'show() of the button': [
    'page',
    async () => {
      const element = await makeButton();
      void element.show();
      return element;
    },
  ],
  'show() of the modal': [
    'page',
    async () => {
      const modal = await makeModal();
      void modal.show();
      return modal;
    },
  ],
  'a return to the button': [
    'return',
    async () => {
      arrive();
      return makeButton();
    },
  ],
  'a return to the modal': [
    'return',
    async () => {
      arrive();
      return makeModal();
    },
  ],
};

for (const [name, [source, open]] of Object.entries(OPENINGS)) {
  describe(`before-open: ${name}`, () => {
    it(`asks once, as ${source}, before anything else is said`, async () => {
      let earlier = 0;
      document.addEventListener('before-open', () => (earlier = heard.names.length), { once: true });
      const element = await open();
      await until(() => client.requests.length > 0);
      expect(asked.names).to.deep.equal([`before-open:${source}`]);
      expect(asked.events[0]?.target).to.equal(element);
      expect(earlier).to.equal(0);
    });

    it('prevented, it stays closed, asks for nothing and says nothing', async () => {
      asked.prevented.add('before-open');
      const element = await open();
      await until(() => asked.names.length > 0);
      const modal = element.localName === 'civic-modal' ? (element as CivicModal) : modalOf(element);
      await modal.updateComplete;
      expect(modal.open).to.equal(false);
      expect(dialogOf(modal).open).to.equal(false);
      expect([client.created, client.resumed]).to.deep.equal([[], []]);
      expect(heard.names).to.deep.equal([]);
      asked.prevented.clear();
      await modal.show();
      await until(() => dialogOf(modal).matches(':modal'));
      expect([client.created.length, client.resumed.length]).to.deep.equal([1, 0]);
    });
  });
}

/** Every way to close, and the source it has. */
const CLOSINGS: Record<string, [source: string, close: (modal: CivicModal) => void]> = {
  Escape: ['escape', (modal) => dialogOf(modal).dispatchEvent(new Event('cancel', { cancelable: true }))],
  'the button in the corner': ['button', (modal) => inside(modal, '.corner').click()],
  Cancel: ['button', (modal) => action(modal, 'Cancel').click()],
  'close()': ['page', (modal) => modal.close()],
};

for (const [name, [source, close]] of Object.entries(CLOSINGS)) {
  describe(`before-close: ${name}`, () => {
    for (const make of [makeButton, makeModal]) {
      const tag = make === makeButton ? 'button' : 'modal';
      it(`asks once, as ${source}, before anything else is said, at the ${tag}`, async () => {
        const element = await make();
        await element.show();
        const modal = tag === 'button' ? modalOf(element) : (element as CivicModal);
        await until(() => has(modal, '.qr'));
        let earlier = 0;
        const said = heard.names.length;
        document.addEventListener('before-close', () => (earlier = heard.names.length), { once: true });
        close(modal);
        expect(asked.names).to.deep.equal(['before-open:page', `before-close:${source}`]);
        expect(asked.events.every(({ target }) => target === element)).to.equal(true);
        expect(earlier).to.equal(said);
        expect(heard.names.at(-1)).to.equal(`user-cancelled:${source === 'page' ? 'page' : 'user'}`);
      });
    }

    it('prevented, it stays open, and what it asked for goes on', async () => {
      const modal = await makeModal();
      await modal.show();
      await until(() => has(modal, '.qr'));
      const said = heard.names.length;
      asked.prevented.add('before-close');
      close(modal);
      close(modal);
      await modal.updateComplete;
      expect(asked.names.slice(1)).to.deep.equal([`before-close:${source}`, `before-close:${source}`]);
      expect(dialogOf(modal).matches(':modal')).to.equal(true);
      expect([client.last.calls, client.last.closed]).to.deep.equal([[], false]);
      expect(heard.names).to.have.length(said);
      client.last.approve();
      expect(heard.names.at(-1)).to.equal('auth-code-received');
    });
  });
}
