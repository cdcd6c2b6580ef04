import type { ContactWords } from '../en/contact.js';

export const contactWords = {
  email: {
    title: 'Verifique o seu endereço de correio',
    label: 'Endereço de correio eletrónico',
    text: 'Enviamos-lhe um código de seis algarismos. Com ele, a sua carteira recebe um endereço de correio verificado, que pode voltar a utilizar.',
    invalid:
      'Não podemos enviar para esse endereço de correio. Escreva-o como nome@example.org; antes da @, apenas letras sem acentos, algarismos e sinais.',
    sent: 'Um código de seis algarismos é enviado para {contact}. Abra a carteira e escreva lá o código.',
    sentNew: 'Um novo código de seis algarismos é enviado para {contact}. Escreva o mais recente que tiver.',
    notArrived:
      'Não recebeu a mensagem? Pode demorar alguns minutos e pode estar no correio não solicitado. Enviamos no máximo cinco por hora para um endereço.',
    other: 'Utilizar outro endereço',
    done: 'O seu endereço de correio está verificado',
  },
  phone: {
    title: 'Verifique o seu número de telefone',
    label: 'Número de telefone, com + e indicativo do país',
    text: 'Enviamos-lhe um código de seis algarismos. Com ele, a sua carteira recebe um número de telefone verificado, que pode voltar a utilizar.',
    invalid:
      'Não podemos enviar para esse número de telefone. Escreva-o com o indicativo do país, como +44 20 7946 0958.',
    sent: 'Um código de seis algarismos é enviado para {contact}. Abra a carteira e escreva lá o código.',
    sentNew: 'Um novo código de seis algarismos é enviado para {contact}. Escreva o mais recente que tiver.',
    notArrived:
      'Não recebeu a mensagem? Pode demorar alguns minutos. Enviamos no máximo cinco por hora para um número.',
    other: 'Utilizar outro número',
    done: 'O seu número de telefone está verificado',
  },
  login: {
    title: 'Obtenha um início de sessão anónimo',
    text: 'A sua carteira recebe um início de sessão sem quaisquer dados sobre si. Cada sítio vê um número diferente, de modo que dois sítios não os podem comparar.',
    done: 'A carteira já o tem? Então continue.',
    tooMany:
      'Foram pedidos demasiados inícios de sessão a partir da sua rede. Espere um minuto e abra esta página de novo.',
  },
  forSite: 'Depois regressa ao que {site} pede.',
  send: 'Enviar o código',
  typeCode: 'Escreva o código na sua carteira',
  noWallet: 'Não tem carteira? A carteira web abre aqui mesmo, e não é preciso instalar nada.',
  otherDevice: 'A sua carteira está noutro dispositivo?',
  scan: 'Leia isto com ela.',
  qrName: 'Código QR com a oferta para a sua carteira',
  newCode: 'Enviar um novo código',
  newCodeAfter: 'Pode pedir um novo código 30 segundos depois do último. Só o mais recente funciona.',
  newCodeIn: 'Pode pedir um novo código daqui a {seconds} s. Só o mais recente funciona.',
  noNewCode:
    'Não foi enviado um novo código, porque já recebeu tantos quantos enviamos por agora. Espere uma hora e tente de novo.',
  notJustNow: 'De momento, não podemos enviar um novo código. Espere um minuto e tente de novo.',
  needsWallet: 'Precisa de uma aplicação de carteira: é lá que se escreve o código.',
  life: 'Um código é válido durante dez minutos. Não o diga a ninguém.',
  goOn: 'Continuar com {site}',
  startAgain: 'Recomeçar',
  unsent: 'Não foi possível enviar a mensagem',
  unsentText:
    'De momento, o nosso servidor não pode enviar, mas nada se perdeu. Espere um minuto e envie o código de novo.',
  late: 'O código é demasiado antigo',
  lateText: 'Passaram os dez minutos. Peça o envio de um novo código; ele vai para {contact}.',
  failed: 'Demasiados códigos errados',
  failedText:
    'Cinco códigos estavam errados, por isso já nenhum funciona. Nada foi revelado. Recomece com um novo.',
  doneText: 'A sua carteira tem a credencial. Pode utilizá-la aqui e noutros sítios.',
  tooMany: 'Foram pedidos demasiados códigos a partir da sua rede. Espere uma hora e tente de novo.',
  unavailable: 'De momento, não podemos enviar códigos. Espere um pouco e tente de novo.',
} satisfies ContactWords;
