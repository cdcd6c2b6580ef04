import type { DcApiWords } from '../en/dc-api.js';

export const dcApiWords = {
  prompt: 'Ga verder met uw identiteitswallet',
  promptText:
    'Uw browser vraagt welke wallet u wilt gebruiken. Er wordt niets gedeeld voordat u het daar goedkeurt.',
  askBrowser: 'Wallet kiezen',
  askOnPhone: 'Doorgaan',
  askDocument: 'Mobiel identiteitsbewijs gebruiken',
  or: 'of',
  asking: 'Ga verder in het venster van uw browser',
  askingText: 'Kies daar een wallet. Ziet u geen venster, probeer dan een andere manier.',
  others: 'Andere manier',
  othersText: 'Kies wat voor u werkt. Er wordt niets gedeeld voordat u het goedkeurt.',
  back: 'Terug',
  promptClosed: 'Dat is geannuleerd of is hier niet mogelijk. Probeer het opnieuw of kies een andere manier.',
  promptFailed: 'Dat is niet gelukt. Probeer het opnieuw of kies een andere manier.',
  promptUnsent: 'Het antwoord van uw wallet kon niet worden verzonden. Probeer het opnieuw.',
} satisfies DcApiWords;
