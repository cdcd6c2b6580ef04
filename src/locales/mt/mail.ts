import type { MailWords } from '../en/mail.js';

export const mailWords = {
  subject: 'Il-kodiċi tiegħek hu {code}',
  code: 'Il-kodiċi tiegħek',
  use: 'Ittajpjah fil-kartiera tal-identità tiegħek biex tikkonferma li dan l-indirizz tal-email hu tiegħek. {site} jitolbu.',
  useAlone:
    'Ittajpjah fil-kartiera tal-identità tiegħek biex tikkonferma li dan l-indirizz tal-email hu tiegħek.',
  life: 'Il-kodiċi hu validu għal għaxar minuti. Tgħidu lil ħadd, ikun min ikun li jitolbu.',
  notYou:
    'Ma tlabtux int? Mela xi ħadd ittajpja l-indirizz tiegħek, forsi bi żball. Mingħajr il-kodiċi ma jikseb xejn, u tista’ tinjora din l-email.',
  text: '{code} hu l-kodiċi tiegħek għal {site}. Ittajpjah fil-kartiera tal-identità tiegħek, u tgħidu lil ħadd.',
  textAlone: '{code} hu l-kodiċi tiegħek. Ittajpjah fil-kartiera tal-identità tiegħek, u tgħidu lil ħadd.',
} satisfies MailWords;
