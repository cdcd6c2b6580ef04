import type { DcApiWords } from '../en/dc-api.js';

export const dcApiWords = {
  prompt: 'Nastavite s lisnicom identiteta',
  promptText: 'Preglednik pita koju lisnicu upotrijebiti. Ništa se ne dijeli dok to ondje ne odobrite.',
  askBrowser: 'Odaberi lisnicu',
  askOnPhone: 'Nastavi',
  askDocument: 'Upotrijebi mobilni osobni dokument',
  or: 'ili',
  asking: 'Nastavite u prozoru preglednika',
  askingText: 'Ondje odaberite lisnicu. Ako ne vidite prozor, pokušajte drugim načinom.',
  others: 'Drugi način',
  othersText: 'Odaberite što vam odgovara. Ništa se ne dijeli dok to ne odobrite.',
  back: 'Natrag',
  promptClosed: 'To je otkazano ili ovdje nije moguće. Pokušajte ponovno ili odaberite drugi način.',
  promptFailed: 'To nije uspjelo. Pokušajte ponovno ili odaberite drugi način.',
  promptUnsent: 'Odgovor lisnice nije se mogao poslati. Pokušajte ponovno.',
} satisfies DcApiWords;
