import type { MailWords } from '../en/mail.js';

export const mailWords = {
  subject: 'Vaša koda je {code}',
  code: 'Vaša koda',
  use: 'Vpišite jo v svojo denarnico za identiteto, da potrdite, da je ta e-poštni naslov vaš. Zanj prosi {site}.',
  useAlone: 'Vpišite jo v svojo denarnico za identiteto, da potrdite, da je ta e-poštni naslov vaš.',
  life: 'Koda velja deset minut. Ne povejte je nikomur, kdor koli že vpraša.',
  notYou:
    'Je niste zahtevali? Potem je vaš naslov vpisal nekdo drug, morda pomotoma. Brez kode ne dobi ničesar in to e-pošto lahko prezrete.',
  text: '{code} je vaša koda za {site}. Vpišite jo v svojo denarnico za identiteto in je ne povejte nikomur.',
  textAlone: '{code} je vaša koda. Vpišite jo v svojo denarnico za identiteto in je ne povejte nikomur.',
} satisfies MailWords;
