import type { Meta } from '@storybook/web-components-vite';
import { type ButtonArgs, buttonMeta } from '../support/button-story.js';
import * as states from '../support/button-states.js';

const meta: Meta<ButtonArgs> = { ...buttonMeta, title: 'civic-button/Overview' };

export default meta;

/** Everything can be changed under **Controls**. A click opens the modal and plays a whole approval, which takes ten seconds. */
export const Default = states.primary;
export const Outline = states.outline;
export const Light = states.light;
export const IconOnly = states.iconOnly;
export const FullWidth = states.fullWidth;
export const Busy = states.busy;
export const Disabled = states.disabled;
export const SlottedIcon = states.slottedIcon;
export const SlottedLabel = states.slottedLabel;
export const AllLooks = states.allLooks;
