import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../elements/civic-modal/define.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import type { Script } from '../../elements/testing/script.js';
import { ScriptedClient } from '../../elements/testing/scripted-client.js';
import { has, inside, leave, until } from './support/helpers.js';
import { still } from './support/still.js';
import { WalletPrompt } from './support/wallet-prompt.js';

const root = document.documentElement;
let browser: WalletPrompt;
beforeEach(() => (browser = new WalletPrompt()));
afterEach(async () => {
  await leave();
  browser.remove();
  root.style.fontSize = '';
  await setViewport({ width: 800, height: 600 });
});

const app = { name: 'Fern & Field', isTest: true };
const labels = ['contact.personal.email', 'contact.personal.phoneNumber'];
const digital = [{ protocol: 'openid4vp-v1-signed', data: { request: 'a.b.c' } } as const];

/** Views, what each needs, and what is there once it is drawn. */
const VIEWS: Record<string, { script: Script; drawn: string }> = {
  'the code': { script: { app, labels, qrCode: 'both' }, drawn: '.content > .code .qr' },
  'the code beside the prompt': { script: { app, labels, qrCode: 'both', digital }, drawn: '.beside .qr' },
  'an error': { script: { app, refusal: 'service_unreachable' }, drawn: '[data-view=error] ~ .actions > *' },
};

async function show(name: string, width: number, height: number): Promise<CivicModal> {
  await setViewport({ width, height });
  const { script, drawn } = VIEWS[name] ?? { script: {}, drawn: '.qr' };
  const modal = await fixture<CivicModal>(
    html`<civic-modal app-id="app" .client=${new ScriptedClient(script)}></civic-modal>`,
  );
  await modal.show();
  await until(() => has(modal, drawn));
  still(modal);
  return modal;
}

/** The buttons of the modal, and the links that look like some. */
function buttonsOf({ shadowRoot }: CivicModal): Element[] {
  return [...(shadowRoot?.querySelectorAll('button, a') ?? [])];
}

/** Those that are not wholly in sight: neither over an edge of the window nor of the dialog. */
function outOfSight(modal: CivicModal): string[] {
  const dialog = inside(modal, 'dialog').getBoundingClientRect();
  const [top, bottom] = [Math.max(0, dialog.top), Math.min(innerHeight, dialog.bottom)];
  const isOut = (one: Element) => {
    const box = one.getBoundingClientRect();
    return box.top < top - 0.5 || box.bottom > bottom + 0.5;
  };
  return buttonsOf(modal)
    .filter(isOut)
    .map((one) => one.textContent.trim() || one.className);
}

/** The window of WebKitGTK has one size. */
const canResize = /Chrome\/|Firefox\//.test(navigator.userAgent);

if (canResize)
  describe('in a low window', () => {
    for (const name of Object.keys(VIEWS)) {
      for (const [width, height] of [
        [1280, 600],
        [863, 600],
        [768, 700],
      ] as const)
        it(`all buttons are in sight at once: ${name}, ${width} × ${height}`, async () => {
          expect(outOfSight(await show(name, width, height))).to.deep.equal([]);
        });

      for (const width of [640, 641])
        it(`nothing is beyond the sides of a window where one layout gives way to the other: ${name}, ${width} × 500`, async () => {
          root.style.fontSize = '20px';
          const modal = await show(name, width, 500);
          for (const one of [inside(modal, 'dialog'), ...buttonsOf(modal)]) {
            const { left, right } = one.getBoundingClientRect();
            expect(left).to.be.at.least(0);
            expect(right).to.be.at.most(width);
          }
        });

      for (const [width, height] of [
        [1280, 500],
        [641, 500],
        [375, 600],
        [320, 480],
      ] as const)
        for (const size of ['16px', '32px'])
          it(`all that does not fit can be scrolled to: ${name}, ${width} × ${height}, text of ${size}`, async () => {
            root.style.fontSize = size;
            const modal = await show(name, width, height);
            const dialog = inside(modal, 'dialog');
            expect(dialog.scrollWidth).to.be.at.most(dialog.clientWidth);
            for (const one of buttonsOf(modal)) {
              one.scrollIntoView({ block: 'center' });
              const label = one.textContent.trim() || one.className;
              // The code itself may be larger than what is left of the smallest window.
              if (!one.matches('.code')) expect(outOfSight(modal)).not.to.include(label);
            }
          });
    }

    it('the code stands beside the text, and above it where there is room', async () => {
      const isBeside = (modal: CivicModal) =>
        inside(modal, '.code').getBoundingClientRect().right <
        inside(modal, '.asks').getBoundingClientRect().left;
      const low = await show('the code', 1280, 600);
      expect(isBeside(low)).to.equal(true);
      expect(outOfSight(low)).to.deep.equal([]);
      await setViewport({ width: 1280, height: 900 });
      expect(isBeside(low)).to.equal(false);
      expect(outOfSight(low)).to.deep.equal([]);
    });

    it('what is below the edge is found', async () => {
      const modal = await show('the code', 320, 480);
      expect(outOfSight(modal)).to.include('Cancel');
    });
  });
