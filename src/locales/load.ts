import type { OtherLanguage } from './languages.js';
import type { ErrorModule, ModalModule, MoreModule } from './strings.js';

/** What loads the words of the elements in one language. */
export interface Loaders {
  modal: () => Promise<ModalModule>;
  more: () => Promise<MoreModule>;
  errors: () => Promise<ErrorModule>;
}

/** What loads the words of the elements. Every path is written out, because bundlers, import maps and policies can follow no other. */
export const LOADERS: Readonly<Partial<Record<OtherLanguage, Loaders>>> = {
  ar: {
    modal: () => import('./ar/modal.js'),
    more: () => import('./ar/more.js'),
    errors: () => import('./ar/errors.js'),
  },
  de: {
    modal: () => import('./de/modal.js'),
    more: () => import('./de/more.js'),
    errors: () => import('./de/errors.js'),
  },
  es: {
    modal: () => import('./es/modal.js'),
    more: () => import('./es/more.js'),
    errors: () => import('./es/errors.js'),
  },
  fr: {
    modal: () => import('./fr/modal.js'),
    more: () => import('./fr/more.js'),
    errors: () => import('./fr/errors.js'),
  },
  it: {
    modal: () => import('./it/modal.js'),
    more: () => import('./it/more.js'),
    errors: () => import('./it/errors.js'),
  },
  nl: {
    modal: () => import('./nl/modal.js'),
    more: () => import('./nl/more.js'),
    errors: () => import('./nl/errors.js'),
  },
  pt: {
    modal: () => import('./pt/modal.js'),
    more: () => import('./pt/more.js'),
    errors: () => import('./pt/errors.js'),
  },
};
