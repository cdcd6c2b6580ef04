import type { Meta } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { expect, waitFor } from 'storybook/test';
import {
  type ButtonArgs,
  button,
  type ButtonStory,
  buttonArgs,
  buttonMeta,
  withModalLoader,
} from '../support/button-story.js';
import { civicButton, inside, nativeButton } from '../support/elements.js';

const meta: Meta<ButtonArgs> = { ...buttonMeta, title: 'civic-button/States' };

export default meta;

type Render = NonNullable<ButtonStory['render']>;

const VARIANTS = ['primary', 'outline', 'light'] as const;
const SIZES = ['small', 'medium', 'large'] as const;

const purse = html`<svg
  slot="icon"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
>
  <rect x="3" y="6" width="18" height="13" rx="3" />
  <path d="M3 10h18M15 15h2" />
</svg>`;

const { render } = buttonMeta;

/** In a box of a width. */
const boxed =
  (style: string): Render =>
  (args, context) =>
    html`<div style=${styleMap({ 'max-inline-size': style })}>${render(args, context)}</div>`;

const filled =
  (content: TemplateResult): Render =>
  (args, context) =>
    button(args, context, content);

const pressed: NonNullable<ButtonStory['play']> = async ({ canvasElement }) => {
  const element = civicButton(canvasElement);
  await element.updateComplete;
  void element.show();
  await element.updateComplete;
};

/** The usual one. */
export const Primary: ButtonStory = {};

/** Beside another sign-in method that is the main one. */
export const Outline: ButtonStory = { args: { variant: 'outline' } };

/** Quieter still: in a settings page, beside a form field. */
export const Light: ButtonStory = { args: { variant: 'light' } };

export const Small: ButtonStory = { args: { size: 'small' } };

export const Large: ButtonStory = { args: { size: 'large' } };

/** In a row of round buttons. The label is still what assistive technology says. */
export const IconOnly: ButtonStory = {
  args: { 'icon-only': true },
  play: async ({ canvasElement }) => {
    const { width, height } = nativeButton(civicButton(canvasElement)).getBoundingClientRect();
    await expect(width).toBeCloseTo(height, 0);
    await expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  },
};

/** As wide as the page allows. */
export const FullWidth: ButtonStory = {
  args: { 'full-width': true },
  render: boxed('24rem'),
};

/** Between the click and the modal, on a slow connection. Assistive technology hears that the button is busy. */
export const Loading: ButtonStory = {
  beforeEach: () => withModalLoader(() => new Promise(() => {})),
  play: async (context) => {
    await pressed(context);
    await expect(nativeButton(civicButton(context.canvasElement))).toHaveAttribute('aria-busy', 'true');
  },
};

/** The modal could not be loaded. The page gets `civic-sip-error` with the code `load_failed`; another click tries again. */
export const LoadFailed: ButtonStory = {
  beforeEach: () => withModalLoader(() => Promise.reject(new Error('offline'))),
  play: async (context) => {
    await pressed(context);
    const message = inside(civicButton(context.canvasElement), '.message');
    await waitFor(() => expect(message).not.toBeEmptyDOMElement());
  },
};

/** The page exchanges the auth code. A click does nothing. */
export const Busy: ButtonStory = { args: { busy: true } };

export const Disabled: ButtonStory = { args: { disabled: true } };

export const SlottedIcon: ButtonStory = {
  args: { label: 'Continue with your wallet' },
  render: filled(purse),
};

/** By slot, with markup. */
export const SlottedLabel: ButtonStory = { render: filled(html`Sign up in <em>ten seconds</em>`) };

/** Wraps beside the mark. */
export const LongLabel: ButtonStory = {
  args: { label: 'Prove with your identity wallet that you are old enough to buy this' },
  render: boxed('16rem'),
};

/** Every variant, in every size and state. */
export const AllLooks: ButtonStory = {
  render: (_, context) => {
    const looks = [
      ...SIZES.map((size) => ({ size })),
      ...SIZES.map((size) => ({ size, 'icon-only': true })),
      { busy: true },
      { disabled: true },
    ];
    return html`<div class="sheet">
      ${VARIANTS.map(
        (variant) => html`<div>
          ${looks.map((look) => render({ ...buttonArgs, ...look, variant }, context))}
        </div>`,
      )}
    </div>`;
  },
};
