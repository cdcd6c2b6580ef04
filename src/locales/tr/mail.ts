import type { MailWords } from '../en/mail.js';

export const mailWords = {
  subject: 'Kodunuz: {code}',
  code: 'Kodunuz',
  use: 'Bu e-posta adresinin size ait olduğunu onaylamak için kodu kimlik cüzdanınıza yazın. Bunu isteyen: {site}.',
  useAlone: 'Bu e-posta adresinin size ait olduğunu onaylamak için kodu kimlik cüzdanınıza yazın.',
  life: 'Kod on dakika geçerlidir. Kim sorarsa sorsun, kimseye söylemeyin.',
  notYou:
    'Bunu siz istemediniz mi? O hâlde biri adresinizi, belki yanlışlıkla, yazdı. Kod olmadan hiçbir şey elde edemez; bu e-postayı dikkate almayabilirsiniz.',
  text: '{site} için kodunuz: {code}. Kimlik cüzdanınıza yazın ve kimseye söylemeyin.',
  textAlone: 'Kodunuz: {code}. Kimlik cüzdanınıza yazın ve kimseye söylemeyin.',
} satisfies MailWords;
