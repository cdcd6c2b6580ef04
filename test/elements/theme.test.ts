import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/index.js';
import type { CivicButton } from '../../elements/civic-button/civic-button.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import { paintOf } from './support/contrast.js';
import { ScriptedClient } from '../../elements/testing/index.js';
import { has, inside, leave, until } from './support/helpers.js';
import { still } from './support/still.js';

let client: ScriptedClient;

beforeEach(() => {
  client = new ScriptedClient();
});
afterEach(leave);

const make = (theme?: string) =>
  fixture<CivicButton>(
    theme === undefined
      ? html`<civic-button app-id="a" .client=${client}></civic-button>`
      : html`<civic-button app-id="a" theme=${theme} .client=${client}></civic-button>`,
  );

const makeModal = (theme: string) =>
  fixture<CivicModal>(html`<civic-modal app-id="a" theme=${theme} .client=${client}></civic-modal>`);

const scheme = (element: Element) => getComputedStyle(element).colorScheme;

/** Whether what is behind the words is dark. */
function isDark(element: Element): boolean {
  const [red, green, blue] = paintOf(getComputedStyle(element).backgroundColor);
  return red + green + blue < 300;
}

describe('theme', () => {
  for (const [theme, expected] of [
    ['light', 'light'],
    ['dark', 'dark'],
    ['auto', 'light dark'],
  ] as const) {
    it(`${theme} is the color-scheme of button and modal`, async () => {
      for (const element of [await make(theme), await makeModal(theme)]) {
        expect(scheme(element)).to.equal(expected);
        expect(element.getAttribute('theme')).to.equal(theme);
        await element.show();
        const modal =
          element.localName === 'civic-modal' ? element : inside<CivicModal>(element, 'civic-modal');
        await until(() => has(modal, '.qr'));
        const dialog = inside(modal, 'dialog');
        expect(scheme(dialog)).to.equal(expected);
        const system = matchMedia('(prefers-color-scheme: dark)').matches;
        expect(isDark(dialog)).to.equal(theme === 'auto' ? system : theme === 'dark');
        still(modal);
        await expect(modal).to.be.accessible();
        element.close();
      }
    });
  }

  it('is auto when nothing is said', async () => {
    const element = await make();
    expect(element.theme).to.equal('auto');
    expect(scheme(element)).to.equal('light dark');
  });

  it('changes while the modal is open', async () => {
    const modal = await makeModal('light');
    await modal.show();
    await until(() => has(modal, '.qr'));
    modal.setAttribute('theme', 'dark');
    expect(isDark(inside(modal, 'dialog'))).to.equal(true);
    modal.theme = 'light';
    await modal.updateComplete;
    expect(isDark(inside(modal, 'dialog'))).to.equal(false);
  });

  it('colours what the button is filled with, where that follows from the surface', async () => {
    for (const [theme, dark] of [
      ['light', false],
      ['dark', true],
    ] as const) {
      for (const variant of ['outline', 'light'] as const) {
        const element = await make(theme);
        element.variant = variant;
        await element.updateComplete;
        inside(element, 'button').style.transition = 'none';
        expect(isDark(inside(element, 'button'))).to.equal(dark);
      }
    }
  });

  for (const theme of ['sepia', 'DARK', 'light dark', '"]*{color:red', 'dark;']) {
    it(`is auto when the value is not a theme: ${theme}`, async () => {
      for (const element of [await make(theme), await makeModal(theme)])
        expect(scheme(element)).to.equal('light dark');
    });
  }

  it('does not follow a page that is dark for itself', async () => {
    const element = await make('light');
    element.parentElement?.setAttribute('style', 'color-scheme: dark; background: #000');
    expect(scheme(element)).to.equal('light');
  });

  it('of a page with a switch of its own reaches the modal of a button, and changes with it', async () => {
    const element = await make();
    for (const theme of ['dark', 'light']) {
      element.style.colorScheme = theme;
      await element.show();
      const dialog = inside(inside<CivicModal>(element, 'civic-modal'), 'dialog');
      expect([scheme(dialog), isDark(dialog)]).to.deep.equal([theme, theme === 'dark']);
      element.style.colorScheme = 'dark';
      expect(isDark(dialog)).to.equal(true);
      element.close();
    }
  });

  it('leaves the QR code dark on white', async () => {
    const modal = await makeModal('dark');
    await modal.show();
    await until(() => has(modal, '.qr'));
    expect(paintOf(getComputedStyle(inside(modal, '[part=qr-button]')).backgroundColor).join()).to.equal(
      '255,255,255,1',
    );
    const code = inside<HTMLCanvasElement>(modal, '.qr').getContext('2d');
    expect([...(code?.getImageData(0, 0, 1, 1).data ?? [])]).to.deep.equal([255, 255, 255, 255]);
  });
});
