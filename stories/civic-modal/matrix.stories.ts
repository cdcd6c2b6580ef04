import type { Meta } from '@storybook/web-components-vite';
import { matrixOf } from '../support/matrix-story.js';
import * as states from './states.stories.js';

// Its frames are other stories, which are tested by themselves.
const meta: Meta = { tags: ['!test'], title: 'civic-modal/Matrix' };

export default meta;

/** Every state in light and dark, from left to right and from right to left. */
export const EveryState = matrixOf('civic-modal', states, { width: 720, height: 800 });
