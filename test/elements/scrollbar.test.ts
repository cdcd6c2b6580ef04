import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../elements/civic-modal/define.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import type { Script } from '../../elements/testing/script.js';
import { ScriptedClient } from '../../elements/testing/scripted-client.js';
import { has, inside, leave, until } from './support/helpers.js';
import { still } from './support/still.js';
import { WalletPrompt } from './support/wallet-prompt.js';

let browser: WalletPrompt;
beforeEach(() => (browser = new WalletPrompt()));
afterEach(async () => {
  await leave();
  browser.remove();
  await setViewport({ width: 800, height: 600 });
});

const digital = [{ protocol: 'openid4vp-v1-signed', data: { request: 'a.b.c' } } as const];

/** The dialog of a modal that is open and whose code is drawn, in a window of this height. */
async function open(script: Script, height: number): Promise<HTMLDialogElement> {
  await setViewport({ width: 1000, height });
  const modal = await fixture<CivicModal>(
    html`<civic-modal app-id="app" .client=${new ScriptedClient(script)}></civic-modal>`,
  );
  await modal.show();
  await until(() => has(modal, '.qr'));
  still(modal);
  return inside<HTMLDialogElement>(modal, 'dialog');
}

/** How far a person can scroll. */
function range(dialog: HTMLDialogElement): number {
  dialog.scrollTop = 10_000;
  return dialog.scrollTop;
}

/** The window of WebKitGTK has one size. */
const canResize = /Chrome\/|Firefox\//.test(navigator.userAgent);

if (canResize)
  describe('the scrollbar of the modal', () => {
    for (const [what, script] of [
      ['the code', {}],
      ['the code beside the prompt', { digital }],
    ] as const) {
      it(`is not there while all fits on the screen: ${what}`, async () => {
        expect(range(await open(script, 1000))).to.equal(0);
      });

      it(`is there on a low screen, without a track that sticks out of the round corners: ${what}`, async () => {
        const dialog = await open(script, 400);
        expect(range(dialog)).to.be.above(50);
        expect(getComputedStyle(dialog).scrollbarColor).to.match(/ rgba\(0, 0, 0, 0\)$| transparent$/);
      });
    }
  });
