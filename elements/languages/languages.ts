import type { Language } from '../../src/locales/languages.js';
import { LOADERS, type Loaders } from '../../src/locales/load.js';
import type {
  ErrorModule,
  LabelModule,
  ModalModule,
  MoreModule,
  Strings,
} from '../../src/locales/strings.js';
import { inTime } from '../shared/in-time.js';

export type Part = keyof Loaders;
type Module = Partial<ModalModule & LabelModule & MoreModule & ErrorModule>;

/** The words that are here by now. */
const words: Partial<Record<Language, Partial<Strings>>> = {};
/** The parts whose download has ended, well or not. */
const ended = new Set<string>();

/** The words of a language that are here by now. */
export function wordsIn(language: Language): Partial<Strings> {
  return words[language] ?? {};
}

/** Whether there is nothing to wait for: the words are here, or could not be loaded, and English stands in for them. */
export function hasWords(language: Language, parts: readonly Part[]): boolean {
  return parts.every((part) => ended.has(language + part));
}

/** Loads words of a language. Where that fails, English stands in for them, and the next call tries again. */
export async function loadWords(language: Language, parts: readonly Part[]): Promise<void> {
  const loaders = language === 'en' ? undefined : LOADERS[language];
  const load = async (part: Part) => {
    const module: Promise<Module> = loaders?.[part]() ?? Promise.resolve({});
    take(language, await inTime(module).catch(() => ({})));
    ended.add(language + part);
  };
  await Promise.all(parts.map(load));
}

function take(language: Language, module: Module): void {
  const { modalWords, labelWords, moreWords, dcApiWords, sameDeviceWords, errorWords } = module;
  const { labels, errors, ...before } = wordsIn(language);
  words[language] = {
    ...before,
    ...modalWords,
    ...moreWords,
    ...dcApiWords,
    ...sameDeviceWords,
    labels: { ...labels, ...labelWords },
    errors: { ...errors, ...modalWords?.errors, ...errorWords },
  };
}
