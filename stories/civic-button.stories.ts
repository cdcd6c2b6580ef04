import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { CivicButton } from 'civic-elements';
import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { holdLinks } from './support/hold-links.js';
import { JOURNEY, storyClient } from './support/story-client.js';

interface ButtonArgs {
  label: string;
  size: 'small' | 'medium' | 'large';
  variant: 'primary' | 'outline' | 'light';
  disabled: boolean;
  '--civic-fill': string;
  '--civic-fill-hover': string;
  '--civic-on-fill': string;
  '--civic-radius': string;
}

type Story = StoryObj<ButtonArgs>;

const client = storyClient({ later: JOURNEY });

/** The button as the controls want it; `inside` is what the page puts between its tags. */
function button(args: ButtonArgs, inside: TemplateResult | typeof nothing = nothing): TemplateResult {
  const properties = Object.entries(args).filter(([name, value]) => name.startsWith('--') && value);
  return html`<civic-button
    app-id="fern-and-field"
    scope-request="BASIC_SIGNUP"
    label=${args.label || nothing}
    size=${args.size}
    variant=${args.variant}
    ?disabled=${args.disabled}
    style=${styleMap(Object.fromEntries(properties) as Record<string, string>)}
    .client=${client}
    @click=${holdLinks}
    >${inside}</civic-button
  >`;
}

/** Replaces what brings the modal in. @returns a function that ends it */
function withModalLoader(loadModal: () => Promise<unknown>): () => void {
  const real = CivicButton.loadModal;
  CivicButton.loadModal = loadModal;
  return () => {
    CivicButton.loadModal = real;
  };
}

async function open({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
  const element = canvasElement.querySelector('civic-button');
  await element?.updateComplete;
  void element?.open();
  await element?.updateComplete;
}

const meta: Meta<ButtonArgs> = {
  title: 'Elements/civic-button',
  component: 'civic-button',
  args: { label: '', size: 'medium', variant: 'primary', disabled: false },
  argTypes: {
    size: { control: 'inline-radio', options: ['small', 'medium', 'large'] },
    variant: { control: 'inline-radio', options: ['primary', 'outline', 'light'] },
    '--civic-fill': { control: 'color' },
    '--civic-fill-hover': { control: 'color' },
    '--civic-on-fill': { control: 'color' },
    '--civic-radius': { control: 'text' },
  },
  parameters: {
    controls: {
      include: [
        'label',
        'size',
        'variant',
        'disabled',
        '--civic-fill',
        '--civic-fill-hover',
        '--civic-on-fill',
        '--civic-radius',
      ],
    },
  },
  render: (args) => button(args),
};

export default meta;

/** The usual one. A click opens the modal and plays a whole approval, which takes ten seconds. */
export const Primary: Story = {};

/** Beside another sign-in method that is the main one. */
export const Outline: Story = { args: { variant: 'outline' } };

/** Quieter still: in a settings page, beside a form field. */
export const Light: Story = { args: { variant: 'light' } };

export const Small: Story = { args: { size: 'small' } };

export const Large: Story = { args: { size: 'large' } };

/** Fills the width that the page gives it. */
export const FullWidth: Story = {
  render: (args) => html`<div style="max-inline-size: 24rem; display: grid">${button(args)}</div>`,
};

export const Disabled: Story = { args: { disabled: true } };

/** Between the click and the modal, on a slow connection. Assistive technology hears that the button is busy. */
export const Loading: Story = {
  beforeEach: () => withModalLoader(() => new Promise(() => {})),
  play: open,
};

/** The modal could not be loaded. The page gets `civic-sip-error` with the code `load_failed`; another click tries again. */
export const LoadFailed: Story = {
  beforeEach: () => withModalLoader(() => Promise.reject(new Error('offline'))),
  play: open,
};

/** By attribute. */
export const OwnLabel: Story = { args: { label: 'Prove your age with your wallet' } };

/** By slot, with markup. */
export const SlottedLabel: Story = {
  render: (args) => button(args, html`Sign up in <em>ten seconds</em>`),
};

export const SlottedIcon: Story = {
  args: { label: 'Continue with your wallet' },
  render: (args) =>
    button(
      args,
      html`<svg slot="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round">
        <rect x="3" y="6" width="18" height="13" rx="3" />
        <path d="M3 10h18M15 15h2" />
      </svg>`,
    ),
};

/** The page's own colours and corners, through custom properties. Keep a contrast of 4.5 : 1 between fill and text. */
export const OwnColours: Story = {
  args: {
    '--civic-fill': '#4b2bb8',
    '--civic-fill-hover': '#3d2299',
    '--civic-on-fill': '#ffffff',
    '--civic-radius': '999px',
  },
};

/** The mark moves to the other side by itself. */
export const RightToLeft: Story = {
  args: { label: 'المتابعة باستخدام المحفظة' },
  render: (args) => html`<div dir="rtl" lang="ar">${button(args)}</div>`,
};

/** Text from anywhere stays text, wraps, and cannot widen the page. */
export const HostileLabel: Story = {
  args: {
    label: `<img src=x onerror=alert(1)> ${'Donaudampfschifffahrtsgesellschaft'.repeat(4)} \u202Etxet\u202C`,
  },
  render: (args) => html`<div style="max-inline-size: 20rem">${button(args)}</div>`,
};
