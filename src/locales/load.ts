import type { OtherLanguage } from './languages.js';
import type { ErrorModule, LabelModule, ModalModule, MoreModule } from './strings.js';

/** What loads the words of the elements in one language. */
export interface Loaders {
  modal: () => Promise<ModalModule>;
  labels: () => Promise<LabelModule>;
  more: () => Promise<MoreModule>;
  errors: () => Promise<ErrorModule>;
}

/** What loads the words of the elements. Every path is written out, because bundlers, import maps and policies can follow no other. */
export const LOADERS: Readonly<Record<OtherLanguage, Loaders>> = {
  ar: {
    modal: () => import('./ar/modal.js'),
    labels: () => import('./ar/labels.js'),
    more: () => import('./ar/more.js'),
    errors: () => import('./ar/errors.js'),
  },
  bg: {
    modal: () => import('./bg/modal.js'),
    labels: () => import('./bg/labels.js'),
    more: () => import('./bg/more.js'),
    errors: () => import('./bg/errors.js'),
  },
  cs: {
    modal: () => import('./cs/modal.js'),
    labels: () => import('./cs/labels.js'),
    more: () => import('./cs/more.js'),
    errors: () => import('./cs/errors.js'),
  },
  da: {
    modal: () => import('./da/modal.js'),
    labels: () => import('./da/labels.js'),
    more: () => import('./da/more.js'),
    errors: () => import('./da/errors.js'),
  },
  de: {
    modal: () => import('./de/modal.js'),
    labels: () => import('./de/labels.js'),
    more: () => import('./de/more.js'),
    errors: () => import('./de/errors.js'),
  },
  el: {
    modal: () => import('./el/modal.js'),
    labels: () => import('./el/labels.js'),
    more: () => import('./el/more.js'),
    errors: () => import('./el/errors.js'),
  },
  es: {
    modal: () => import('./es/modal.js'),
    labels: () => import('./es/labels.js'),
    more: () => import('./es/more.js'),
    errors: () => import('./es/errors.js'),
  },
  et: {
    modal: () => import('./et/modal.js'),
    labels: () => import('./et/labels.js'),
    more: () => import('./et/more.js'),
    errors: () => import('./et/errors.js'),
  },
  fa: {
    modal: () => import('./fa/modal.js'),
    labels: () => import('./fa/labels.js'),
    more: () => import('./fa/more.js'),
    errors: () => import('./fa/errors.js'),
  },
  fi: {
    modal: () => import('./fi/modal.js'),
    labels: () => import('./fi/labels.js'),
    more: () => import('./fi/more.js'),
    errors: () => import('./fi/errors.js'),
  },
  fr: {
    modal: () => import('./fr/modal.js'),
    labels: () => import('./fr/labels.js'),
    more: () => import('./fr/more.js'),
    errors: () => import('./fr/errors.js'),
  },
  ga: {
    modal: () => import('./ga/modal.js'),
    labels: () => import('./ga/labels.js'),
    more: () => import('./ga/more.js'),
    errors: () => import('./ga/errors.js'),
  },
  he: {
    modal: () => import('./he/modal.js'),
    labels: () => import('./he/labels.js'),
    more: () => import('./he/more.js'),
    errors: () => import('./he/errors.js'),
  },
  hr: {
    modal: () => import('./hr/modal.js'),
    labels: () => import('./hr/labels.js'),
    more: () => import('./hr/more.js'),
    errors: () => import('./hr/errors.js'),
  },
  hu: {
    modal: () => import('./hu/modal.js'),
    labels: () => import('./hu/labels.js'),
    more: () => import('./hu/more.js'),
    errors: () => import('./hu/errors.js'),
  },
  it: {
    modal: () => import('./it/modal.js'),
    labels: () => import('./it/labels.js'),
    more: () => import('./it/more.js'),
    errors: () => import('./it/errors.js'),
  },
  lt: {
    modal: () => import('./lt/modal.js'),
    labels: () => import('./lt/labels.js'),
    more: () => import('./lt/more.js'),
    errors: () => import('./lt/errors.js'),
  },
  lv: {
    modal: () => import('./lv/modal.js'),
    labels: () => import('./lv/labels.js'),
    more: () => import('./lv/more.js'),
    errors: () => import('./lv/errors.js'),
  },
  mt: {
    modal: () => import('./mt/modal.js'),
    labels: () => import('./mt/labels.js'),
    more: () => import('./mt/more.js'),
    errors: () => import('./mt/errors.js'),
  },
  nl: {
    modal: () => import('./nl/modal.js'),
    labels: () => import('./nl/labels.js'),
    more: () => import('./nl/more.js'),
    errors: () => import('./nl/errors.js'),
  },
  pl: {
    modal: () => import('./pl/modal.js'),
    labels: () => import('./pl/labels.js'),
    more: () => import('./pl/more.js'),
    errors: () => import('./pl/errors.js'),
  },
  pt: {
    modal: () => import('./pt/modal.js'),
    labels: () => import('./pt/labels.js'),
    more: () => import('./pt/more.js'),
    errors: () => import('./pt/errors.js'),
  },
  ro: {
    modal: () => import('./ro/modal.js'),
    labels: () => import('./ro/labels.js'),
    more: () => import('./ro/more.js'),
    errors: () => import('./ro/errors.js'),
  },
  sk: {
    modal: () => import('./sk/modal.js'),
    labels: () => import('./sk/labels.js'),
    more: () => import('./sk/more.js'),
    errors: () => import('./sk/errors.js'),
  },
  sl: {
    modal: () => import('./sl/modal.js'),
    labels: () => import('./sl/labels.js'),
    more: () => import('./sl/more.js'),
    errors: () => import('./sl/errors.js'),
  },
  sv: {
    modal: () => import('./sv/modal.js'),
    labels: () => import('./sv/labels.js'),
    more: () => import('./sv/more.js'),
    errors: () => import('./sv/errors.js'),
  },
  tr: {
    modal: () => import('./tr/modal.js'),
    labels: () => import('./tr/labels.js'),
    more: () => import('./tr/more.js'),
    errors: () => import('./tr/errors.js'),
  },
  uk: {
    modal: () => import('./uk/modal.js'),
    labels: () => import('./uk/labels.js'),
    more: () => import('./uk/more.js'),
    errors: () => import('./uk/errors.js'),
  },
};
