import type { MailWords } from '../en/mail.js';

export const mailWords = {
  subject: 'Vaš kod je {code}',
  code: 'Vaš kod',
  use: 'Upišite ga u svoju lisnicu identiteta kako biste potvrdili da je ova adresa e-pošte vaša. Traži je {site}.',
  useAlone: 'Upišite ga u svoju lisnicu identiteta kako biste potvrdili da je ova adresa e-pošte vaša.',
  life: 'Kod vrijedi deset minuta. Nemojte ga reći nikomu, tko god pitao.',
  notYou:
    'Niste ga zatražili? Onda je netko upisao vašu adresu, možda zabunom. Bez koda ne dobiva ništa i ovu poruku možete zanemariti.',
  text: '{code} je vaš kod za {site}. Upišite ga u svoju lisnicu identiteta i nemojte ga reći nikomu.',
  textAlone: '{code} je vaš kod. Upišite ga u svoju lisnicu identiteta i nemojte ga reći nikomu.',
} satisfies MailWords;
