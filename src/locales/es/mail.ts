import type { MailWords } from '../en/mail.js';

export const mailWords = {
  subject: 'Su código es {code}',
  code: 'Su código',
  use: 'Escríbalo en su cartera de identidad para confirmar que esta dirección de correo es suya. {site} la solicita.',
  useAlone: 'Escríbalo en su cartera de identidad para confirmar que esta dirección de correo es suya.',
  life: 'El código vale diez minutos. No se lo diga a nadie, sea quien sea.',
  notYou:
    '¿No lo ha pedido usted? Entonces alguien ha escrito su dirección, quizá por error. Sin el código no obtiene nada, y usted puede ignorar este correo.',
  text: '{code} es su código para {site}. Escríbalo en su cartera de identidad y no se lo diga a nadie.',
  textAlone: '{code} es su código. Escríbalo en su cartera de identidad y no se lo diga a nadie.',
} satisfies MailWords;
