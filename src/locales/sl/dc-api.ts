import type { DcApiWords } from '../en/dc-api.js';

export const dcApiWords = {
  prompt: 'Nadaljujte z denarnico za identiteto',
  promptText:
    'Brskalnik vpraša, katero denarnico uporabiti. Nič se ne posreduje, dokler tega tam ne odobrite.',
  askBrowser: 'Izberi denarnico',
  askOnPhone: 'Nadaljuj',
  askDocument: 'Uporabi mobilni osebni dokument',
  or: 'ali',
  asking: 'Nadaljujte v oknu brskalnika',
  askingText: 'Tam izberite denarnico. Če okna ne vidite, poskusite drugače.',
  others: 'Drug način',
  othersText: 'Izberite, kar vam ustreza. Nič se ne posreduje, dokler tega ne odobrite.',
  back: 'Nazaj',
  promptClosed: 'To je bilo preklicano ali tukaj ni mogoče. Poskusite znova ali izberite drug način.',
  promptFailed: 'To ni uspelo. Poskusite znova ali izberite drug način.',
  promptUnsent: 'Odgovora denarnice ni bilo mogoče poslati. Poskusite znova.',
} satisfies DcApiWords;
