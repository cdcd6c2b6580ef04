import type { Meta } from '@storybook/web-components-vite';
import { type ModalArgs, modalMeta } from '../support/modal-story.js';
import * as states from '../support/modal-states.js';

const meta: Meta<ModalArgs> = {
  ...modalMeta,
  title: 'civic-modal/Light, left to right',
  globals: { theme: 'light', direction: 'ltr' },
};

export default meta;

export const Creating = states.creating;
export const Intro = states.intro;
export const Pending = states.pending;
export const QrMark = states.qrMark;
export const FullScreen = states.fullScreen;
export const Copied = states.copied;
export const CopyRefused = states.copyRefused;
export const NothingAskedFor = states.nothingAskedFor;
export const MuchAskedFor = states.muchAskedFor;
export const TestMode = states.testMode;
export const Logo = states.logo;
export const LastSeconds = states.lastSeconds;
export const Read = states.read;
export const Answered = states.answered;
export const Approved = states.approved;
export const Denied = states.denied;
export const Expired = states.expired;
export const Failed = states.failed;
export const ErrorRetryable = states.errorRetryable;
export const ErrorNotRetryable = states.errorNotRetryable;
export const ContinuedElsewhere = states.elsewhere;
export const Simulated = states.simulated;
export const IntroOnPhone = states.introOnPhone;
export const PendingOnPhone = states.pendingOnPhone;
export const ReadOnPhone = states.readOnPhone;
export const ApprovedOnPhone = states.approvedOnPhone;
export const ErrorOnPhone = states.errorOnPhone;
export const SmallestScreen = states.smallestScreen;
