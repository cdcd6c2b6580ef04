import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { CivicSip } from 'civic-elements/sip';
import '../elements/sip/civic-modal.css';

interface ButtonArgs {
  kind: 'a' | 'b';
  size: 'small' | 'medium' | 'large';
  label: string;
  tag: 'button' | 'a';
  disabled: boolean;
}

type Story = StoryObj<ButtonArgs>;

const meta: Meta<ButtonArgs> = {
  title: 'Classic/Buttons',
  args: { kind: 'a', size: 'medium', label: 'Continue with Civic', tag: 'button', disabled: false },
  argTypes: {
    kind: { control: 'inline-radio', options: ['a', 'b'] },
    size: { control: 'inline-radio', options: ['small', 'medium', 'large'] },
    tag: { control: 'inline-radio', options: ['button', 'a'] },
  },
  render: ({ kind, size, label, tag, disabled }) => {
    const name = `civic-button-${kind} ${size}`;
    if (tag === 'button')
      return html`<button class=${name} type="button" ?disabled=${disabled}><span>${label}</span></button>`;
    return disabled
      ? html`<a class=${name} role="link" aria-disabled="true"><span>${label}</span></a>`
      : html`<a class=${name} href="#continue"><span>${label}</span></a>`;
  },
};

export default meta;

/** The markup that the original guide gave. */
export const A: Story = {};

/** Beside another button, or on a busy page. */
export const B: Story = { args: { kind: 'b' } };

export const Small: Story = { args: { size: 'small' } };

export const Large: Story = { args: { size: 'large' } };

export const Link: Story = { args: { tag: 'a' } };

export const SmallLink: Story = { args: { tag: 'a', kind: 'b', size: 'small' } };

export const Disabled: Story = { args: { disabled: true } };

export const DisabledLink: Story = { args: { disabled: true, tag: 'a', kind: 'b' } };

/** Text that breaks keeps the mark beside it. */
export const LongLabel: Story = {
  args: { label: 'Continue with Civic to confirm the delivery address of your order' },
  decorators: [(story) => html`<div style="inline-size: 15rem">${story()}</div>`],
};

/** What `civic.sip.injectButton()` appends. */
export const Injected: Story = {
  render: ({ label }) => {
    const place = document.createElement('div');
    CivicSip.injectButton(place, label);
    return place;
  },
};
