import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/index.js';
import type { CivicButton } from '../../elements/civic-button/civic-button.js';
import { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import { ScriptedClient } from '../../elements/testing/index.js';
import { has, inside, leave, record, until } from './support/helpers.js';

let client: ScriptedClient;
let heard: ReturnType<typeof record>;

beforeEach(() => {
  client = new ScriptedClient();
  heard = record(document);
});
afterEach(async () => {
  heard.stop();
  await leave();
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

const modalOf = (element: CivicButton | CivicModal) =>
  element instanceof CivicModal ? element : inside<CivicModal>(element, 'civic-modal');
const isModal = (element: CivicButton | CivicModal) =>
  inside<HTMLDialogElement>(modalOf(element), 'dialog').matches(':modal');

/** Places that an element may be moved to. */
const PLACES: Record<string, () => Promise<ParentNode>> = {
  'another element': () => fixture(html`<main></main>`),
  'a shadow root': async () => (await fixture(html`<div></div>`)).attachShadow({ mode: 'open' }),
  'the same element, as its last': async () => document.body,
};

for (const tag of ['civic-button', 'civic-modal'] as const) {
  describe(`${tag}: a move`, () => {
    for (const [where, find] of Object.entries(PLACES)) {
      it(`to ${where} keeps the scope request and the modal`, async () => {
        const place = await find();
        const element = await make[tag]();
        await element.show();
        await until(() => isModal(element));
        const request = client.last;
        place.append(element);
        element.remove();
        place.prepend(element);
        await element.updateComplete;
        await until(() => isModal(element));
        expect([request.closed, request.calls, client.requests.length]).to.deep.equal([false, [], 1]);
        expect(heard.names).to.deep.equal(['status-change:pending']);
        request.approve();
        expect(heard.names.at(-1)).to.equal('auth-code-received');
        element.remove();
      });
    }

    it('of what holds it keeps them as well', async () => {
      const element = await make[tag]();
      const place = await fixture(html`<main></main>`);
      await element.show();
      await until(() => isModal(element));
      const holder = document.createElement('section');
      element.before(holder);
      holder.append(element);
      place.append(holder);
      await element.updateComplete;
      await until(() => isModal(element));
      expect(client.last.closed).to.equal(false);
    });

    it('while the scope request is made is not noticed', async () => {
      let open: (value?: unknown) => void = () => {};
      client.gate = new Promise((resolve) => (open = resolve));
      const element = await make[tag]();
      const place = await fixture(html`<main></main>`);
      const shown = element.show();
      await until(() => client.created.length === 1);
      place.append(element);
      await element.updateComplete;
      open();
      await shown;
      await until(() => has(modalOf(element), '.qr') && isModal(element));
      expect(client.created).to.have.length(1);
      expect(client.last.closed).to.equal(false);
    });

    it('of a closed one opens nothing', async () => {
      const element = await make[tag]();
      const place = await fixture(html`<main></main>`);
      await element.show();
      element.close();
      place.append(element);
      await element.updateComplete;
      expect(modalOf(element).open).to.equal(false);
      expect(isModal(element)).to.equal(false);
      expect(client.created).to.have.length(1);
    });
  });

  describe(`${tag}: leaving`, () => {
    it('ends the scope request, and coming back does not bring it back', async () => {
      const element = await make[tag]();
      const place = element.parentElement;
      await element.show();
      await until(() => isModal(element));
      element.remove();
      await until(() => client.last.closed);
      expect(client.last.calls).to.deep.equal(['cancel:page']);
      place?.append(element);
      await element.updateComplete;
      expect(client.created).to.have.length(1);
      await element.show();
      await until(() => isModal(element));
      expect(client.requests).to.have.length(2);
    });

    it('while the scope request is made ends that', async () => {
      client.gate = new Promise(() => {});
      const element = await make[tag]();
      const shown = element.show();
      await until(() => client.created.length === 1);
      element.remove();
      await shown;
      expect(client.created[0]?.signal?.aborted).to.equal(true);
      expect(client.requests).to.deep.equal([]);
      expect(heard.names).to.deep.equal([]);
    });

    it('after an approval cancels nothing', async () => {
      const element = await make[tag]();
      await element.show();
      client.last.approve();
      element.remove();
      await until(() => client.last.closed);
      expect(client.last.calls).to.deep.equal([]);
    });
  });
}

describe('before the tag is defined', () => {
  it('properties and attributes are not lost', async () => {
    const early = document.createElement('civic-modal-early') as CivicModal;
    early.setAttribute('scope-request', 'ANONYMOUS_LOGIN');
    Object.assign(early, { appId: 'early', client, theme: 'dark', strings: { pending: 'Early words' } });
    document.body.append(early);
    customElements.define('civic-modal-early', class extends CivicModal {});
    await early.updateComplete;
    await early.show();
    await until(() => has(early, '.qr'));
    expect(client.created[0]?.scope).to.equal('ANONYMOUS_LOGIN');
    expect(inside(early, 'h2').textContent).to.equal('Early words');
    expect(getComputedStyle(early).colorScheme).to.equal('dark');
    early.remove();
    await until(() => client.last.closed);
    expect(client.last.calls).to.deep.equal(['cancel:page']);
  });

  it('what was no property stays what it was', async () => {
    const early = document.createElement('civic-modal-plain') as CivicModal & { mine: string };
    early.mine = 'mine';
    document.body.append(early);
    customElements.define('civic-modal-plain', class extends CivicModal {});
    await early.updateComplete;
    expect(early.mine).to.equal('mine');
    expect(early.open).to.equal(false);
    early.remove();
  });
});
