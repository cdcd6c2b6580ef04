import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { directionOf } from '../../src/locales/languages.js';
import { cutOff } from '../support/cut-off.js';
import { inside, shows } from '../support/elements.js';
import { type ModalArgs, modalMeta, type ModalStory, openModal } from '../support/modal-story.js';
import { onAPhone } from '../support/on-a-phone.js';
import { pseudoWords } from '../support/pseudo.js';

/** Doubles the size of text, as a person may. @returns a function that ends it */
function withLargeText(): () => void {
  document.documentElement.style.fontSize = '32px';
  return () => {
    document.documentElement.style.fontSize = '';
  };
}

/** The smallest phone, whose owner wants text twice as large: no word is cut off. */
const meta: Meta<ModalArgs> = {
  ...modalMeta,
  title: 'civic-modal/Languages',
  args: { ...modalMeta.args, isTest: true },
  globals: { viewport: { value: 'smallPhone' } },
  beforeEach: withLargeText,
};

export default meta;

/** A view of the modal in a language, on a page in that language. */
function story(lang: string, args: Partial<ModalArgs>): ModalStory {
  return {
    args,
    render: (all, { globals }) =>
      html`<div lang=${lang} dir=${directionOf(lang)}>${openModal(all, globals)}</div>`,
    play: async ({ canvasElement, args: { prompt, shows: view } }) => {
      const modal = await shows(canvasElement, prompt ? 'prompt' : view);
      const dialog = inside(modal, 'dialog');
      await expect([dialog.lang, getComputedStyle(dialog).direction]).toEqual([lang, directionOf(lang)]);
      await waitFor(() => expect(inside(modal, '.actions > *')).toBeVisible());
      await expect(cutOff(modal)).toEqual([]);
    },
  };
}

const CODE = { qrCode: 'both' } as const;
const PROMPT = { prompt: true };
const PHONE = { wallets: true };
const ERROR = { shows: 'error' } as const;

/** English with accents, two fifths longer, between brackets: what has none is not among our words. */
const pseudo = (args: Partial<ModalArgs>) => story('en', { ...args, strings: pseudoWords });

export const PseudoCode: ModalStory = pseudo(CODE);
export const PseudoPrompt: ModalStory = pseudo(PROMPT);
export const PseudoOnPhone: ModalStory = { ...pseudo(PHONE), beforeEach: onAPhone };
export const PseudoError: ModalStory = pseudo(ERROR);

/** Of all our languages, French takes the most letters to say it. */
export const FrenchCode: ModalStory = story('fr', CODE);
export const FrenchPrompt: ModalStory = story('fr', PROMPT);
export const FrenchOnPhone: ModalStory = { ...story('fr', PHONE), beforeEach: onAPhone };
export const FrenchError: ModalStory = story('fr', ERROR);

/** Finnish has the longest words. */
export const FinnishCode: ModalStory = story('fi', CODE);
export const FinnishPrompt: ModalStory = story('fi', PROMPT);

export const ArabicCode: ModalStory = story('ar', CODE);
export const ArabicPrompt: ModalStory = story('ar', PROMPT);
export const ArabicOnPhone: ModalStory = { ...story('ar', PHONE), beforeEach: onAPhone };
export const ArabicError: ModalStory = story('ar', ERROR);
