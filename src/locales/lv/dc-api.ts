import type { DcApiWords } from '../en/dc-api.js';

export const dcApiWords = {
  prompt: 'Turpiniet ar savu identitātes maku',
  promptText: 'Pārlūks jautā, kuru maku izmantot. Nekas netiek kopīgots, kamēr jūs to tur neapstiprināsiet.',
  askBrowser: 'Izvēlēties maku',
  askOnPhone: 'Turpināt',
  askDocument: 'Izmantot mobilo personas dokumentu',
  or: 'vai',
  asking: 'Turpiniet pārlūka logā',
  askingText: 'Izvēlieties tur maku. Ja logu neredzat, mēģiniet citu veidu.',
  others: 'Cits veids',
  othersText: 'Izvēlieties, kas jums der. Nekas netiek kopīgots, kamēr jūs to neapstiprināsiet.',
  back: 'Atpakaļ',
  promptClosed: 'Tas tika atcelts vai šeit nav iespējams. Mēģiniet vēlreiz vai izvēlieties citu veidu.',
  promptFailed: 'Tas neizdevās. Mēģiniet vēlreiz vai izvēlieties citu veidu.',
  promptUnsent: 'Jūsu maka atbildi neizdevās nosūtīt. Mēģiniet vēlreiz.',
} satisfies DcApiWords;
