import type { Meta } from '@storybook/web-components-vite';
import { type ButtonArgs, buttonMeta } from '../support/button-story.js';
import * as states from '../support/button-states.js';

const meta: Meta<ButtonArgs> = {
  ...buttonMeta,
  title: 'civic-button/Dark, right to left',
  globals: { theme: 'dark', direction: 'rtl' },
};

export default meta;

export const Primary = states.primary;
export const Outline = states.outline;
export const Light = states.light;
export const Small = states.small;
export const Large = states.large;
export const IconOnly = states.iconOnly;
export const FullWidth = states.fullWidth;
export const Loading = states.loading;
export const LoadFailed = states.loadFailed;
export const Busy = states.busy;
export const Disabled = states.disabled;
export const SlottedIcon = states.slottedIcon;
export const SlottedLabel = states.slottedLabel;
export const LongLabel = states.longLabel;
export const AllLooks = states.allLooks;
