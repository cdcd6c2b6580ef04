import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { type ButtonArgs, buttonArgs, buttonMeta, type ButtonStory } from '../support/button-story.js';
import { contrast } from '../support/contrast.js';
import { inside, nativeButton } from '../support/elements.js';

/** From very light to very dark, through the middle where black and white are equally good, and loud ones. */
const BRANDS = {
  'our own': '#1f7a33',
  'very light': '#fff3c4',
  'very dark': '#0b0b1f',
  'middle grey': '#767676',
  yellow: '#ffd400',
  orange: '#ff6a13',
  red: '#e4002b',
  pink: '#ff2d8a',
  violet: '#5b2be0',
  blue: '#0057d9',
  cyan: '#00b8d9',
  lime: '#a4e400',
} as const;

const LOOKS = [
  { variant: 'primary' },
  { variant: 'outline' },
  { variant: 'light' },
  { variant: 'primary', 'icon-only': true },
] as const;

/** The colour of a token inside an element. */
function token(element: HTMLElement, name: string): string {
  const probe = document.createElement('i');
  probe.style.color = `var(${name})`;
  element.shadowRoot?.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

const meta: Meta<ButtonArgs> = {
  ...buttonMeta,
  title: 'civic-button/Brand colours',
  render: (_, context) =>
    html`<div class="sheet">
      ${Object.entries(BRANDS).map(
        ([name, brand]) => html`<div>
          <span class="stage-note">${name}<br />${brand}</span>
          ${LOOKS.map((look) =>
            buttonMeta.render({ ...buttonArgs, ...look, label: 'Continue', '--civic-brand': brand }, context),
          )}
        </div>`,
      )}
    </div>`,
  play: async ({ canvasElement, globals }) => {
    const page = String(globals['theme']);
    for (const element of canvasElement.querySelectorAll('civic-button')) {
      await element.updateComplete;
      const { color, backgroundColor } = getComputedStyle(nativeButton(element));
      const icon = getComputedStyle(inside(element, '.icon')).color;
      const about = `${element.variant} in ${element.style.cssText} in ${page}`;
      await expect(contrast(color, backgroundColor), about).toBeGreaterThanOrEqual(4.5);
      await expect(contrast(icon, backgroundColor), about).toBeGreaterThanOrEqual(3);
      const [brand, hover] = ['--_on-brand', '--_hover'].map((name) => token(element, name));
      await expect(contrast(brand ?? '', hover ?? ''), `${about}, hover`).toBeGreaterThanOrEqual(4.5);
    }
  },
};

export default meta;

/** One colour is enough: text on it becomes black or white by itself, whichever has more contrast. */
export const OnLight: ButtonStory = { globals: { theme: 'light' } };

export const OnDark: ButtonStory = { globals: { theme: 'dark' } };

/** One button of your own: change the colour under **Controls**. */
export const OneOfYourOwn: ButtonStory = {
  args: { '--civic-brand': '#5b2be0', '--civic-radius': '999px' },
  render: buttonMeta.render,
};

/** Text on the brand, surface, text and corners by hand, when a design asks for it. Then the contrast is yours to check. */
export const AllByHand: ButtonStory = {
  args: {
    variant: 'outline',
    '--civic-brand': '#8a1c4a',
    '--civic-on-brand': '#fff0f6',
    '--civic-surface': '#fff7ea',
    '--civic-text': '#2a1420',
    '--civic-radius': '2px',
    '--civic-font': 'Georgia, serif',
  },
  globals: { theme: 'light' },
  render: buttonMeta.render,
};
