import type { MailWords } from '../en/mail.js';

export const mailWords = {
  subject: 'Uw code is {code}',
  code: 'Uw code',
  use: 'Typ hem in uw identiteitswallet om te bevestigen dat dit e-mailadres van u is. {site} vraagt erom.',
  useAlone: 'Typ hem in uw identiteitswallet om te bevestigen dat dit e-mailadres van u is.',
  life: 'De code is tien minuten geldig. Vertel hem aan niemand, wie er ook om vraagt.',
  notYou:
    'Hebt u er niet om gevraagd? Dan heeft iemand uw adres getypt, misschien per ongeluk. Zonder de code krijgt diegene niets, en u kunt deze e-mail negeren.',
  text: '{code} is uw code voor {site}. Typ hem in uw identiteitswallet en vertel hem aan niemand.',
  textAlone: '{code} is uw code. Typ hem in uw identiteitswallet en vertel hem aan niemand.',
} satisfies MailWords;
