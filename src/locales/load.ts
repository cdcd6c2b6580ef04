import type { OtherLanguage } from './languages.js';
import type { ErrorModule, ModalModule, MoreModule } from './strings.js';

/** What loads the words of the elements in one language. */
export interface Loaders {
  modal: () => Promise<ModalModule>;
  more: () => Promise<MoreModule>;
  errors: () => Promise<ErrorModule>;
}

/** What loads the words of the elements. Every path is written out, because bundlers, import maps and policies can follow no other. */
export const LOADERS: Readonly<Record<OtherLanguage, Loaders>> = {
  ar: {
    modal: () => import('./ar/modal.js'),
    more: () => import('./ar/more.js'),
    errors: () => import('./ar/errors.js'),
  },
  bg: {
    modal: () => import('./bg/modal.js'),
    more: () => import('./bg/more.js'),
    errors: () => import('./bg/errors.js'),
  },
  cs: {
    modal: () => import('./cs/modal.js'),
    more: () => import('./cs/more.js'),
    errors: () => import('./cs/errors.js'),
  },
  da: {
    modal: () => import('./da/modal.js'),
    more: () => import('./da/more.js'),
    errors: () => import('./da/errors.js'),
  },
  de: {
    modal: () => import('./de/modal.js'),
    more: () => import('./de/more.js'),
    errors: () => import('./de/errors.js'),
  },
  el: {
    modal: () => import('./el/modal.js'),
    more: () => import('./el/more.js'),
    errors: () => import('./el/errors.js'),
  },
  es: {
    modal: () => import('./es/modal.js'),
    more: () => import('./es/more.js'),
    errors: () => import('./es/errors.js'),
  },
  et: {
    modal: () => import('./et/modal.js'),
    more: () => import('./et/more.js'),
    errors: () => import('./et/errors.js'),
  },
  fa: {
    modal: () => import('./fa/modal.js'),
    more: () => import('./fa/more.js'),
    errors: () => import('./fa/errors.js'),
  },
  fi: {
    modal: () => import('./fi/modal.js'),
    more: () => import('./fi/more.js'),
    errors: () => import('./fi/errors.js'),
  },
  fr: {
    modal: () => import('./fr/modal.js'),
    more: () => import('./fr/more.js'),
    errors: () => import('./fr/errors.js'),
  },
  ga: {
    modal: () => import('./ga/modal.js'),
    more: () => import('./ga/more.js'),
    errors: () => import('./ga/errors.js'),
  },
  he: {
    modal: () => import('./he/modal.js'),
    more: () => import('./he/more.js'),
    errors: () => import('./he/errors.js'),
  },
  hr: {
    modal: () => import('./hr/modal.js'),
    more: () => import('./hr/more.js'),
    errors: () => import('./hr/errors.js'),
  },
  hu: {
    modal: () => import('./hu/modal.js'),
    more: () => import('./hu/more.js'),
    errors: () => import('./hu/errors.js'),
  },
  it: {
    modal: () => import('./it/modal.js'),
    more: () => import('./it/more.js'),
    errors: () => import('./it/errors.js'),
  },
  lt: {
    modal: () => import('./lt/modal.js'),
    more: () => import('./lt/more.js'),
    errors: () => import('./lt/errors.js'),
  },
  lv: {
    modal: () => import('./lv/modal.js'),
    more: () => import('./lv/more.js'),
    errors: () => import('./lv/errors.js'),
  },
  mt: {
    modal: () => import('./mt/modal.js'),
    more: () => import('./mt/more.js'),
    errors: () => import('./mt/errors.js'),
  },
  nl: {
    modal: () => import('./nl/modal.js'),
    more: () => import('./nl/more.js'),
    errors: () => import('./nl/errors.js'),
  },
  pl: {
    modal: () => import('./pl/modal.js'),
    more: () => import('./pl/more.js'),
    errors: () => import('./pl/errors.js'),
  },
  pt: {
    modal: () => import('./pt/modal.js'),
    more: () => import('./pt/more.js'),
    errors: () => import('./pt/errors.js'),
  },
  ro: {
    modal: () => import('./ro/modal.js'),
    more: () => import('./ro/more.js'),
    errors: () => import('./ro/errors.js'),
  },
  sk: {
    modal: () => import('./sk/modal.js'),
    more: () => import('./sk/more.js'),
    errors: () => import('./sk/errors.js'),
  },
  sl: {
    modal: () => import('./sl/modal.js'),
    more: () => import('./sl/more.js'),
    errors: () => import('./sl/errors.js'),
  },
  sv: {
    modal: () => import('./sv/modal.js'),
    more: () => import('./sv/more.js'),
    errors: () => import('./sv/errors.js'),
  },
  tr: {
    modal: () => import('./tr/modal.js'),
    more: () => import('./tr/more.js'),
    errors: () => import('./tr/errors.js'),
  },
  uk: {
    modal: () => import('./uk/modal.js'),
    more: () => import('./uk/more.js'),
    errors: () => import('./uk/errors.js'),
  },
};
