import type { DcApiWords } from '../en/dc-api.js';

export const dcApiWords = {
  prompt: 'Jätkake oma identiteedikukruga',
  promptText:
    'Brauser küsib, millist kukrut kasutada. Midagi ei jagata enne, kui olete selle seal heaks kiitnud.',
  askBrowser: 'Vali kukkur',
  askOnPhone: 'Jätka',
  askDocument: 'Kasuta mobiilset isikut tõendavat dokumenti',
  or: 'või',
  asking: 'Jätkake brauseri aknas',
  askingText: 'Valige seal kukkur. Kui te akent ei näe, proovige teist viisi.',
  others: 'Teine viis',
  othersText: 'Valige, mis teile sobib. Midagi ei jagata enne, kui olete selle heaks kiitnud.',
  back: 'Tagasi',
  promptClosed: 'See tühistati või ei ole siin võimalik. Proovige uuesti või valige teine viis.',
  promptFailed: 'See ei õnnestunud. Proovige uuesti või valige teine viis.',
  promptUnsent: 'Teie kukru vastust ei saanud saata. Proovige uuesti.',
} satisfies DcApiWords;
