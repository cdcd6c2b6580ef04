import type { DcApiWords } from '../en/dc-api.js';

export const dcApiWords = {
  prompt: 'Jatka identiteettilompakollasi',
  promptText: 'Selain kysyy, mitä lompakkoa käytetään. Mitään ei jaeta, ennen kuin hyväksyt sen siellä.',
  askBrowser: 'Valitse lompakko',
  askOnPhone: 'Jatka',
  askDocument: 'Käytä mobiilia henkilötodistusta',
  or: 'tai',
  asking: 'Jatka selaimen ikkunassa',
  askingText: 'Valitse lompakko siellä. Jos et näe ikkunaa, kokeile toista tapaa.',
  others: 'Toinen tapa',
  othersText: 'Valitse, mikä sinulle sopii. Mitään ei jaeta, ennen kuin hyväksyt sen.',
  back: 'Takaisin',
  promptClosed: 'Se peruttiin, tai se ei ole tässä mahdollista. Yritä uudelleen tai valitse toinen tapa.',
  promptFailed: 'Se ei onnistunut. Yritä uudelleen tai valitse toinen tapa.',
  promptUnsent: 'Lompakkosi vastausta ei voitu lähettää. Yritä uudelleen.',
} satisfies DcApiWords;
