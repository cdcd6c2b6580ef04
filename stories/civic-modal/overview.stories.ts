import type { Meta } from '@storybook/web-components-vite';
import { type ModalArgs, modalMeta, type ModalStory } from '../support/modal-story.js';

const meta: Meta<ModalArgs> = { ...modalMeta, title: 'civic-modal/Overview' };

export default meta;

/** Everything can be changed under **Controls**, what the service says included. */
export const Default: ModalStory = {};

/** From the code on screen to the approval, without a hand: about ten seconds. */
export const Journey: ModalStory = { args: { journey: true } };

/** The page ended the scope request elsewhere: the modal closes without a word, and `user-cancelled` reaches the page. */
export const Cancelled: ModalStory = { args: { shows: 'cancelled' } };

/** One colour of the page, and rounder corners. */
export const OwnBrand: ModalStory = { args: { '--civic-brand': '#5b2be0', '--civic-radius': '18px' } };

/** The lightest and the darkest brand that a page may have: links and icons keep their contrast. */
export const LightBrand: ModalStory = { args: { '--civic-brand': '#fff3c4', shows: 'error' } };

export const DarkBrandInTheDark: ModalStory = {
  args: { '--civic-brand': '#0b0b1f', shows: 'error' },
  globals: { theme: 'dark' },
};

/** Words of the page's own; what is missing stays ours. */
export const OwnWords: ModalStory = {
  args: {
    strings: {
      pending: 'Check in with your wallet',
      pendingText: 'Hold your phone’s camera over the code.',
      asksFor: '{app} would like to see',
    },
  },
};
