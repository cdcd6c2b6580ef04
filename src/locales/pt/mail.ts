import type { MailWords } from '../en/mail.js';

export const mailWords = {
  subject: 'O seu código é {code}',
  code: 'O seu código',
  use: 'Escreva-o na sua carteira de identidade para confirmar que este endereço de correio é seu. Quem o pede é {site}.',
  useAlone: 'Escreva-o na sua carteira de identidade para confirmar que este endereço de correio é seu.',
  life: 'O código é válido durante dez minutos. Não o diga a ninguém, seja quem for que o peça.',
  notYou:
    'Não o pediu? Então alguém escreveu o seu endereço, talvez por engano. Sem o código, essa pessoa não obtém nada, e pode ignorar esta mensagem.',
  text: '{code} é o seu código para {site}. Escreva-o na sua carteira de identidade e não o diga a ninguém.',
  textAlone: '{code} é o seu código. Escreva-o na sua carteira de identidade e não o diga a ninguém.',
} satisfies MailWords;
