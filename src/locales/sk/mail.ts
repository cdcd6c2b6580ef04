import type { MailWords } from '../en/mail.js';

export const mailWords = {
  subject: 'Váš kód je {code}',
  code: 'Váš kód',
  use: 'Zadajte ho v peňaženke identity a potvrďte tým, že táto e-mailová adresa je vaša. Žiada o to {site}.',
  useAlone: 'Zadajte ho v peňaženke identity a potvrďte tým, že táto e-mailová adresa je vaša.',
  life: 'Kód platí desať minút. Nehovorte ho nikomu, nech sa pýta ktokoľvek.',
  notYou:
    'Nežiadali ste oň? Potom vašu adresu zadal niekto iný, možno omylom. Bez kódu nič nezíska a tento e-mail môžete ignorovať.',
  text: '{code} je váš kód pre {site}. Zadajte ho v peňaženke identity a nikomu ho nehovorte.',
  textAlone: '{code} je váš kód. Zadajte ho v peňaženke identity a nikomu ho nehovorte.',
} satisfies MailWords;
