import type { MailWords } from '../en/mail.js';

export const mailWords = {
  subject: 'Teie kood on {code}',
  code: 'Teie kood',
  use: 'Sisestage see oma identiteedikukrusse, et kinnitada, et see e-posti aadress on teie oma. Seda küsib {site}.',
  useAlone: 'Sisestage see oma identiteedikukrusse, et kinnitada, et see e-posti aadress on teie oma.',
  life: 'Kood kehtib kümme minutit. Ärge öelge seda kellelegi, kes iganes seda küsib.',
  notYou:
    'Kas te ei küsinud seda? Siis sisestas keegi teie aadressi, võib-olla kogemata. Ilma koodita ei saa ta midagi ja võite seda e-kirja eirata.',
  text: '{code} on teie kood saidile {site}. Sisestage see oma identiteedikukrusse ja ärge öelge seda kellelegi.',
  textAlone: '{code} on teie kood. Sisestage see oma identiteedikukrusse ja ärge öelge seda kellelegi.',
} satisfies MailWords;
