import type { tryItWords as english } from '../en/portal-try-it.js';

export const tryItWords = {
  tryIt: {
    title: 'Probar',
    text: 'Esto inicia una solicitud de scope real de su aplicación, en lugar de su página. Respóndala con una cartera y vea cada paso tal como viaja por la red. Las carteras muestran la dirección del portal como la que solicita.',
    notCounted:
      'Una prueba no figura en ninguna estadística, no envía nada a su webhook y no marca nada en la lista de pasos: eso es para su propia página y su back-end.',
    forEditors: 'Los editores y los propietarios pueden probar aquí una solicitud de scope.',
    notAnswerable: 'Ningún emisor en el que confíe este servicio puede responder todavía a este scope.',
    start: 'Iniciar una prueba',
    again: 'Probar de nuevo',
    stop: 'Cancelar la prueba',
    scan: 'Escanee este código con su teléfono, o abra el enlace en este dispositivo.',
    code: 'Código QR de la solicitud de scope',
    open: 'Abrir en este dispositivo',
    match: 'Elija este número en el dispositivo que tiene la cartera:',
    steps: 'Qué ha pasado',
    sent: 'Petición',
    answered: 'Respuesta',
    heard: 'Evento en el flujo',
    masked:
      'Los secretos y los códigos están recortados: se ve cómo empiezan y cómo terminan. El secreto de la aplicación nunca sale del servicio.',
    help: 'Qué significa y qué hacer',
    step: {
      create: {
        title: 'Su página inicia una solicitud de scope',
        text: 'Crea un secreto de página y solo envía su hash. Aquí el portal solicita en lugar de su página.',
      },
      follow: {
        title: 'Su página la sigue',
        text: 'Con el secreto de página abre un flujo y se entera de cada cambio de estado. Los elementos y el cliente lo hacen por usted.',
      },
      renew: {
        title: 'El enlace se renueva',
        text: 'Nadie lo ha abierto a tiempo, así que su página muestra un código y un enlace nuevos. Los anteriores ya no funcionan.',
      },
      cancel: {
        title: 'Su página cancela',
        text: 'Alguien ha cerrado la ventana modal o ha salido de la página.',
      },
      read: {
        title: 'Una cartera ha leído la solicitud',
        text: 'La persona ve quién solicita qué. Su página recibe el evento read.',
      },
      answered: {
        title: 'La cartera ha respondido',
        text: 'La respuesta está comprobada. Cuenta en cuanto se elige el número en el dispositivo que tiene la cartera.',
      },
      approved: {
        title: 'La persona ha aprobado',
        text: 'Su página recibe el evento auth-code-received con el código de autorización, y envía el código a su back-end.',
      },
      denied: {
        title: 'La persona ha rechazado la solicitud',
        text: 'Su página recibe el evento user-cancelled. No se ha compartido ningún dato.',
      },
      cancelled: {
        title: 'La solicitud de scope está cancelada',
        text: 'Su página recibe el evento user-cancelled. Los enlaces y códigos de la solicitud ya no funcionan.',
      },
      expired: {
        title: 'Se ha acabado el tiempo',
        text: 'Su página recibe el evento civic-sip-error con el código expired. Empiece de nuevo cuando quiera.',
      },
      failed: {
        title: 'No ha funcionado',
        text: 'Su página recibe el evento civic-sip-error con este código.',
      },
      exchange: {
        title: 'Su back-end canjea el código de autorización',
        text: 'Firma la llamada con su clave privada y el secreto de la aplicación; un código sirve una vez. Aquí lo ha hecho el servicio en lugar de su back-end, con una clave creada solo para esta prueba.',
      },
      refused: {
        title: 'El canje se ha rechazado',
        text: 'Su back-end recibe este error en lugar de los datos.',
      },
    },
    data: {
      title: 'Su back-end tiene los datos',
      text: 'Con la firma comprobada y descifrado con el secreto de la aplicación, esto es lo que devuelve exchangeCode.',
      hidden:
        'Este servicio está en producción, así que son datos reales de una persona: los valores se quedan en el servicio y no se guardan en ninguna parte.',
      label: 'Etiqueta',
      value: 'Valor',
      isValid: 'Emisor comprobado',
      isOwner: 'Titular comprobado',
      yes: 'sí',
      no: 'no',
      notShown: 'no se muestra',
      count: { one: 'Ha vuelto un valor.', other: 'Han vuelto {count} valores.' },
      requestToken: 'Qué dice el token de solicitud',
      answer: 'Qué dice la respuesta firmada',
    },
    actions: {
      'app.try': 'Probó una solicitud de scope',
      'app.try.exchange': 'Canjeó el código de una prueba',
    },
  },
} satisfies typeof english;
