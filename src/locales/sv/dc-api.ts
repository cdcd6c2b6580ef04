import type { DcApiWords } from '../en/dc-api.js';

export const dcApiWords = {
  prompt: 'Fortsätt med din identitetsplånbok',
  promptText: 'Webbläsaren frågar vilken plånbok du vill använda. Inget delas förrän du godkänner det där.',
  askBrowser: 'Välj en plånbok',
  askOnPhone: 'Fortsätt',
  askDocument: 'Använd en mobil id-handling',
  or: 'eller',
  asking: 'Fortsätt i webbläsarens fönster',
  askingText: 'Välj en plånbok där. Om du inte ser något fönster, prova ett annat sätt.',
  others: 'Ett annat sätt',
  othersText: 'Välj det som passar dig. Inget delas förrän du godkänner det.',
  back: 'Tillbaka',
  promptClosed: 'Det avbröts eller går inte här. Försök igen eller välj ett annat sätt.',
  promptFailed: 'Det gick inte. Försök igen eller välj ett annat sätt.',
  promptUnsent: 'Svaret från din plånbok kunde inte skickas. Försök igen.',
} satisfies DcApiWords;
