import type { MailWords } from '../en/mail.js';

export const mailWords = {
  subject: 'Państwa kod to {code}',
  code: 'Państwa kod',
  use: 'Proszę wpisać go w portfelu tożsamości, aby potwierdzić, że ten adres e-mail należy do Państwa. Prosi o to {site}.',
  useAlone: 'Proszę wpisać go w portfelu tożsamości, aby potwierdzić, że ten adres e-mail należy do Państwa.',
  life: 'Kod jest ważny dziesięć minut. Proszę nie podawać go nikomu, niezależnie od tego, kto o niego prosi.',
  notYou:
    'To nie Państwo o niego prosili? W takim razie ktoś wpisał Państwa adres, może przez pomyłkę. Bez kodu nic nie dostanie i można zignorować tę wiadomość.',
  text: '{code} to Państwa kod dla {site}. Proszę wpisać go w portfelu tożsamości i nie podawać nikomu.',
  textAlone: '{code} to Państwa kod. Proszę wpisać go w portfelu tożsamości i nie podawać nikomu.',
} satisfies MailWords;
