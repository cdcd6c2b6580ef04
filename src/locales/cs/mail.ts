import type { MailWords } from '../en/mail.js';

export const mailWords = {
  subject: 'Váš kód je {code}',
  code: 'Váš kód',
  use: 'Zadejte ho v peněžence identity a potvrďte tím, že tato e-mailová adresa je vaše. Žádá o to {site}.',
  useAlone: 'Zadejte ho v peněžence identity a potvrďte tím, že tato e-mailová adresa je vaše.',
  life: 'Kód platí deset minut. Neříkejte ho nikomu, ať se ptá kdokoli.',
  notYou:
    'Nežádali jste o něj? Pak vaši adresu zadal někdo jiný, třeba omylem. Bez kódu nic nezíská a tento e-mail můžete ignorovat.',
  text: '{code} je váš kód pro {site}. Zadejte ho v peněžence identity a nikomu ho neříkejte.',
  textAlone: '{code} je váš kód. Zadejte ho v peněžence identity a nikomu ho neříkejte.',
} satisfies MailWords;
