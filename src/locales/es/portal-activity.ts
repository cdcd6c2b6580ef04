import type { activityWords as english } from '../en/portal-activity.js';

export const activityWords = {
  activity: {
    show: 'Mostrar',
    all: 'Todo',
    refresh: 'Actualizar',
    none: 'Todavía no ha pasado nada.',
    found: { one: 'Una entrada.', other: '{count} entradas.' },
    table: 'Actividad',
    last: 'Las entradas más recientes',
    chart: 'Frecuencia en los últimos 30 días',
    asTable: 'Lo mismo en una tabla',
    count: 'Cuántas veces',
    medians: {
      read: 'La mitad de las carteras leen la solicitud en menos de {time}.',
      approved: 'La mitad de las aprobaciones llegan en menos de {time}.',
      exchanged: 'La mitad de los canjes se hacen en menos de {time}.',
    },
    advice: {
      origin_not_registered:
        'La página en {origin} no está en la lista. Añádala a los orígenes de esta aplicación, o abra la página donde está registrada.',
      invalid_client:
        'Su back-end no ha demostrado que es suyo. Revise el ID de la aplicación, el secreto y la clave privada.',
      'invalid_client.hmac':
        'Su back-end usa un secreto incorrecto. Ponga en él el de las claves más recientes.',
      'invalid_client.signature':
        'Su back-end usa una clave privada incorrecta. Ponga en él la de las claves más recientes.',
      'invalid_client.replay':
        'Su back-end ha enviado dos veces el mismo token de solicitud. Haga que firme uno nuevo en cada intento.',
      'invalid_client.aud': 'Su back-end nombra otro servicio. Ponga en él la dirección de este servicio.',
      clock_skew: 'El reloj de su back-end no va en hora. Haga que siga a un servidor de hora.',
      invalid_grant:
        'Su back-end ha enviado un código ya usado, demasiado antiguo o de otra aplicación. Canjee cada código una sola vez y enseguida.',
      invalid_scope: 'Su página solicita un scope o una etiqueta que no existe. Elija uno en «Integración».',
      no_trusted_issuer: 'No hay ningún emisor de confianza que pueda responder. Mire en «Confianza».',
      invalid_return_url:
        'La página de regreso no está en ningún origen registrado. Añada su origen, o no ponga return-url.',
    },
    at: 'Cuándo',
    what: 'Qué',
    channel: 'Cómo',
    scope: 'Scope',
    took: 'Tras',
    why: 'Error',
    kinds: {
      created: 'Solicitado',
      read: 'Leído por una cartera',
      answered: 'Respondido',
      approved: 'Aprobado',
      exchanged: 'Canjeado',
      denied: 'Rechazado',
      cancelled: 'Cancelado',
      expired: 'Caducado',
      failed: 'Fallido',
      error: 'No admitido',
    },
    channels: {
      'dc-api': 'la ventana del navegador',
      qr: 'otro dispositivo',
      'same-device': 'este dispositivo',
    },
  },
} satisfies typeof english;
