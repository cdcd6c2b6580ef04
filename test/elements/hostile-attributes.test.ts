import { expect } from '@open-wc/testing';
import '../../elements/index.js';
import type { CivicButton } from '../../elements/civic-button/civic-button.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import { ScriptedClient } from '../../elements/testing/index.js';
import { armed, foreign, TEXTS, watchForHarm } from './support/hostile.js';
import { has, inside, leave, record, until } from './support/helpers.js';
import { type NarrowPage, openNarrowPage } from './support/narrow-page.js';

const SHARED = [
  'app-id',
  'scope-request',
  'service',
  'return-url',
  'login-nonce',
  'hide-intro',
  'theme',
  'qr-mark',
  'simulate',
];
const ATTRIBUTES = {
  'civic-button': [...SHARED, 'label', 'size', 'variant', 'icon-only', 'full-width', 'name'],
  'civic-modal': [...SHARED, 'for'],
};
const name = (text: string) => JSON.stringify(text).slice(0, 40);

let page: NarrowPage;
let client: ScriptedClient;
let harm: ReturnType<typeof watchForHarm>;
let element: CivicButton | CivicModal;

before(async () => {
  page = await openNarrowPage();
});
after(() => page.remove());
beforeEach(() => {
  client = new ScriptedClient();
  harm = watchForHarm(page.window);
});
afterEach(async () => {
  element.remove();
  await leave();
  harm.stop();
});

async function make(
  tag: keyof typeof ATTRIBUTES,
  attributes: Record<string, string>,
): Promise<CivicButton | CivicModal> {
  element = page.document.createElement(tag);
  Object.assign(element, { appId: 'app', service: 'https://service.test', client });
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  page.document.body.append(element);
  await element.updateComplete;
  return element;
}

async function open(): Promise<CivicModal> {
  await element.show();
  const modal = element.localName === 'civic-modal' ? element : inside(element, 'civic-modal');
  await until(() => has(modal, 'h2'));
  return modal as CivicModal;
}

function expectHarmless(modal: CivicModal): void {
  for (const host of [element, modal]) {
    expect(foreign(host.shadowRoot)).to.deep.equal([]);
    expect(armed(host.shadowRoot)).to.deep.equal([]);
    expect(page.overflow(host)).to.deep.equal([]);
  }
  expect(harm.done()).to.deep.equal([]);
}

for (const [tag, names] of Object.entries(ATTRIBUTES) as ['civic-button' | 'civic-modal', string[]][]) {
  describe(`hostile attributes of ${tag} (T25)`, () => {
    for (const text of TEXTS) {
      it(`are only text, all of them at once: ${name(text)}`, async () => {
        await make(tag, Object.fromEntries(names.map((attribute) => [attribute, text])));
        expectHarmless(await open());
      });
    }

    for (const attribute of names) {
      it(`are only text, one by one: ${attribute}`, async () => {
        await make(tag, {});
        for (const text of TEXTS) {
          element.setAttribute(attribute, text);
          await element.updateComplete;
          const modal = await open();
          expectHarmless(modal);
          modal.close();
        }
      });
    }

    it('may change while the modal is open', async () => {
      await make(tag, {});
      const modal = await open();
      for (const text of TEXTS) {
        for (const attribute of names) element.setAttribute(attribute, text);
        await element.updateComplete;
        await modal.updateComplete;
        expectHarmless(modal);
      }
    });
  });
}

describe('a hostile simulate', () => {
  for (const outcome of [
    'toString',
    '__proto__',
    'constructor',
    'Approve',
    ' approve',
    'approve,deny',
    '<b>',
    'x'.repeat(10_000),
  ]) {
    it(`is an error and no demo: ${name(outcome)}`, async () => {
      await make('civic-modal', { simulate: outcome });
      const heard = record(element);
      const modal = await open();
      await until(() => heard.names.length > 0);
      await modal.updateComplete;
      expect(heard.names).to.deep.equal(['civic-sip-error:invalid_request']);
      expect(client.created).to.deep.equal([]);
      expectHarmless(modal);
      heard.stop();
    });
  }
});

describe('a hostile name', () => {
  for (const text of TEXTS.filter((each) => each !== '')) {
    it(`is the name of a field: ${name(text)}`, async () => {
      const button = (await make('civic-button', { name: text })) as CivicButton;
      const form = page.document.createElement('form');
      page.document.body.append(form);
      form.append(button);
      await button.show();
      client.last.approve();
      const fields = [...new page.window.FormData(form).keys()];
      expect(fields).to.have.length(1);
      expect(Object.keys(Object.prototype)).to.deep.equal([]);
      expect(harm.done()).to.deep.equal([]);
      form.remove();
    });
  }
});
