import type { MailWords } from '../en/mail.js';

export const mailWords = {
  subject: 'Il suo codice è {code}',
  code: 'Il suo codice',
  use: 'Lo inserisca nel suo portafoglio di identità per confermare che questo indirizzo e-mail è suo. Lo chiede {site}.',
  useAlone: 'Lo inserisca nel suo portafoglio di identità per confermare che questo indirizzo e-mail è suo.',
  life: 'Il codice vale dieci minuti. Non lo dica a nessuno, chiunque lo chieda.',
  notYou:
    'Non lo ha chiesto lei? Allora qualcuno ha scritto il suo indirizzo, forse per errore. Senza il codice non ottiene nulla, e lei può ignorare questa e-mail.',
  text: '{code} è il suo codice per {site}. Lo inserisca nel suo portafoglio di identità e non lo dica a nessuno.',
  textAlone: '{code} è il suo codice. Lo inserisca nel suo portafoglio di identità e non lo dica a nessuno.',
} satisfies MailWords;
