import type { DcApiWords } from './en/dc-api.js';
import type { ErrorWords, SetUpError, errorWords } from './en/errors.js';
import type { firstErrorWords } from './en/first-errors.js';
import type { LabelWords } from './en/labels.js';
import type { ModalWords } from './en/modal.js';
import type { MoreWords } from './en/more-views.js';
import type { SameDeviceWords } from './en/same-device.js';
import type { Language } from './languages.js';

export type { DcApiWords, ErrorWords, Language, ModalWords, MoreWords, SameDeviceWords, SetUpError };

/** What the modal opens with, in another language. */
export interface ModalModule {
  modalWords: ModalWords;
}

/** What is asked for, in another language. */
export interface LabelModule {
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

/** What the elements say beside the words of views. */
export interface SharedWords {
  /** The label of the button. */
  label: string;
  /** What is asked for, by label. Labels of an app's own are read off the label where they are not here. */
  labels: Readonly<Record<string, string>>;
  /** Sentences about errors, by code. */
  errors: Readonly<Partial<Record<keyof (typeof firstErrorWords & typeof errorWords & ErrorWords), string>>>;
}

/** All words of the elements, under the names by which a page may replace them. */
export type Strings = Omit<ModalWords, 'errors'> & MoreWords & DcApiWords & SameDeviceWords & SharedWords;

/** Words of a page in the place of ours: for every language, and below the tag of one of ours for that language alone. */
export type PageStrings = Partial<Strings> & { readonly [language in Language]?: Partial<Strings> };

/** The words that are there: of the parts that are loaded when they are needed, only what is here by now. */
export type LoadedStrings = Omit<ModalWords, 'errors'> &
  Partial<MoreWords & DcApiWords & SameDeviceWords> &
  Pick<SharedWords, 'labels' | 'errors'>;
