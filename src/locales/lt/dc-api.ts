import type { DcApiWords } from '../en/dc-api.js';

export const dcApiWords = {
  prompt: 'Tęskite su tapatybės dėkle',
  promptText: 'Naršyklė klausia, kurią dėklę naudoti. Nieko neperduodama, kol ten to nepatvirtinsite.',
  askBrowser: 'Pasirinkti dėklę',
  askOnPhone: 'Tęsti',
  askDocument: 'Naudoti mobilųjį asmens dokumentą',
  or: 'arba',
  asking: 'Tęskite naršyklės lange',
  askingText: 'Pasirinkite ten dėklę. Jei lango nematote, bandykite kitą būdą.',
  others: 'Kitas būdas',
  othersText: 'Pasirinkite, kas jums tinka. Nieko neperduodama, kol to nepatvirtinsite.',
  back: 'Atgal',
  promptClosed: 'Tai buvo atšaukta arba čia neįmanoma. Bandykite dar kartą arba pasirinkite kitą būdą.',
  promptFailed: 'Nepavyko. Bandykite dar kartą arba pasirinkite kitą būdą.',
  promptUnsent: 'Nepavyko išsiųsti jūsų dėklės atsakymo. Bandykite dar kartą.',
} satisfies DcApiWords;
