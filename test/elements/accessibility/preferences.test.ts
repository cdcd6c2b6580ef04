import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../../elements/index.js';
import type { CivicButton } from '../../../elements/civic-button/civic-button.js';
import { inside, leave } from '../support/helpers.js';
import { openView, showView, VIEWS } from './every-view.js';

/** Only Chromium can be told what a visitor prefers while it runs. */
const canPretend = /Chrome\//.test(navigator.userAgent);

const prefer = (payload: Record<string, string>) => executeServerCommand('emulate-preferences', payload);

async function show(view: (typeof VIEWS)[number]): Promise<ShadowRoot> {
  const { modal } = await showView(view);
  return modal.shadowRoot as ShadowRoot;
}

function bordered(element: Element): boolean {
  const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(element);
  return (
    borderTopStyle !== 'none' && parseFloat(borderTopWidth) >= 1 && !/^rgba\(.*, 0\)$/.test(borderTopColor)
  );
}

if (canPretend) {
  afterEach(async () => {
    await prefer({});
    for (const modal of document.querySelectorAll('civic-modal')) modal.remove();
    await leave();
  });

  describe('a visitor who wants less motion', () => {
    for (const view of VIEWS) {
      it(`${view}: nothing moves`, async () => {
        await prefer({ 'prefers-reduced-motion': 'reduce' });
        const { modal } = await openView(view);
        expect(modal.shadowRoot?.getAnimations()).to.deep.equal([]);
      });
    }

    it('a button at work does not turn', async () => {
      await prefer({ 'prefers-reduced-motion': 'reduce' });
      const button = await fixture<CivicButton>(html`<civic-button busy app-id="a"></civic-button>`);
      expect(button.shadowRoot?.getAnimations()).to.deep.equal([]);
    });

    it('others see that something is going on', async () => {
      expect((await show('answered')).getAnimations()).to.have.length.at.least(1);
    });
  });

  describe('a visitor with forced colours', () => {
    for (const view of VIEWS) {
      it(`${view}: the modal and what can be pressed keep an edge`, async () => {
        await prefer({ 'forced-colors': 'active' });
        const root = await show(view);
        expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
        for (const element of root.querySelectorAll('dialog, .actions button, .actions a')) {
          expect(bordered(element), element.outerHTML.slice(0, 60)).to.equal(true);
        }
      });
    }

    it('the code stays dark on white', async () => {
      await prefer({ 'forced-colors': 'active', 'prefers-color-scheme': 'dark' });
      const root = await show('pending');
      const channels = (colour: string) => (colour.match(/\d+/g) ?? []).slice(0, 3).map(Number);
      const drawing = root.querySelector('.qr') as HTMLCanvasElement;
      const corner = drawing.getContext('2d')?.getImageData(0, 0, drawing.width / 4, drawing.width / 4).data;
      expect(corner?.reduce((darkest, value) => Math.min(darkest, value))).to.be.below(80);
      const paper = root.querySelector('.code') as Element;
      expect(channels(getComputedStyle(paper).backgroundColor)).to.deep.equal([255, 255, 255]);
    });

    it('buttons keep an edge, and the one with the focus a ring', async () => {
      await prefer({ 'forced-colors': 'active' });
      for (const variant of ['primary', 'outline', 'light']) {
        const element = await fixture<CivicButton>(
          html`<civic-button variant=${variant} app-id="a"></civic-button>`,
        );
        const button = inside(element, 'button');
        expect(bordered(button), variant).to.equal(true);
        button.focus({ focusVisible: true } as FocusOptions);
        expect(getComputedStyle(button).outlineStyle, variant).to.equal('solid');
      }
    });
  });
}
