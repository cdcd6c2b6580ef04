import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../elements/index.js';
import type { CivicButton } from '../../elements/civic-button/civic-button.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import type { Script } from '../../elements/testing/script.js';
import { ScriptedClient } from '../../elements/testing/scripted-client.js';
import { buttonLabels } from '../../src/locales/button-labels.js';
import type { Language } from '../../src/locales/languages.js';
import { cutOff } from '../../stories/support/cut-off.js';
import { pseudoWords } from '../../stories/support/pseudo.js';
import { has, inside, leave, until } from './support/helpers.js';
import { still } from './support/still.js';
import { WalletPrompt } from './support/wallet-prompt.js';

const root = document.documentElement;
const { lang } = root;
const { matchMedia } = window;
let browser: WalletPrompt;
beforeEach(async () => {
  browser = new WalletPrompt();
  // The smallest phone, whose owner wants text twice as large.
  await setViewport({ width: 320, height: 568 });
  root.style.fontSize = '32px';
});
afterEach(async () => {
  await leave();
  browser.remove();
  Object.assign(window, { matchMedia });
  root.lang = lang;
  root.style.fontSize = '';
  await setViewport({ width: 800, height: 600 });
});

const digital = [{ protocol: 'openid4vp-v1-signed', data: { request: 'a.b.c' } } as const];
const app = { name: 'Fern & Field', isTest: true };
const asked = ['contact.personal.email', 'contact.personal.phoneNumber', 'documents.genericId.dateOfExpiry'];

/** The views with the most words, and what each needs. `phone` makes the browser that of a phone. */
const VIEWS: Record<string, { script: Script; phone?: true }> = {
  pending: { script: { app, labels: asked, qrCode: 'both' } },
  prompt: { script: { app, labels: asked, digital } },
  phone: { script: { app, labels: asked }, phone: true },
  read: {
    script: {
      app: { ...app, name: 'Wohnungsbaugenossenschaft '.repeat(3).slice(0, 64) },
      labels: asked,
      status: 'read',
    },
  },
  error: { script: { app, refusal: 'service_unreachable' } },
};

const LANGUAGES = Object.keys(buttonLabels) as Language[];

async function show(name: string, strings?: CivicModal['strings']): Promise<CivicModal> {
  const { script, phone } = VIEWS[name] ?? { script: {} };
  if (phone)
    window.matchMedia = (query) => matchMedia.call(window, query.includes('(hover: none)') ? 'all' : query);
  const modal = await fixture<CivicModal>(
    html`<civic-modal app-id="app" .client=${new ScriptedClient(script)} .strings=${strings}></civic-modal>`,
  );
  await modal.show();
  await until(() => has(modal, `[data-view=${phone ? 'pending' : name}] ~ .actions > *`));
  still(modal);
  return modal;
}

/** The window of WebKitGTK has one size. */
const canResize = /Chrome\/|Firefox\//.test(navigator.userAgent);

if (canResize)
  describe('on the smallest phone, with text twice as large, no word is cut off', () => {
    for (const name of Object.keys(VIEWS)) {
      it(`in the modal, in every language: ${name}`, async () => {
        for (const language of LANGUAGES) {
          root.lang = language;
          const modal = await show(name);
          expect(inside(modal, 'dialog').lang).to.equal(language);
          expect(cutOff(modal), language).to.deep.equal([]);
          modal.close();
          modal.remove();
        }
      });

      it(`in the modal, with words that are two fifths longer than in English: ${name}`, async () => {
        const modal = await show(name, pseudoWords);
        expect(inside(modal, 'h2').textContent).to.match(/^\[.*\]$/);
        expect(cutOff(modal)).to.deep.equal([]);
      });
    }

    for (const size of ['small', 'medium', 'large'] as const)
      it(`on the button, in every language: ${size}`, async () => {
        for (const words of [...LANGUAGES, String(pseudoWords.label)]) {
          const isLanguage = words in buttonLabels;
          if (isLanguage) root.lang = words;
          const button = await fixture<CivicButton>(
            html`<civic-button app-id="app" size=${size} label=${isLanguage ? '' : words}></civic-button>`,
          );
          const label = isLanguage ? buttonLabels[words as Language] : words;
          expect(inside<HTMLElement>(button, 'button').innerText.trim()).to.equal(label);
          expect(cutOff(button), words).to.deep.equal([]);
          expect(root.scrollWidth, words).to.be.at.most(root.clientWidth);
          button.remove();
        }
      });

    it('and most of the screen is for words, so that few have to be broken', async () => {
      const modal = await show('pending');
      expect(inside(modal, 'h2').getBoundingClientRect().width).to.be.at.least(0.8 * 320);
    });

    it('while a box that is too small for its words is found', async () => {
      const modal = await show('pending');
      inside(modal, 'h2').style.cssText = 'block-size: 1em; overflow: hidden';
      inside(modal, '#text').style.cssText = 'inline-size: 2em; white-space: nowrap';
      const found = cutOff(modal);
      expect(found.some((one) => one.startsWith('h2: '))).to.equal(true);
      expect(found.some((one) => one.startsWith('p: '))).to.equal(true);
    });
  });
