import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import 'civic-elements';
import { EVENTS } from 'civic-elements/protocol';
import { action } from 'storybook/actions';
import customElements from '../custom-elements.json';
import { argTypesOf, type Manifest, withoutControl } from './arg-types.js';
import { setTheStage, type Theme } from './theme.js';

const manifest = customElements as Manifest;
setCustomElementsManifest(manifest);

// Storybook's own decorator for actions begins to listen only after the first events of a story.
for (const name of Object.values(EVENTS)) {
  document.addEventListener(name, ({ detail }) => action(name)(detail));
}

const preview: Preview = {
  parameters: {
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    controls: { expanded: true, exclude: withoutControl(manifest, 'civic-button', 'civic-modal') },
    docs: {
      // Storybook's own function leaves methods out, and mixes up an attribute and a part of the same name.
      extractArgTypes: (tag: string) => argTypesOf(manifest, tag),
    },
    options: {
      storySort: {
        order: [
          'Introduction',
          'Style guide',
          'civic-button',
          ['Overview', ['Docs'], 'Matrix', 'States', 'Behaviour', 'Brand colours'],
          'civic-modal',
          ['Overview', ['Docs'], 'Matrix', 'States', 'Behaviour', 'Languages'],
          '*',
          'Classic',
        ],
      },
    },
    viewport: {
      options: {
        phone: { name: 'Phone', type: 'mobile', styles: { width: '390px', height: '760px' } },
        smallPhone: { name: 'Smallest phone', type: 'mobile', styles: { width: '320px', height: '568px' } },
        tablet: { name: 'Tablet', type: 'tablet', styles: { width: '834px', height: '1112px' } },
      },
    },
  },
  globalTypes: {
    theme: {
      description: 'What the visitor prefers',
      toolbar: {
        title: 'Theme',
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'system', title: 'As the system', icon: 'browser' },
          { value: 'light', title: 'Light', icon: 'sun' },
          { value: 'dark', title: 'Dark', icon: 'moon' },
        ],
      },
    },
    direction: {
      description: 'Writing direction of the page',
      toolbar: {
        title: 'Direction',
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
  },
  initialGlobals: { theme: 'system', direction: 'ltr' },
  decorators: [
    (story, context) => {
      const { theme, direction } = context.globals;
      setTheStage(context, theme as Theme, String(direction));
      return story();
    },
  ],
};

export default preview;
