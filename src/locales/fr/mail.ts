import type { MailWords } from '../en/mail.js';

export const mailWords = {
  subject: 'Votre code est {code}',
  code: 'Votre code',
  use: 'Saisissez-le dans votre portefeuille d’identité pour confirmer que cette adresse e-mail est la vôtre. {site} la demande.',
  useAlone:
    'Saisissez-le dans votre portefeuille d’identité pour confirmer que cette adresse e-mail est la vôtre.',
  life: 'Le code est valable dix minutes. Ne le dites à personne, qui que ce soit.',
  notYou:
    'Vous ne l’avez pas demandé ? Alors quelqu’un a saisi votre adresse, peut-être par erreur. Sans le code, cette personne n’obtient rien, et vous pouvez ignorer cet e-mail.',
  text: '{code} est votre code pour {site}. Saisissez-le dans votre portefeuille d’identité et ne le dites à personne.',
  textAlone:
    '{code} est votre code. Saisissez-le dans votre portefeuille d’identité et ne le dites à personne.',
} satisfies MailWords;
