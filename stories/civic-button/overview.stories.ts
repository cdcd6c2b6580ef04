import type { Meta } from '@storybook/web-components-vite';
import { type ButtonArgs, buttonMeta, type ButtonStory } from '../support/button-story.js';

const meta: Meta<ButtonArgs> = { ...buttonMeta, title: 'civic-button/Overview' };

export default meta;

/** Everything can be changed under **Controls**. A click opens the modal and plays a whole approval, which takes ten seconds. */
export const Default: ButtonStory = {};
