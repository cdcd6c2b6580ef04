import type { DcApiWords } from './en/dc-api.js';
import type { ErrorWords } from './en/errors.js';
import type { LabelWords } from './en/labels.js';
import type { ModalWords } from './en/modal.js';
import type { MoreWords } from './en/more-views.js';
import type { SameDeviceWords } from './en/same-device.js';

/** What the modal opens with, in another language. */
export interface ModalModule {
  modalWords: ModalWords;
  labelWords: LabelWords;
}

/** What it says on phones, in browsers with a wallet prompt, and in what few people see, in another language. */
export interface MoreModule {
  moreWords: MoreWords;
  dcApiWords: DcApiWords;
  sameDeviceWords: SameDeviceWords;
}

/** What it says about errors, in another language. */
export interface ErrorModule {
  errorWords: ErrorWords;
}

/** All words of the modal, under the names by which a page may replace them. */
export type Strings = ModalWords & MoreWords & DcApiWords & SameDeviceWords;

/** Those that are there: of the parts that are loaded when they are needed, only what the page has put in their place. */
export type LoadedStrings = ModalWords & Partial<MoreWords & DcApiWords & SameDeviceWords>;
