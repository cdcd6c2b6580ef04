import { expect } from '@open-wc/testing';
import type * as EveryView from './every-view.js';
import { until } from '../support/helpers.js';
import { VIEWS } from './every-view.js';

/** A window of 1280 by 1024 pixels at 400 %: WCAG 2.2, 1.4.10. */
const WIDTH = 320;
const HEIGHT = 256;

type Small = Window & { everyView: typeof EveryView };

let frame: HTMLIFrameElement;
let small: Small;

before(async () => {
  frame = document.createElement('iframe');
  frame.style.cssText = `border: 0; width: ${WIDTH}px; height: ${HEIGHT}px`;
  const module = new URL('./every-view.ts', import.meta.url).pathname;
  frame.srcdoc = `<!doctype html><html lang="en"><body><script type="module">
    import * as everyView from '${module}';
    window.everyView = everyView;
  </script></body></html>`;
  document.body.append(frame);
  await until(() => (frame.contentWindow as Small | null)?.everyView);
  small = frame.contentWindow as Small;
});
afterEach(() => {
  for (const element of small.document.querySelectorAll('civic-modal, civic-button')) element.remove();
});
after(() => frame.remove());

/** Boxes that show less than is in them, other than what is for ears alone. */
function cutOff(dialog: HTMLElement): string[] {
  return [...dialog.querySelectorAll<HTMLElement>('*')]
    .filter(
      (element) => !element.closest('.vh, svg') && small.getComputedStyle(element).overflow !== 'visible',
    )
    .filter(
      ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
        scrollWidth > clientWidth || scrollHeight > clientHeight,
    )
    .map((element) => element.outerHTML.slice(0, 80));
}

describe('at 400 %', () => {
  for (const view of VIEWS) {
    it(`${view}: all of it is there, and scrolls in one direction`, async () => {
      const { modal } = await small.everyView.showView(view);
      const dialog = modal.shadowRoot?.querySelector('dialog') as HTMLDialogElement;
      const box = dialog.getBoundingClientRect();
      expect(box.left, 'left').to.be.at.least(0);
      expect(box.top, 'top').to.be.at.least(0);
      expect(box.right, 'right').to.be.at.most(WIDTH);
      expect(box.bottom, 'bottom').to.be.at.most(HEIGHT);
      expect(dialog.scrollWidth).to.be.at.most(dialog.clientWidth);
      expect(small.document.documentElement.scrollWidth).to.be.at.most(WIDTH);
      expect(cutOff(dialog)).to.deep.equal([]);

      for (const control of small.everyView.controls(dialog)) {
        control.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const { left, right, top, bottom } = control.getBoundingClientRect();
        const name = control.getAttribute('part') ?? control.textContent ?? '';
        expect(left, name).to.be.at.least(box.left);
        expect(right, name).to.be.at.most(box.right);
        const middle = modal.shadowRoot?.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        expect(control.contains(middle ?? null), `${name} is covered`).to.equal(true);
      }
    });
  }

  it('a button with a long label wraps it', async () => {
    const button = small.document.createElement('civic-button');
    Object.assign(button, {
      appId: 'app',
      label: 'Continue with your identity wallet and '.repeat(3),
      size: 'large',
    });
    small.document.body.append(button);
    await button.updateComplete;
    const native = button.shadowRoot?.querySelector('button') as HTMLElement;
    expect(native.getBoundingClientRect().right).to.be.at.most(WIDTH);
    expect(native.scrollWidth).to.be.at.most(native.clientWidth);
    expect(small.document.documentElement.scrollWidth).to.be.at.most(WIDTH);
  });

  it('the code fills the window, whole', async () => {
    const { modal } = await small.everyView.showView('pending');
    const code = modal.shadowRoot?.querySelector<HTMLElement>('[part~=qr-button]');
    code?.click();
    await modal.updateComplete;
    const { left, top, right, bottom } =
      modal.shadowRoot?.querySelector('.qr')?.getBoundingClientRect() ?? new DOMRect();
    expect(Math.min(left, top)).to.be.at.least(0);
    expect(right).to.be.at.most(WIDTH);
    expect(bottom).to.be.at.most(HEIGHT);
    expect(bottom - top).to.be.at.least(0.9 * HEIGHT);
  });
});
