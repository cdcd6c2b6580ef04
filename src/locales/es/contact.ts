import type { ContactWords } from '../en/contact.js';

export const contactWords = {
  email: {
    title: 'Verifique su dirección de correo',
    label: 'Dirección de correo electrónico',
    text: 'Le enviamos un código de seis cifras. Con él, su cartera recibe una dirección de correo verificada, que podrá volver a usar.',
    invalid:
      'No podemos enviar a esa dirección de correo. Escríbala como nombre@example.org; antes de la @, solo letras sin acento, cifras y signos.',
    sent: 'Se envía un código de seis cifras a {contact}. Abra su cartera y escriba allí el código.',
    sentNew: 'Se envía un nuevo código de seis cifras a {contact}. Escriba el más reciente que tenga.',
    notArrived:
      '¿No llega el correo? Puede tardar unos minutos o estar en el correo no deseado. Enviamos como máximo cinco por hora a una dirección.',
    other: 'Usar otra dirección',
    done: 'Su dirección de correo está verificada',
  },
  phone: {
    title: 'Verifique su número de teléfono',
    label: 'Número de teléfono, con + y prefijo del país',
    text: 'Le enviamos un código de seis cifras. Con él, su cartera recibe un número de teléfono verificado, que podrá volver a usar.',
    invalid:
      'No podemos enviar a ese número de teléfono. Escríbalo con el prefijo del país, como +44 20 7946 0958.',
    sent: 'Se envía un código de seis cifras a {contact}. Abra su cartera y escriba allí el código.',
    sentNew: 'Se envía un nuevo código de seis cifras a {contact}. Escriba el más reciente que tenga.',
    notArrived:
      '¿No llega el mensaje? Puede tardar unos minutos. Enviamos como máximo cinco por hora a un número.',
    other: 'Usar otro número',
    done: 'Su número de teléfono está verificado',
  },
  login: {
    title: 'Obtenga un inicio de sesión anónimo',
    text: 'Su cartera recibe un inicio de sesión sin ningún dato sobre usted. Cada sitio ve un número distinto, de modo que dos sitios no pueden compararlos.',
    done: '¿Ya lo tiene su cartera? Entonces continúe.',
    tooMany:
      'Se han solicitado demasiados inicios de sesión desde su red. Espere un minuto y vuelva a abrir esta página.',
  },
  forSite: 'Después vuelve a lo que solicita {site}.',
  send: 'Enviar el código',
  typeCode: 'Escribir el código en su cartera',
  noWallet: '¿No tiene cartera? La cartera web se abre aquí mismo y no hay que instalar nada.',
  otherDevice: '¿Tiene la cartera en otro dispositivo?',
  scan: 'Escanee esto con ella.',
  qrName: 'Código QR con la oferta para su cartera',
  newCode: 'Enviar un código nuevo',
  newCodeAfter: 'Puede pedir un código nuevo 30 segundos después del último. Solo funciona el más reciente.',
  newCodeIn: 'Puede pedir un código nuevo dentro de {seconds} s. Solo funciona el más reciente.',
  noNewCode:
    'No se ha enviado un código nuevo, porque ya ha recibido tantos como enviamos por ahora. Espere una hora e inténtelo de nuevo.',
  notJustNow: 'Ahora mismo no podemos enviar un código nuevo. Espere un minuto e inténtelo de nuevo.',
  needsWallet: 'Necesita una aplicación de cartera: el código se escribe en ella.',
  life: 'El código vale diez minutos. No se lo diga a nadie.',
  goOn: 'Continuar con {site}',
  startAgain: 'Empezar de nuevo',
  unsent: 'No se ha podido enviar el mensaje',
  unsentText:
    'Nuestro servidor no puede enviar ahora mismo, pero no se ha perdido nada. Espere un minuto y envíe el código de nuevo.',
  late: 'El código es demasiado antiguo',
  lateText: 'Han pasado los diez minutos. Pida que se envíe un código nuevo; va a {contact}.',
  failed: 'Demasiados códigos incorrectos',
  failedText:
    'Cinco códigos eran incorrectos, así que ya no funciona ninguno. No se ha revelado nada. Empiece de nuevo con otro código.',
  doneText: 'Su cartera tiene la credencial. Puede usarla aquí y en otros sitios.',
  tooMany: 'Se han solicitado demasiados códigos desde su red. Espere una hora e inténtelo de nuevo.',
  unavailable: 'Ahora mismo no podemos enviar códigos. Espere un rato e inténtelo de nuevo.',
} satisfies ContactWords;
