import { expect } from '@open-wc/testing';
import type { CivicButton } from '../../elements/civic-button/civic-button.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import { modalWords as en } from '../../src/locales/en/modal.js';
import { ClientError } from '../../src/client/index.js';
import { ScriptedClient } from '../../elements/testing/index.js';
import { armed, foreign, TEXTS, watchForHarm } from './support/hostile.js';
import { action, has, inside, leave, until } from './support/helpers.js';
import { type NarrowPage, openNarrowPage } from './support/narrow-page.js';

let page: NarrowPage;
let client: ScriptedClient;
let harm: ReturnType<typeof watchForHarm>;
let element: CivicButton;

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

/** A button on the narrow page. */
async function make(properties: Partial<CivicButton>): Promise<CivicButton> {
  element = page.document.createElement('civic-button');
  Object.assign(element, { appId: 'app', service: 'https://service.test', client, ...properties });
  page.document.body.append(element);
  await element.updateComplete;
  return element;
}

async function open(): Promise<CivicModal> {
  await element.show();
  const modal = inside<CivicModal>(element, 'civic-modal');
  await modal.updateComplete;
  return modal;
}

/** Nothing came of it but text, and it stays in its place. */
function expectText(modal?: CivicModal): void {
  for (const host of modal ? [element, modal] : [element]) {
    expect(foreign(host.shadowRoot)).to.deep.equal([]);
    expect(armed(host.shadowRoot)).to.deep.equal([]);
    expect(page.overflow(host)).to.deep.equal([]);
  }
  expect(harm.done()).to.deep.equal([]);
}

/** Looks at every view that a scope request can come to. */
async function expectTextInEveryView(modal: CivicModal): Promise<void> {
  await until(() => has(modal, '.qr'));
  expectText(modal);
  for (const status of ['read', 'answered', 'approved'] as const) {
    client.last.move(status);
    await modal.updateComplete;
    expectText(modal);
  }
  const endings = [
    () => client.last.move('denied'),
    () => client.last.move('expired'),
    () => client.last.move('failed'),
    () => client.last.breakOff(new ClientError('server_error', { docs: 'https://service.test/docs' })),
    () => client.last.move('answered', 'approved', 'exchanged'),
  ];
  for (const end of endings) {
    modal.close();
    await element.show();
    end();
    await modal.updateComplete;
    expectText(modal);
  }
}

const name = (text: string) => JSON.stringify(text).slice(0, 40);

describe('hostile texts of the service (T25)', () => {
  for (const text of TEXTS) {
    it(`are only text: ${name(text)}`, async () => {
      client.script = {
        app: { name: text, isTest: true, logo: text },
        labels: [text, `contact.${text}`, text],
      };
      await make({});
      await expectTextInEveryView(await open());
    });

    it(`are only text before an identity check: ${name(text)}`, async () => {
      const link = 'https://service.test/wallet';
      const wallets = [text, text, 'Wallet'].map((wallet) => ({ name: wallet, link }));
      client.script = {
        app: { name: text, isTest: false, learnMore: link, wallets },
        labels: Array.from({ length: 64 }, () => text),
      };
      await make({ scopeRequest: 'PROOF_OF_IDENTITY' });
      const modal = await open();
      await until(() => inside(modal, 'h2').textContent?.includes('verify your identity'));
      expectText(modal);
      action(modal, 'Verify my identity').click();
      await modal.updateComplete;
      expectText(modal);
    });
  }
});

describe('hostile words of the page (T25)', () => {
  for (const text of TEXTS) {
    it(`are only text: ${name(text)}`, async () => {
      const words = Object.fromEntries(
        Object.entries(en).map(([key, value]) => [key, Array.isArray(value) ? [text, text] : text]),
      );
      await make({ strings: words, label: text });
      expectText();
      await expectTextInEveryView(await open());
    });
  }

  for (const nothing of [undefined, null]) {
    it(`are ours when the page gives: ${nothing}`, async () => {
      const words = Object.fromEntries(Object.keys(en).map((key) => [key, nothing]));
      await make({ strings: words as object });
      const modal = await open();
      await expectTextInEveryView(modal);
      expect(inside(modal, 'h2').textContent).to.equal('Continued on another page');
    });
  }
});

describe('hostile labels of the button (T25)', () => {
  for (const text of TEXTS) {
    it(`are only text, and leave it its size: ${name(text)}`, async () => {
      for (const size of ['small', 'large'] as const) {
        for (const look of [{}, { fullWidth: true }, { iconOnly: true }]) {
          await make({ label: text, size, ...look });
          expectText();
          expect(inside(element, 'button').getBoundingClientRect().height).to.be.at.least(44);
          element.remove();
        }
      }
    });
  }
});
