import type { MailWords } from '../en/mail.js';

export const mailWords = {
  subject: 'Jūsu kods ir {code}',
  code: 'Jūsu kods',
  use: 'Ievadiet to savā identitātes makā, lai apstiprinātu, ka šī e-pasta adrese ir jūsu. To lūdz {site}.',
  useAlone: 'Ievadiet to savā identitātes makā, lai apstiprinātu, ka šī e-pasta adrese ir jūsu.',
  life: 'Kods ir derīgs desmit minūtes. Nesakiet to nevienam, lai kas to prasītu.',
  notYou:
    'Jūs to nelūdzāt? Tad kāds ievadīja jūsu adresi, varbūt kļūdas dēļ. Bez koda viņš neko neiegūs, un šo vēstuli varat neņemt vērā.',
  text: '{code} ir jūsu kods, ko lūdz {site}. Ievadiet to savā identitātes makā un nesakiet nevienam.',
  textAlone: '{code} ir jūsu kods. Ievadiet to savā identitātes makā un nesakiet nevienam.',
} satisfies MailWords;
