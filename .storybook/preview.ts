import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import { EVENTS } from 'civic-elements/protocol';
import { action } from 'storybook/actions';
import manifest from '../custom-elements.json';
import { withDistinctNames } from './distinct-names.js';
import { applyTheme, type Theme } from './theme.js';

setCustomElementsManifest(withDistinctNames(manifest));

// Storybook's own decorator listens only after the first events of a story.
for (const name of Object.values(EVENTS)) {
  document.addEventListener(name, ({ detail }) => action(name)(detail));
}

const preview: Preview = {
  parameters: {
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    controls: { expanded: true },
    options: {
      storySort: {
        order: ['Introduction', 'Style guide', 'Elements', ['civic-button', 'civic-modal', ['Docs']]],
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
    (story, { globals }) => {
      applyTheme(globals['theme'] as Theme);
      document.documentElement.dir = String(globals['direction']);
      return story();
    },
  ],
};

export default preview;
