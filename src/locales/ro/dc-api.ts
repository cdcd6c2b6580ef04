import type { DcApiWords } from '../en/dc-api.js';

export const dcApiWords = {
  prompt: 'Continuați cu portofelul de identitate',
  promptText: 'Browserul întreabă ce portofel să folosiți. Nu se partajează nimic până nu aprobați acolo.',
  askBrowser: 'Alegeți un portofel',
  askOnPhone: 'Continuați',
  askDocument: 'Folosiți un act de identitate mobil',
  or: 'sau',
  asking: 'Continuați în fereastra browserului',
  askingText: 'Alegeți acolo un portofel. Dacă nu vedeți nicio fereastră, încercați alt mod.',
  others: 'Alt mod',
  othersText: 'Alegeți ce vi se potrivește. Nu se partajează nimic până nu aprobați.',
  back: 'Înapoi',
  promptClosed: 'S-a anulat sau nu este posibil aici. Încercați din nou sau alegeți alt mod.',
  promptFailed: 'Nu a reușit. Încercați din nou sau alegeți alt mod.',
  promptUnsent: 'Răspunsul portofelului nu a putut fi trimis. Încercați din nou.',
} satisfies DcApiWords;
