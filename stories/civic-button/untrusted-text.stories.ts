import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { type ButtonArgs, button, buttonMeta, type ButtonStory } from '../support/button-story.js';
import { civicButton, nativeButton, shows } from '../support/elements.js';
import { expectCalmModal, expectOnlyText, TEXTS, withoutAlerts } from '../support/hostile.js';

const meta: Meta<ButtonArgs> = {
  ...buttonMeta,
  title: 'civic-button/Untrusted text',
  beforeEach: withoutAlerts,
};

export default meta;

const narrow: ButtonStory['render'] = (args, context) =>
  html`<div style="max-inline-size: 20rem">${buttonMeta.render(args, context)}</div>`;

/** Text from anywhere stays text, wraps, and cannot widen the page. */
export const Label: ButtonStory = {
  args: {
    label: `<img src=x onerror=alert(1)> ${'Donaudampfschifffahrtsgesellschaft'.repeat(4)} \u202Etxet\u202C`,
  },
  render: narrow,
  play: async ({ canvasElement }) => {
    const element = civicButton(canvasElement);
    for (const text of [...TEXTS, element.label]) {
      element.label = text;
      await element.updateComplete;
      await expectOnlyText(element.shadowRoot);
      await expect(nativeButton(element).offsetWidth).toBeLessThanOrEqual(320);
    }
  },
};

/** A page that puts text of others between the tags. */
export const Slot: ButtonStory = {
  render: (args, context) =>
    html`<div style="max-inline-size: 20rem">${button(args, context, TEXTS[0] ?? '')}</div>`,
  play: async ({ canvasElement }) => {
    const element = civicButton(canvasElement);
    for (const text of TEXTS) {
      element.textContent = text;
      await expectOnlyText(element.shadowRoot);
      await expect(element.children.length).toBe(0);
      await expect(nativeButton(element).offsetWidth).toBeLessThanOrEqual(320);
    }
    element.textContent = TEXTS[0] ?? '';
  },
};

const ATTRIBUTES = [
  'app-id',
  'scope-request',
  'service',
  'return-url',
  'login-nonce',
  'name',
  'simulate',
  'size',
  'variant',
  'theme',
];

/** A page that takes attributes from its address, or from a database. */
export const Attributes: ButtonStory = {
  play: async ({ canvasElement }) => {
    const element = civicButton(canvasElement);
    const kept = ATTRIBUTES.map((name) => [name, element.getAttribute(name)] as const);
    for (const text of TEXTS) {
      for (const name of ATTRIBUTES) element.setAttribute(name, text);
      await element.updateComplete;
      await expectOnlyText(element.shadowRoot);
    }
    void element.show();
    await expectCalmModal(await shows(canvasElement, 'pending'));
    element.close();
    for (const [name, value] of kept) {
      if (value === null) element.removeAttribute(name);
      else element.setAttribute(name, value);
    }
  },
};
