import type { MailWords } from '../en/mail.js';

export const mailWords = {
  subject: 'Codul dumneavoastră este {code}',
  code: 'Codul dumneavoastră',
  use: 'Introduceți-l în portofelul de identitate pentru a confirma că această adresă de e-mail vă aparține. O cere {site}.',
  useAlone:
    'Introduceți-l în portofelul de identitate pentru a confirma că această adresă de e-mail vă aparține.',
  life: 'Codul este valabil zece minute. Nu îl spuneți nimănui, oricine l-ar cere.',
  notYou:
    'Nu l-ați cerut dumneavoastră? Atunci cineva v-a scris adresa, poate din greșeală. Fără cod, acea persoană nu obține nimic, iar dumneavoastră puteți ignora acest e-mail.',
  text: '{code} este codul dumneavoastră pentru {site}. Introduceți-l în portofelul de identitate și nu îl spuneți nimănui.',
  textAlone:
    '{code} este codul dumneavoastră. Introduceți-l în portofelul de identitate și nu îl spuneți nimănui.',
} satisfies MailWords;
